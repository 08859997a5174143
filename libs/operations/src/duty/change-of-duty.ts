import type { AuditEntry, DutyShiftRow, LedgerTransaction } from '@rainstorm/ledger';
import type { OfficeId } from '@rainstorm/warning-model';
import { dutyPostOf, lastShifts } from './duty-shifts.js';

export interface ChangedDuty {
  /** Taken over: the officer's own shift. Handed over: the shift that ended. */
  readonly shift: DutyShiftRow;
  /** True if nothing changed because it was so before. */
  readonly already: boolean;
}

/** Locks a post, so that the second of two simultaneous changes sees the first. Returns the newest shift. */
export const lockPost = async (tx: LedgerTransaction, officeId: OfficeId | null): Promise<DutyShiftRow | null> => {
  await tx.lockPlace(`duty ${dutyPostOf(officeId)}`);
  const [newest] = await lastShifts(tx, officeId, 1);
  return newest ?? null;
};

/** Appends the audit entry of the change and tells the pages. The note stays between the two officers and the record: the pages learn who, not what. */
export const announceDutyChange = (
  tx: LedgerTransaction,
  { id, officeId, name }: DutyShiftRow,
  act: 'taken-over' | 'handed-over',
  entry: AuditEntry,
): void => {
  const post = dutyPostOf(officeId);
  tx.audit(entry);
  const payload = { post, act, name, covered: act === 'taken-over' };
  tx.changed({ kind: 'duty-changed', officeId, audience: 'all', subjectId: id, payload });
};
