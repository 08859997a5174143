import type { Dice } from './dice.js';
import type { Fault } from './fault.js';

interface Turn {
  readonly fault: Fault;
  readonly forMs: number;
  /** Used by this turn only, so the number of throws does not change later turns. */
  readonly dice: Dice;
  readonly calmMs: number;
}

const FULL_MINUTES = 20;
const SHORTEST_MS = 1_500;

/** Faults that a run of at least `fromMinutes` makes once at full length, among its first turns. */
const appointments: readonly { readonly name: string; readonly fromMinutes: number; readonly forMs: number }[] = [
  { name: 'PostgreSQL paused', fromMinutes: 20, forMs: 60_000 },
  { name: 'Redis paused', fromMinutes: 20, forMs: 60_000 },
  { name: 'everything off', fromMinutes: 60, forMs: 600_000 },
];
/** Early enough that a slow machine reaches it. */
const APPOINTED_AMONG_FIRST = 16;

/** Makes every fault once before repeating any. The seed fixes order, lengths and random choices. */
export class Timetable {
  private readonly scale: number;
  private deck: Fault[] = [];
  private turns = 0;

  constructor(
    private readonly faults: readonly Fault[],
    private readonly dice: Dice,
    private readonly minutes: number,
  ) {
    this.scale = Math.min(1, minutes / FULL_MINUTES);
  }

  next(): Turn {
    if (this.deck.length === 0) this.deck = this.turns === 0 ? this.firstDeck() : this.dice.shuffled(this.faults);
    const fault = this.deck.shift();
    if (fault === undefined) throw new Error('There is no fault to be made');
    this.turns += 1;
    const longest = Math.max(2 * SHORTEST_MS, fault.longestMs * this.scale);
    const thrown = this.dice.between(SHORTEST_MS, longest);
    const appointed = this.turns <= APPOINTED_AMONG_FIRST ? this.appointed().find(({ name }) => name === fault.name) : undefined;
    return {
      fault,
      forMs: appointed?.forMs ?? thrown,
      dice: this.dice.of(`turn ${this.turns}`),
      calmMs: this.dice.between(500, 1_000 + 9_000 * this.scale),
    };
  }

  private appointed(): typeof appointments {
    return appointments.filter(({ name, fromMinutes }) => this.minutes >= fromMinutes && this.faults.some((fault) => fault.name === name));
  }

  private firstDeck(): Fault[] {
    const names = this.appointed().map(({ name }) => name);
    const deck = this.dice.shuffled(this.faults);
    for (const name of names) {
      const [fault] = deck.splice(
        deck.findIndex((one) => one.name === name),
        1,
      );
      if (fault !== undefined)
        deck.splice(Math.floor(this.dice.between(0, Math.min(deck.length, APPOINTED_AMONG_FIRST - names.length))), 0, fault);
    }
    return deck;
  }
}
