/** What deadlines depend on. */
type Dependency = 'postgres' | 'schedulers';
/** The first of two SMS gateways. Deadlines do not depend on it. */
type Gateway = 'sms-line';

export interface Outage {
  readonly of: Dependency | Gateway;
  /** Real time in milliseconds of the epoch. Moving the ledger's clock does not shorten an outage. */
  readonly from: number;
  readonly to: number;
}

/** Records when something was unavailable. */
export class Outages {
  private readonly ended: Outage[] = [];
  private readonly ongoing = new Map<Outage['of'], number>();

  begin(of: Outage['of']): void {
    if (!this.ongoing.has(of)) this.ongoing.set(of, Date.now());
  }

  end(of: Outage['of']): void {
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
