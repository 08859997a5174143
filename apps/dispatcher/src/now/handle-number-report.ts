import type { Ledger, NumberReportRow } from '@rainstorm/ledger';
import { handleNumberReport, once, type AuditActor } from '@rainstorm/operations';
import type { NumberReportId, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

/** The desk has looked after a gap that an office reported. */
export class HandleNumberReport {
  constructor(private readonly ledger: Ledger) {}

  async run(id: NumberReportId, note: string, actor: AuditActor, key: string | null): Promise<Result<NumberReportRow, Refusal>> {
    return this.ledger.transaction(async (tx) =>
      once(tx, { scope: `number report handled ${actor.id}`, key, request: { id, note } }, async () =>
        handleNumberReport(tx, id, note, actor),
      ),
    );
  }
}
