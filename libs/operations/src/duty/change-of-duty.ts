import type { DutyShiftRow, LedgerTransaction } from '@rainstorm/ledger';
import type { OfficeId } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { dutyPostOf, lastShifts } from './duty-shifts.js';

export interface ChangedDuty {
  /** Taken over: the officer's own shift. Handed over: the shift that ended. */
  readonly shift: DutyShiftRow;
  /** True if nothing changed because it was so before. */
  readonly already: boolean;
}

/** Locks a post, so that the second of two simultaneous changes sees the first. Returns the newest shift. */
export const lockPost = async (tx: LedgerTransaction, officeId: OfficeId | null): Promise<DutyShiftRow | null> => {
  await tx.alone(`duty ${dutyPostOf(officeId)}`);
  const [newest] = await lastShifts(tx, officeId, 1);
  return newest ?? null;
};

/** Writes the audit entry and announces the change. The change event contains the officer, but not the note. */
export const announceDutyChange = (
  tx: LedgerTransaction,
  act: 'taken-over' | 'handed-over',
  { id, officeId, name }: DutyShiftRow,
  details: Readonly<Record<string, unknown>>,
  actor: AuditActor,
): void => {
  const post = dutyPostOf(officeId);
  tx.audit(auditEntry(actor, `duty-${act}`, 'duty-post', post, { shiftId: id, ...details }));
  const payload = { post, act, name, covered: act === 'taken-over' };
  tx.changed({ kind: 'duty-changed', officeId, audience: 'all', subjectId: id, payload });
};
