import type { Ledger } from '@rainstorm/ledger';

/** The ledger's clock as it was at each instant of real time; milliseconds of the epoch. */
export class LedgerClock {
  private readonly steps: { readonly real: number; readonly aheadMs: number }[] = [];

  at(real: number): number {
    return real + (this.steps.findLast((step) => step.real <= real)?.aheadMs ?? 0);
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
