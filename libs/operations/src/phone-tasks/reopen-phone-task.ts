import type { LedgerTransaction } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { phoneTaskChanges } from './phone-task-changes.js';

/** The call that a receipt had made needless is needed again: a dispatch has one phone task, and that one opens again. */
export const reopenPhoneTask = async (tx: LedgerTransaction, dispatchId: DispatchId): Promise<void> => {
  const reopened = await tx.phoneTasks.transitionReturning({ dispatchId }, { from: 'cancelled', to: 'open' }, { closedAt: null });
  tx.changed(...reopened.flatMap((task) => phoneTaskChanges(task, 'open')));
};
