import type { LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  countObligations,
  handOver,
  refused,
  type AccountId,
  type DutyRefusal,
  type OfficeId,
  type Result,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { dutyPostOf } from './duty-shifts.js';
import { announceDutyChange, lockPost, type ChangedDuty } from './change-of-duty.js';
import { openObligations } from './open-obligations.js';

/**
 * 交班 at the post of this office (null: the command), with the open obligations. The post is uncovered until somebody takes it over. `actor` is an
 * account. Refused for anybody not on duty.
 */
export const handOverDuty = async (
  tx: LedgerTransaction,
  officeId: OfficeId | null,
  note: string,
  actor: AuditActor,
): Promise<Result<ChangedDuty, DutyRefusal>> => {
  const newest = await lockPost(tx, officeId);
  const handing = handOver(newest, actor.id as AccountId, tx.now);
  if (!handing.ok) return refused(handing.refusal);
  if (newest === null) return refused({ type: 'not-on-duty', onDutyName: null });
  if (handing.value.already) return accepted({ shift: newest, already: true });
  const end = { handedOverAt: handing.value.at, note, obligations: countObligations(await openObligations(tx, officeId)) };
  await tx.dutyShifts.update({ id: newest.id }, end);
  const entry = auditEntry(actor, 'duty-handed-over', 'duty-post', dutyPostOf(newest.officeId), {
    shiftId: newest.id,
    note,
    obligations: end.obligations,
  });
  announceDutyChange(tx, newest, 'handed-over', entry);
  return accepted({ shift: { ...newest, ...end }, already: false });
};
