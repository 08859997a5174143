import type { CallReport, TakeCallReport } from './voice-gateway.js';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Gives each report until it is taken. At the close, what is left is given once more. */
export class CallReports {
  private readonly left = new Map<CallReport, NodeJS.Timeout>();
  private readonly underWay = new Set<Promise<void>>();
  private isClosed = false;

  constructor(private readonly take: TakeCallReport) {}

  give(report: CallReport, pauseMs = FIRST_PAUSE_MS): void {
    const giving = this.take(report)
      .catch(() => {
        if (this.isClosed) return;
        const again = (): void => {
          this.left.delete(report);
          this.give(report, Math.min(pauseMs * 2, LONGEST_PAUSE_MS));
        };
        this.left.set(report, setTimeout(again, pauseMs));
      })
      .finally(() => this.underWay.delete(giving));
    this.underWay.add(giving);
  }

  async close(): Promise<void> {
    await Promise.all(this.underWay);
    this.isClosed = true;
    for (const [report, timer] of this.left) {
      clearTimeout(timer);
      this.give(report);
    }
    this.left.clear();
    await Promise.all(this.underWay);
  }
}
