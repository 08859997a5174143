export interface ScheduledAct {
  readonly at: Date;
  readonly run: () => Promise<void>;
}

/** The acts still to come, in order of time. Acts at the same instant keep the order in which they were scheduled. */
export class Agenda {
  private readonly waiting: ScheduledAct[] = [];

  schedule(at: Date, run: () => Promise<void>): void {
    const place = this.waiting.findIndex((other) => other.at > at);
    this.waiting.splice(place === -1 ? this.waiting.length : place, 0, { at, run });
  }

  get nextAt(): Date | null {
    return this.waiting[0]?.at ?? null;
  }

  /** Removes and returns the next due act, or null. */
  takeDue(now: Date): ScheduledAct | null {
    const next = this.waiting[0];
    return next !== undefined && next.at <= now ? (this.waiting.shift() ?? null) : null;
  }
}
