import { newId, oneOf, type DispatchRow, type EscalationRow, type FollowUpEntryRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  actingEntryKinds,
  checkFollowUpEntry,
  refused,
  standingEscalationStates,
  type FollowUpEntryKind,
  type FollowUpEntryRefusal,
  type Result,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { closeEscalations } from '../escalations/close-escalations.js';
import { raiseEscalations } from '../escalations/raise-escalations.js';
import { recordFollowUp } from './record-follow-up.js';
import type { ReceiptOperationRefusal } from './receipt-refusal.js';

export type NewFollowUpEntry = Pick<FollowUpEntryRow, 'kind' | 'person' | 'note' | 'happenedAt' | 'limitAt' | 'corrects'>;

/** The entry, or the duty's record, with this id; undefined if it is not of this dispatch. */
const entryOf = async (
  tx: LedgerTransaction,
  dispatchId: DispatchRow['id'],
  id: string,
): Promise<{ readonly kind: FollowUpEntryKind } | undefined> => {
  const rows = [...(await tx.followUpEntries.find({ dispatchId })), ...(await tx.followUps.find({ dispatchId }))];
  return rows.find((row) => (row.id as string) === id);
};

const standingCannotAct = async (tx: LedgerTransaction, dispatchId: DispatchRow['id']): Promise<readonly EscalationRow[]> =>
  tx.escalations.lockAll({ dispatchId, cause: 'cannot-act', state: oneOf(standingEscalationStates) });

/** "Cannot act" escalates at once, one time; that the office acts after all ends it. */
const consequences = async (tx: LedgerTransaction, dispatch: DispatchRow, { kind, note, corrects }: FollowUpEntryRow): Promise<void> => {
  if (corrects !== null) return;
  const standing = await standingCannotAct(tx, dispatch.id);
  if (kind === 'cannot-act') {
    if (standing.length === 0)
      await raiseEscalations(
        tx,
        'cannot-act',
        [dispatch],
        [{ zh: `该单位报告无法处置：${note}`, en: `The office says that it cannot act: ${note}` }],
      );
    return;
  }
  if ((actingEntryKinds as readonly FollowUpEntryKind[]).includes(kind))
    await closeEscalations(tx, standing, '该单位已登记处置（the office acts）');
};

/**
 * Adds an entry to the chain of a locked dispatch: 呈报, 批示, 转办, 反馈, 无法处置, or a correction of any entry, which stays visible. The first
 * entry of the office's own duty is the record that ends its deadline (`recordFollowUp`). Refused: what `checkFollowUpEntry` refuses.
 */
export const appendFollowUpEntry = async (
  tx: LedgerTransaction,
  dispatch: DispatchRow,
  given: NewFollowUpEntry,
  actor: AuditActor,
): Promise<Result<FollowUpEntryRow, ReceiptOperationRefusal | FollowUpEntryRefusal>> => {
  const { id: dispatchId, officeId, bulletinId } = dispatch;
  const corrected = given.corrects === null ? undefined : await entryOf(tx, dispatchId, given.corrects);
  const allowed = checkFollowUpEntry(dispatch, given, corrected, tx.now);
  if (!allowed.ok) return allowed;
  if ((given.kind === 'handled' || given.kind === 'reported') && given.corrects === null && dispatch.followedUpAt === null) {
    const done = await recordFollowUp(tx, dispatch, { kind: given.kind, toWhom: given.person, note: given.note }, actor);
    if (!done.ok) return refused(done.refusal);
  }
  const entry: FollowUpEntryRow = {
    ...given,
    id: newId('follow-up-entry'),
    dispatchId,
    officeId,
    recordedBy: actor.id,
    recordedByName: actor.name,
    recordedAt: tx.now,
  };
  await tx.followUpEntries.insert(entry);
  await consequences(tx, dispatch, entry);
  const { id: entryId, kind, person, corrects } = entry;
  tx.audit(auditEntry(actor, 'follow-up-entry-added', 'dispatch', dispatchId, { entryId, kind, person, corrects, bulletinId, officeId }));
  tx.changed({
    kind: 'follow-up-entry-added',
    officeId,
    audience: 'all',
    subjectId: dispatchId,
    payload: { entryId, kind, bulletinId },
  });
  return accepted(entry);
};
