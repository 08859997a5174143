import type { Ledger } from '@rainstorm/ledger';

interface Step {
  readonly real: number;
  readonly aheadMs: number;
}

/** Converts between real time and the ledger's clock, in milliseconds of the epoch. */
export class LedgerClock {
  /** `steps`: the moves of the clock so far. */
  constructor(readonly steps: Step[] = []) {}

  at(real: number): number {
    return real + (this.steps.findLast((step) => step.real <= real)?.aheadMs ?? 0);
  }
  /** The real time at which the ledger's clock reached this instant, or skipped it when it was moved. */
  realOf(instant: number): number {
    let aheadMs = 0;
    let since = -Infinity;
    for (const step of this.steps) {
      if (instant <= step.real + aheadMs) break;
      ({ aheadMs, real: since } = step);
    }
    return Math.max(since, instant - aheadMs);
  }
  now(): number {
    return this.at(Date.now());
  }

  /** How often the clock was moved, and by how much in total. */
  get moved(): { readonly times: number; readonly byMs: number } {
    return { times: this.steps.length, byMs: this.steps.at(-1)?.aheadMs ?? 0 };
  }

  async moveTo(ledger: Ledger, instant: number): Promise<void> {
    // Taken before the move: events during the move may have seen the old or the new time.
    const real = Date.now();
    const moved = await ledger.moveClockTo(new Date(instant));
    if (moved.ok) this.steps.push({ real, aheadMs: moved.value.getTime() - Date.now() });
  }
}
