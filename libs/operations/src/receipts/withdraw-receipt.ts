import { IsNull, type DispatchRow, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, refused, timersOwedAgain, withdraw, type Result } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { reopenPhoneTask } from '../phone-tasks/reopen-phone-task.js';
import type { ReceiptOperationRefusal } from './receipt-refusal.js';

/**
 * Withdraws a mistaken receipt of a locked dispatch. Arms its deadline again (at least two minutes from now) and asks for its call again: the
 * phone task is reopened, or falls due at once where the call's time passed while the receipt stood. Refused once the follow-up is recorded,
 * or if a newer bulletin supersedes this one.
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

  const patch = { acknowledgedAt: null, ...rule.value };
  await tx.dispatches.transition({ id: dispatchId }, { from: 'acknowledged', to: 'open' }, patch);
  await tx.receipts.update({ dispatchId, withdrawnAt: IsNull() }, { withdrawnAt: tx.now, withdrawnBy: actor.id, withdrawnReason: reason });
  const open = { ...dispatch, state: 'open' as const, ...patch };
  const owed = timersOwedAgain(open, tx.now, await reopenPhoneTask(tx, dispatchId));
  await tx.timers.arm(owed.map((timer) => ({ ...timer, subjectId: dispatchId })));

  const about = { bulletinId, reason, receiptDueAt };
  tx.audit(auditEntry(actor, 'receipt-withdrawn', 'dispatch', dispatchId, { ...about, officeId }));
  tx.changed({ kind: 'receipt-withdrawn', officeId, audience: 'all', subjectId: dispatchId, payload: about });
  return accepted(open);
};
