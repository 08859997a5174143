import { newId, oneOf, type DispatchRow, type LedgerTransaction, type NumberReportRow } from '@rainstorm/ledger';
import {
  accepted,
  checkNumberReport,
  refused,
  type NumberReport,
  type NumberReportId,
  type NumberReportRefusal,
  type OfficeId,
  type Result,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';

export type NewNumberReport = Pick<NumberReport, 'status' | 'year' | 'first' | 'last' | 'received' | 'note'>;

export interface ReportedNumbers {
  readonly report: NumberReportRow;
  /** The dispatches that have these numbers in this ledger, in their order: what was not received can be read there. */
  readonly found: readonly DispatchRow[];
}

/**
 * An office says that it has not received these numbers of its series, or that it has them after all. What is missing is shown to the bureau's desk until
 * somebody there has looked after it. Refused: what `checkNumberReport` refuses.
 */
export const reportNumbers = async (
  tx: LedgerTransaction,
  officeId: OfficeId,
  given: NewNumberReport,
  actor: AuditActor,
): Promise<Result<ReportedNumbers, NumberReportRefusal>> => {
  const { status, year, first, last, received } = given;
  const allowed = checkNumberReport(given, await tx.receiverSeries.last(officeId, status, year));
  if (!allowed.ok) return allowed;
  const found = await tx.receiverSeries.dispatchIds(officeId, given);
  const report: NumberReportRow = {
    ...given,
    ...{ id: newId('number-report'), officeId },
    ...{ reportedAt: tx.now, reportedBy: actor.id, reportedByName: actor.name },
    // Nobody has to look after what is there.
    ...(received
      ? { handledAt: tx.now, handledBy: actor.id, handledByName: actor.name, handledNote: '' }
      : { handledAt: null, handledBy: null, handledByName: null, handledNote: null }),
  };
  await tx.numberReports.insert(report);
  tx.audit(
    auditEntry(actor, 'numbers-reported', 'number-report', report.id, {
      ...{ officeId, status, year, first, last, received },
      note: given.note,
    }),
  );
  changed(tx, report);
  const dispatches = await tx.dispatches.find({ id: oneOf(found) }, { order: { sequence: 'ASC' } });
  return accepted({ report, found: dispatches });
};

const changed = (tx: LedgerTransaction, { id, officeId, status, first, last, received, handledAt }: NumberReportRow): void =>
  tx.changed({
    kind: 'number-report-changed',
    officeId,
    audience: 'all',
    subjectId: id,
    payload: { status, first, last, received, handled: handledAt !== null },
  });

export type HandleReportRefusal =
  { readonly type: 'unknown-number-report' } | { readonly type: 'number-report-handled'; readonly handledByName: string };

/** The desk has looked after a report of missing numbers, and says how. Once. */
export const handleNumberReport = async (
  tx: LedgerTransaction,
  id: NumberReportId,
  note: string,
  actor: AuditActor,
): Promise<Result<NumberReportRow, HandleReportRefusal>> => {
  const report = await tx.numberReports.lock({ id });
  if (report === null) return refused({ type: 'unknown-number-report' });
  if (report.handledAt !== null) return refused({ type: 'number-report-handled', handledByName: report.handledByName ?? '' });
  const patch = { handledAt: tx.now, handledBy: actor.id, handledByName: actor.name, handledNote: note };
  await tx.numberReports.update({ id }, patch);
  const handled = { ...report, ...patch };
  tx.audit(auditEntry(actor, 'number-report-handled', 'number-report', id, { officeId: report.officeId, note }));
  changed(tx, handled);
  return accepted(handled);
};
