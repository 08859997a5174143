import type { Ledger } from '@rainstorm/ledger';

interface Step {
  readonly real: number;
  readonly aheadMs: number;
}

/** The ledger's clock as it was at each instant of real time; milliseconds of the epoch. */
export class LedgerClock {
  /** `steps`: as another one had them. */
  constructor(readonly steps: Step[] = []) {}

  at(real: number): number {
    return real + (this.steps.findLast((step) => step.real <= real)?.aheadMs ?? 0);
  }
  /** When the ledger's clock came to this instant, or passed it by being moved. */
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

  /** How often it was moved, and by how much in all. */
  get moved(): { readonly times: number; readonly byMs: number } {
    return { times: this.steps.length, byMs: this.steps.at(-1)?.aheadMs ?? 0 };
  }

  async moveTo(ledger: Ledger, instant: number): Promise<void> {
    // Whatever happens while it is being moved may have seen either.
    const real = Date.now();
    const moved = await ledger.moveClockTo(new Date(instant));
    if (moved.ok) this.steps.push({ real, aheadMs: moved.value.getTime() - Date.now() });
  }
}
