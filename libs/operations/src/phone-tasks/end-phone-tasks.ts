import { oneOf, type LedgerTransaction } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { phoneTaskChanges } from './phone-task-changes.js';

/**
 * Ends the open phone tasks of these locked dispatches: `done` if the call brought the receipt, `cancelled` if no call is needed any more.
 * Announces it to the pages of both offices.
 */
export const endPhoneTasks = async (tx: LedgerTransaction, dispatchIds: readonly DispatchId[], to: 'done' | 'cancelled'): Promise<void> => {
  if (dispatchIds.length === 0) return;
  const ended = await tx.phoneTasks.transitionReturning({ dispatchId: oneOf(dispatchIds) }, { from: 'open', to }, { closedAt: tx.now });
  tx.changed(...ended.flatMap((task) => phoneTaskChanges(task, to)));
};
