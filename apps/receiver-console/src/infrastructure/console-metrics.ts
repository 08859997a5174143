import { Metrics, type MetricsAddress } from '@rainstorm/runtime';
import type { CommittedAct, Ledger } from '@rainstorm/ledger';
import { receiptWays } from '@rainstorm/warning-model';
import { Counter } from 'prom-client';

const word = (detail: unknown): string => (typeof detail === 'string' ? detail : 'none');

/** The metrics of the receiver console. */
export class ConsoleMetrics {
  readonly all: Metrics;
  private readonly receipts: Counter<'way' | 'late' | 'status'>;

  constructor(private readonly ledger: Ledger) {
    this.all = new Metrics(ledger);
    this.receipts = new Counter({
      name: 'rainstorm_receipts_total',
      help: 'Receipts given, by the way on which they came, and whether their deadline had passed.',
      labelNames: ['way', 'late', 'status'],
      registers: [this.all.registry],
    });
    for (const way of receiptWays)
      for (const late of ['true', 'false']) for (const status of ['actual', 'exercise']) this.receipts.inc({ way, late, status }, 0);
  }

  /** Rejects with `PortInUse`. Resolves with the port. */
  async listen(address: MetricsAddress): Promise<number> {
    this.ledger.acts.watch(['receipt-given'], (done) => this.given(done));
    return this.all.listen(address);
  }

  async close(): Promise<void> {
    await this.all.close();
  }

  private given({ details, status }: CommittedAct): void {
    this.receipts.inc({ way: word(details['way']), late: String(Number(details['lateByMs']) > 0), status });
  }
}
