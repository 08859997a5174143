import { oneOf, LedgerInconsistency, newId, type DispatchRow, type FollowUpRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  followUp as followUpRule,
  lateness,
  refused,
  standingEscalationStates,
  type EscalationCause,
  type FollowUpKind,
  type Result,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { closeEscalations } from '../escalations/close-escalations.js';
import type { ReceiptOperationRefusal } from './receipt-refusal.js';

export interface NewFollowUp {
  readonly kind: FollowUpKind;
  readonly toWhom: string;
  readonly note: string;
}

const kindWords = { handled: '已运转', reported: '已上报' } as const satisfies Record<FollowUpKind, string>;

const closedReason = (kind: FollowUpKind, lateByMs: number): string =>
  `${kindWords[kind]}，逾期 ${lateness(lateByMs)}（${kind}, late by ${lateness(lateByMs)}）`;

/**
 * 已运转 or 已上报: the office's second duty (article 4) for a locked dispatch. Refused before the receipt, if it is not the kind that this office
 * owes, if a newer bulletin supersedes this one, and if it is already recorded.
 */
export const recordFollowUp = async (
  tx: LedgerTransaction,
  dispatch: DispatchRow,
  { kind, toWhom, note }: NewFollowUp,
  actor: AuditActor,
): Promise<Result<FollowUpRow, ReceiptOperationRefusal>> => {
  const { id: dispatchId, officeId, bulletinId } = dispatch;
  const recorded = await tx.followUps.first({ dispatchId });
  if (recorded !== null)
    return refused({ type: 'follow-up-already-recorded', doneAt: recorded.doneAt.toISOString(), doneByName: recorded.doneByName });
  const rule = followUpRule(dispatch, kind, tx.now);
  if (!rule.ok) {
    if (rule.refusal.type === 'follow-up-already-recorded')
      throw new LedgerInconsistency(`Dispatch ${dispatchId} was followed up by nobody`);
    return refused(rule.refusal);
  }
  const { lateByMs } = rule.value;

  const followUp: FollowUpRow = {
    id: newId('follow-up'),
    dispatchId,
    officeId,
    kind,
    toWhom,
    note,
    doneBy: actor.id,
    doneByName: actor.name,
    doneAt: tx.now,
    lateByMs,
  };
  await tx.followUps.insert(followUp);
  await tx.dispatches.update({ id: dispatchId }, { followedUpAt: tx.now });
  await tx.timers.cancel([dispatchId], ['follow-up-due']);
  const escalations = await tx.escalations.lockAll({
    dispatchId,
    cause: oneOf<EscalationCause>(['follow-up-overdue', 'cannot-act']),
    state: oneOf(standingEscalationStates),
  });
  await closeEscalations(tx, escalations, closedReason(kind, lateByMs));

  const about = { followUpId: followUp.id, kind, toWhom, lateByMs, bulletinId };
  tx.audit(auditEntry(actor, 'follow-up-recorded', 'dispatch', dispatchId, { ...about, officeId }));
  tx.changed({ kind: 'follow-up-recorded', officeId, audience: 'all', subjectId: dispatchId, payload: about });
  return accepted(followUp);
};
