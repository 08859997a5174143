import type { Urgency } from '../email/smtp-session.js';
import { RateWindow, type RateLimit } from './rate-window.js';
import type { TakeTurn } from './shared-turns.js';
import { wholeMs } from './whole-ms.js';

/** Red, and level Ⅰ. */
const GRAVEST = 4;

interface Waiting {
  readonly urgency: Urgency;
  /** The order in which messages of equal urgency came. */
  readonly place: number;
  readonly end: (turn: Turn) => void;
}

/** `now`: the message may leave, and is counted. Otherwise it was handed back, and may be given again after so long. */
export type Turn = 'now' | { readonly retryAfterMs: number };

const isGravest = ({ gravity }: Urgency): boolean => gravity >= GRAVEST;
const dueOf = ({ deadlineAt }: Urgency): number => deadlineAt?.getTime() ?? Infinity;

/** The gravest first, then the nearest deadline, then the graver colour. */
export const compareUrgency = (one: Urgency, other: Urgency): number => {
  if (isGravest(one) !== isGravest(other)) return isGravest(one) ? -1 : 1;
  const [due, otherDue] = [dueOf(one), dueOf(other)];
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  return other.gravity - one.gravity;
};

/** Puts one in its place in a list that is in order; nearly always that is the end. */
export const insertInOrder = <One>(list: One[], one: One, compare: (one: One, other: One) => number): void => {
  let at = list.length;
  for (let before = list[at - 1]; before !== undefined && compare(one, before) < 0; before = list[at - 1]) at -= 1;
  list.splice(at, 0, one);
};

const order = (one: Waiting, other: Waiting): number => compareUrgency(one.urgency, other.urgency) || one.place - other.place;

const SHORTEST_RETRY_MS = 1_000;

/** Messages that wait for one robot or account to be allowed to send: the gravest first, then the nearest deadline, then the graver colour. */
export class WaitingLine {
  private readonly window: RateWindow;
  private readonly waiting: Waiting[] = [];
  private pausedUntil = 0;
  private came = 0;
  private timer: NodeJS.Timeout | undefined;
  private isAsking = false;
  /** Until when the other processes have used up the turns. */
  private sharedUntil = 0;

  constructor(
    limits: readonly RateLimit[],
    /** How long a message waits here before it is handed back, in milliseconds. */
    private readonly patienceMs: number,
    /** Counts in place of `limits`, where they are those of all processes together. */
    private readonly takeShared?: TakeTurn,
  ) {
    this.window = new RateWindow(limits);
  }

  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  async turn(urgency: Urgency): Promise<Turn> {
    return new Promise((resolve) => {
      const patience = setTimeout(() => this.handBack(waiting), this.patienceMs);
      const waiting: Waiting = {
        urgency,
        place: (this.came += 1),
        end: (turn) => {
          clearTimeout(patience);
          resolve(turn);
        },
      };
      insertInOrder(this.waiting, waiting, order);
      this.goOn();
    });
  }

  /** Says nothing for so long: the messenger wants it. Whoever waits is handed back. */
  pause(pauseMs: number): void {
    this.pausedUntil = Math.max(this.pausedUntil, performance.now() + pauseMs);
    this.close();
  }

  /** Hands back everybody who waits. */
  close(): void {
    clearTimeout(this.timer);
    for (const waiting of this.waiting.splice(0)) waiting.end({ retryAfterMs: this.retryAfterMs(waiting) });
  }

  private waitMs(waiting: Waiting, now: number): number {
    const windowMs = this.takeShared === undefined ? this.window.waitMs(now, isGravest(waiting.urgency)) : this.sharedUntil - now;
    return Math.max(0, this.pausedUntil - now, windowMs);
  }

  private retryAfterMs(waiting: Waiting): number {
    return wholeMs(Math.max(SHORTEST_RETRY_MS, this.waitMs(waiting, performance.now())));
  }

  private handBack(waiting: Waiting): void {
    const at = this.waiting.indexOf(waiting);
    if (at < 0) return;
    this.waiting.splice(at, 1);
    waiting.end({ retryAfterMs: this.retryAfterMs(waiting) });
  }

  private goOn(): void {
    clearTimeout(this.timer);
    if (this.takeShared !== undefined) {
      void this.goOnShared(this.takeShared);
      return;
    }
    for (;;) {
      const [first] = this.waiting;
      if (first === undefined) return;
      const now = performance.now();
      const waitMs = this.waitMs(first, now);
      if (waitMs > 0) {
        this.timer = setTimeout(() => this.goOn(), Math.ceil(waitMs));
        return;
      }
      this.waiting.shift();
      this.window.take(now);
      first.end('now');
    }
  }

  /** One question at a time; whoever is first when a turn is there gets it. */
  private async goOnShared(take: TakeTurn): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      for (let [first] = this.waiting; first !== undefined; [first] = this.waiting) {
        const pauseMs = this.pausedUntil - performance.now();
        const waitMs = pauseMs > 0 ? pauseMs : await take(isGravest(first.urgency));
        // Whoever came meanwhile and is graver asks for itself.
        if (waitMs > 0 && this.waiting[0] !== first) continue;
        if (waitMs > 0) {
          this.sharedUntil = performance.now() + waitMs;
          this.timer = setTimeout(() => this.goOn(), Math.ceil(waitMs));
          return;
        }
        this.sharedUntil = 0;
        if (this.pausedUntil > performance.now()) continue;
        this.waiting.shift()?.end('now');
      }
    } finally {
      this.isAsking = false;
    }
  }
}
