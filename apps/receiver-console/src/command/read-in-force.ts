import { bulletinsInForce, type BulletinRow, type Ledger } from '@rainstorm/ledger';

/** The bulletins in force, newest first, actual and exercise together; the page separates them. */
export class ReadInForce {
  constructor(private readonly ledger: Ledger) {}

  async all(): Promise<{ readonly now: Date; readonly items: readonly BulletinRow[] }> {
    return this.ledger.read(async (tx) => ({ now: tx.now, items: await bulletinsInForce(tx) }));
  }
}
