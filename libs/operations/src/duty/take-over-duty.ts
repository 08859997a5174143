import { newId, type DutyShiftRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  countObligations,
  onDuty,
  refused,
  takeOver,
  type AccountId,
  type DutyRefusal,
  type DutyShiftId,
  type ObligationCounts,
  type OfficeId,
  type Result,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { announceDutyChange, lockPost, type ChangedDuty } from './change-of-duty.js';
import { dutyPostOf, isAccountDisabled } from './duty-shifts.js';
import { openObligations } from './open-obligations.js';

/** Records the successor of a shift, and ends it at `at` if its officer was still on duty. Returns the obligations at that time. */
const endShiftBefore = async (
  tx: LedgerTransaction,
  newest: DutyShiftRow,
  at: Date,
  actor: AuditActor,
): Promise<{ readonly obligations: ObligationCounts | null }> => {
  const wasOnDuty = onDuty(newest) !== null;
  const obligations = wasOnDuty ? countObligations(await openObligations(tx, newest.officeId)) : newest.obligations;
  await tx.dutyShifts.update(
    { id: newest.id },
    {
      handedOverTo: actor.id as AccountId,
      handedOverToName: actor.name,
      ...(wasOnDuty ? { handedOverAt: at, obligations } : {}),
    },
  );
  return { obligations };
};

/**
 * 接班 at the post of this office (null: the command). `seenShiftId` is the shift that the page showed on duty: null for nobody, undefined if
 * the page does not send it. `actor` is an account. Refused if the post has changed hands since.
 */
export const takeOverDuty = async (
  tx: LedgerTransaction,
  officeId: OfficeId | null,
  { note, seenShiftId }: { readonly note: string; readonly seenShiftId: DutyShiftId | null | undefined },
  actor: AuditActor,
): Promise<Result<ChangedDuty, DutyRefusal>> => {
  const newest = await lockPost(tx, officeId);
  const accountId = actor.id as AccountId;
  // Pages show nobody on duty if the account is disabled.
  const seen = seenShiftId === null && newest !== null && (await isAccountDisabled(tx, newest)) ? undefined : seenShiftId;
  const taking = takeOver(newest, accountId, seen, tx.now);
  if (!taking.ok) return refused(taking.refusal);
  if (taking.value.already && newest !== null) return accepted({ shift: newest, already: true });
  const at = taking.value.already ? tx.now : taking.value.at;
  const before = newest === null ? {} : await endShiftBefore(tx, newest, at, actor);
  const shift: DutyShiftRow = {
    id: newId('duty-shift'),
    officeId,
    accountId,
    name: actor.name,
    takenAt: at,
    takenNote: note,
    handedOverAt: null,
    handedOverTo: null,
    handedOverToName: null,
    note: '',
    obligations: null,
  };
  await tx.dutyShifts.insert(shift);
  const details = { note, fromShiftId: newest?.id ?? null, fromName: newest?.name ?? null, ...before };
  const entry = auditEntry(actor, 'duty-taken-over', 'duty-post', dutyPostOf(shift.officeId), { shiftId: shift.id, ...details });
  announceDutyChange(tx, shift, 'taken-over', entry);
  return accepted({ shift, already: false });
};
