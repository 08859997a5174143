import type { SeededRandom } from './seeded-random.js';
import type { Fault } from './fault.js';
import { DEAD_SMS_GATEWAY } from './receiver-faults.js';

interface ScheduledFault {
  readonly fault: Fault;
  readonly durationMs: number;
  /** Used by this turn only, so the number of draws does not change later turns. */
  readonly random: SeededRandom;
  readonly pauseMs: number;
}

const FULL_MINUTES = 20;
const MIN_DURATION_MS = 1_500;

/** Faults that a run of at least `fromMinutes` makes once at full length, among its first turns. */
const fullLengthFaults: readonly { readonly name: string; readonly fromMinutes: number; readonly durationMs: number }[] = [
  { name: DEAD_SMS_GATEWAY, fromMinutes: 1, durationMs: 9_000 },
  { name: 'PostgreSQL paused', fromMinutes: 20, durationMs: 60_000 },
  { name: 'Redis paused', fromMinutes: 20, durationMs: 60_000 },
  { name: 'everything stopped', fromMinutes: 60, durationMs: 600_000 },
];
/** Early enough that a slow machine reaches it; in a short run earlier. */
const FULL_LENGTH_AMONG_FIRST = 16;
const AMONG_FIRST_IN_SHORT_RUN = 1;
const SHORT_RUN_MINUTES = 5;

/** Makes every fault once before repeating any. The seed fixes order, lengths and random choices. */
export class FaultSchedule {
  private readonly scale: number;
  private queue: Fault[] = [];
  private turns = 0;

  constructor(
    private readonly faults: readonly Fault[],
    private readonly random: SeededRandom,
    private readonly minutes: number,
  ) {
    this.scale = Math.min(1, minutes / FULL_MINUTES);
  }

  next(): ScheduledFault {
    if (this.queue.length === 0) this.queue = this.turns === 0 ? this.firstRound() : this.random.shuffled(this.faults);
    const fault = this.queue.shift();
    if (fault === undefined) throw new Error('There is no fault to be made');
    this.turns += 1;
    const longest = Math.max(2 * MIN_DURATION_MS, fault.longestMs * this.scale);
    const thrown = this.random.between(MIN_DURATION_MS, longest);
    const applicableFullLengthFaults =
      this.turns <= FULL_LENGTH_AMONG_FIRST ? this.appointed().find(({ name }) => name === fault.name) : undefined;
    return {
      fault,
      durationMs: applicableFullLengthFaults?.durationMs ?? thrown,
      random: this.random.fork(`turn ${this.turns}`),
      pauseMs: this.random.between(500, 1_000 + 9_000 * this.scale),
    };
  }

  private appointed(): typeof fullLengthFaults {
    return fullLengthFaults.filter(
      ({ name, fromMinutes }) => this.minutes >= fromMinutes && this.faults.some((fault) => fault.name === name),
    );
  }

  private firstRound(): Fault[] {
    const names = this.appointed().map(({ name }) => name);
    const first = this.minutes < SHORT_RUN_MINUTES ? AMONG_FIRST_IN_SHORT_RUN : FULL_LENGTH_AMONG_FIRST;
    const deck = this.random.shuffled(this.faults);
    for (const name of names) {
      const [fault] = deck.splice(
        deck.findIndex((one) => one.name === name),
        1,
      );
      if (fault !== undefined) deck.splice(Math.floor(this.random.between(0, Math.min(deck.length, first - names.length))), 0, fault);
    }
    return deck;
  }
}
