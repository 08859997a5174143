export interface Happening {
  readonly at: Date;
  readonly run: () => Promise<void>;
}

/** What is still to happen, in the order of the clock; what was put first comes first at the same instant. */
export class Agenda {
  private readonly waiting: Happening[] = [];

  put(at: Date, run: () => Promise<void>): void {
    const place = this.waiting.findIndex((other) => other.at > at);
    this.waiting.splice(place === -1 ? this.waiting.length : place, 0, { at, run });
  }

  get nextAt(): Date | null {
    return this.waiting[0]?.at ?? null;
  }

  /** The next one whose time has come. */
  takeDue(now: Date): Happening | null {
    const next = this.waiting[0];
    return next !== undefined && next.at <= now ? (this.waiting.shift() ?? null) : null;
  }
}
