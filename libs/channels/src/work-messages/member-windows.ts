import { RateWindow, type RateLimit } from '../gateway/rate-window.js';
import { wholeMs } from '../gateway/whole-ms.js';

/** Red, and level Ⅰ. */
const GRAVEST = 4;
/** Windows that are kept at a time; the oldest are forgotten. */
const MOST = 5_000;

/** What each member of a messenger was sent. */
export class MemberWindows {
  private readonly windows = new Map<string, RateWindow>();

  constructor(private readonly limits: readonly RateLimit[]) {}

  /** Counts one message to this member, or how long it has to wait in milliseconds. */
  take(member: string, gravity: number): number {
    const window = this.windows.get(member) ?? new RateWindow(this.limits);
    this.windows.delete(member);
    this.windows.set(member, window);
    for (const oldest of this.windows.size > MOST ? [...this.windows.keys()].slice(0, 1) : []) this.windows.delete(oldest);
    const now = performance.now();
    const waitMs = wholeMs(window.waitMs(now, gravity >= GRAVEST));
    if (waitMs === 0) window.take(now);
    return waitMs;
  }
}
