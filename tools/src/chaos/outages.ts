/** What a deadline cannot do without. */
export type Needed = 'postgres' | 'schedulers';

export interface Outage {
  readonly of: Needed;
  /** Milliseconds of the epoch by the ledger's clock. */
  readonly from: number;
  readonly to: number;
}

/** When PostgreSQL, or every scheduler, was away. */
export class Outages {
  private readonly ended: Outage[] = [];
  private readonly begun = new Map<Needed, number>();

  constructor(private readonly now: () => number) {}

  begin(of: Needed): void {
    if (!this.begun.has(of)) this.begun.set(of, this.now());
  }

  end(of: Needed): void {
    const from = this.begun.get(of);
    if (from === undefined) return;
    this.begun.delete(of);
    this.ended.push({ of, from, to: this.now() });
  }

  /** Those that began and have not ended go on until now. */
  get all(): readonly Outage[] {
    const going = [...this.begun].map(([of, from]) => ({ of, from, to: this.now() }));
    return [...this.ended, ...going].sort((one, other) => one.from - other.from);
  }
}
