import { IsNull, type DispatchRow, type Ledger, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, dispatchTimers, withdraw, type DispatchId, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';
import { auditRefusal } from './give-receipt.js';
import { phoneTaskChanged } from './phone-task-changed.js';

/** A receipt that was given by mistake is taken back; the deadline is armed again, and the phone task with it. */
export class WithdrawReceipt {
  constructor(private readonly ledger: Ledger) {}

  async withdraw(dispatchId: DispatchId, officer: Officer, reason: string): Promise<Result<DispatchRow, Refusal>> {
    const answer = await this.ledger.transaction(async (tx) => this.within(tx, dispatchId, officer, reason));
    if (!answer.ok && answer.refusal.type === 'not-your-office')
      await auditRefusal(this.ledger, officer, 'receipt-withdrawn', dispatchId, answer.refusal);
    return answer;
  }

  private async within(
    tx: LedgerTransaction,
    dispatchId: DispatchId,
    officer: Officer,
    reason: string,
  ): Promise<Result<DispatchRow, Refusal>> {
    const dispatch = await tx.dispatches.lock({ id: dispatchId });
    if (dispatch === null) return refuse({ type: 'unknown-dispatch' });
    if (dispatch.officeId !== officer.officeId) return refuse({ type: 'not-your-office', dispatchId });
    const rule = withdraw(dispatch, tx.now);
    if (!rule.ok) return refuse(rule.refusal);

    const patch = { state: 'open' as const, acknowledgedAt: null, receiptDueAt: rule.value.receiptDueAt };
    await tx.dispatches.update({ id: dispatchId }, patch);
    await tx.receipts.update(
      { dispatchId, withdrawnAt: IsNull() },
      { withdrawnAt: tx.now, withdrawnBy: officer.id, withdrawnReason: reason },
    );
    const open = { ...dispatch, ...patch };
    // Reminders whose hour has passed are not given twice.
    const ahead = dispatchTimers(open).filter(({ dueAt }) => dueAt > tx.now);
    await tx.timers.arm(ahead.map((timer) => ({ ...timer, subjectId: dispatchId })));
    await this.reopenPhoneTask(tx, open);

    const details = { bulletinId: dispatch.bulletinId, reason, receiptDueAt: patch.receiptDueAt };
    tx.audit({
      actor: officer.id,
      actorName: officer.name,
      act: 'receipt-withdrawn',
      subjectKind: 'dispatch',
      subjectId: dispatchId,
      result: 'done',
      details: { ...details, officeId: dispatch.officeId },
    });
    tx.changed({ kind: 'receipt-withdrawn', officeId: dispatch.officeId, audience: 'all', subjectId: dispatchId, payload: details });
    return accepted(open);
  }

  /** One dispatch has one phone task: the call that the receipt had made needless is needed again. */
  private async reopenPhoneTask(tx: LedgerTransaction, dispatch: DispatchRow): Promise<void> {
    const reopened = await tx.phoneTasks.update({ dispatchId: dispatch.id, state: 'cancelled' }, { state: 'open', closedAt: null });
    const task = reopened === 0 ? null : await tx.phoneTasks.first({ dispatchId: dispatch.id });
    if (task !== null) phoneTaskChanged(tx, task, 'open');
  }
}
