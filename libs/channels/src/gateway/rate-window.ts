/** At most `count` messages in any `perMs` milliseconds. */
export interface RateLimit {
  readonly count: number;
  readonly perMs: number;
}

/** Of each limit this share is kept for the gravest, so that a red signal finds room right after a flood of other messages. */
const KEPT_FOR_GRAVEST = 1 / 4;

/** How many of `count` a message may use. */
export const allowedFor = (count: number, isGravest: boolean): number =>
  isGravest ? count : Math.max(1, count - Math.floor(count * KEPT_FOR_GRAVEST));

/**
 * Counts what one robot or account has said, and when it may speak again. Times are monotonic milliseconds. Pure except for its memory, and as fast for a
 * thousand a second as for twenty a minute: of each limit only the message that would make one too many is looked at.
 */
export class RateWindow {
  /** In the order of time; no more are kept than the largest limit counts, twice over. */
  private readonly sent: number[] = [];
  private readonly most: number;

  constructor(private readonly limits: readonly RateLimit[]) {
    this.most = Math.max(1, ...limits.map(({ count }) => count));
  }

  /** How long a message has to wait from `now`; 0 if it may leave. */
  waitMs(now: number, isGravest: boolean): number {
    let waitMs = 0;
    for (const { count, perMs } of this.limits) {
      const blocking = this.sent[this.sent.length - allowedFor(count, isGravest)];
      if (blocking !== undefined) waitMs = Math.max(waitMs, blocking + perMs - now);
    }
    return waitMs;
  }

  take(now: number): void {
    this.sent.push(now);
    if (this.sent.length >= 2 * this.most) this.sent.splice(0, this.sent.length - this.most);
  }
}
