/** What deadlines depend on. */
export type Dependency = 'postgres' | 'schedulers';

export interface Outage {
  readonly of: Dependency;
  /** Real time in milliseconds of the epoch. Moving the ledger's clock does not shorten an outage. */
  readonly from: number;
  readonly to: number;
}

/** Records when PostgreSQL or all schedulers were unavailable. */
export class Outages {
  private readonly ended: Outage[] = [];
  private readonly ongoing = new Map<Dependency, number>();

  begin(of: Dependency): void {
    if (!this.ongoing.has(of)) this.ongoing.set(of, Date.now());
  }

  end(of: Dependency): void {
    const from = this.ongoing.get(of);
    if (from === undefined) return;
    this.ongoing.delete(of);
    this.ended.push({ of, from, to: Date.now() });
  }

  /** Sorted by start. Ongoing outages count until now. */
  get all(): readonly Outage[] {
    const going = [...this.ongoing].map(([of, from]) => ({ of, from, to: Date.now() }));
    return [...this.ended, ...going].sort((one, other) => one.from - other.from);
  }
}
