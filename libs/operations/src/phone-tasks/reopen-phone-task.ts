import type { LedgerTransaction } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { phoneTaskChanges } from './phone-task-changes.js';

/** Reopens the phone task of a dispatch after its receipt was withdrawn, because a dispatch has only one. */
export const reopenPhoneTask = async (tx: LedgerTransaction, dispatchId: DispatchId): Promise<void> => {
  const reopened = await tx.phoneTasks.transitionReturning({ dispatchId }, { from: 'cancelled', to: 'open' }, { closedAt: null });
  tx.changed(...reopened.flatMap((task) => phoneTaskChanges(task, 'open')));
};
