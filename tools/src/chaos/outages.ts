/** What a deadline cannot do without. */
export type Needed = 'postgres' | 'schedulers';

export interface Outage {
  readonly of: Needed;
  /** Real time, milliseconds of the epoch: what is left to be made up for is not over because the ledger's clock was moved. */
  readonly from: number;
  readonly to: number;
}

/** When PostgreSQL, or every scheduler, was away. */
export class Outages {
  private readonly ended: Outage[] = [];
  private readonly begun = new Map<Needed, number>();

  begin(of: Needed): void {
    if (!this.begun.has(of)) this.begun.set(of, Date.now());
  }

  end(of: Needed): void {
    const from = this.begun.get(of);
    if (from === undefined) return;
    this.begun.delete(of);
    this.ended.push({ of, from, to: Date.now() });
  }

  /** Those that began and have not ended go on until now. */
  get all(): readonly Outage[] {
    const going = [...this.begun].map(([of, from]) => ({ of, from, to: Date.now() }));
    return [...this.ended, ...going].sort((one, other) => one.from - other.from);
  }
}
