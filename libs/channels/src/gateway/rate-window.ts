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

/** Counts what one robot has said, and when it may speak again. Times are monotonic milliseconds. Pure except for its memory. */
export class RateWindow {
  private sent: number[] = [];

  constructor(private readonly limits: readonly RateLimit[]) {}

  /** How long a message has to wait from `now`; 0 if it may leave. */
  waitMs(now: number, isGravest: boolean): number {
    const waits = this.limits.map(({ count, perMs }) => {
      const allowed = allowedFor(count, isGravest);
      const inWindow = this.sent.filter((at) => at > now - perMs);
      const blocking = inWindow[inWindow.length - allowed];
      return blocking === undefined ? 0 : blocking + perMs - now;
    });
    return Math.max(0, ...waits);
  }

  take(now: number): void {
    const longest = Math.max(...this.limits.map(({ perMs }) => perMs));
    this.sent = [...this.sent.filter((at) => at > now - longest), now];
  }
}
