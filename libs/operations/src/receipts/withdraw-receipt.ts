import { IsNull, type DispatchRow, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, dispatchTimers, refused, withdraw, type Result } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { reopenPhoneTask } from '../phone-tasks/reopen-phone-task.js';
import type { ReceiptOperationRefusal } from './receipt-refusal.js';

/**
 * Withdraws a mistaken receipt of a locked dispatch: arms its deadline again (at least two minutes from now) and reopens its phone task. Refused
 * once the follow-up is recorded, or if a newer bulletin supersedes this one.
 */
export const withdrawReceipt = async (
  tx: LedgerTransaction,
  dispatch: DispatchRow,
  reason: string,
  actor: AuditActor,
): Promise<Result<DispatchRow, ReceiptOperationRefusal>> => {
  const { id: dispatchId, officeId, bulletinId } = dispatch;
  const rule = withdraw(dispatch, tx.now);
  if (!rule.ok) return refused(rule.refusal);
  const { receiptDueAt } = rule.value;

  const patch = { acknowledgedAt: null, receiptDueAt };
  await tx.dispatches.transition({ id: dispatchId }, { from: 'acknowledged', to: 'open' }, patch);
  await tx.receipts.update({ dispatchId, withdrawnAt: IsNull() }, { withdrawnAt: tx.now, withdrawnBy: actor.id, withdrawnReason: reason });
  const open = { ...dispatch, state: 'open' as const, ...patch };
  // A reminder whose time has passed is not sent again.
  const ahead = dispatchTimers(open).filter(({ dueAt }) => dueAt > tx.now);
  await tx.timers.arm(ahead.map((timer) => ({ ...timer, subjectId: dispatchId })));
  await reopenPhoneTask(tx, dispatchId);

  const about = { bulletinId, reason, receiptDueAt };
  tx.audit(auditEntry(actor, 'receipt-withdrawn', 'dispatch', dispatchId, { ...about, officeId }));
  tx.changed({ kind: 'receipt-withdrawn', officeId, audience: 'all', subjectId: dispatchId, payload: about });
  return accepted(open);
};
