import type { LedgerTransaction } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { phoneTaskChanges } from './phone-task-changes.js';

const untaken = { closedAt: null, takenBy: null, takenByName: null, takenAt: null } as const;

/**
 * Reopens the phone task of a dispatch after its receipt was withdrawn, because a dispatch has only one: also if the call had brought the receipt.
 * Nobody has taken it then, so that anybody who may call can take it; the calls made so far stay.
 * Resolves with whether there is one; without one, nobody has been asked to call yet.
 */
export const reopenPhoneTask = async (tx: LedgerTransaction, dispatchId: DispatchId): Promise<boolean> => {
  const reopened = await tx.phoneTasks.transitionReturning({ dispatchId }, { from: ['cancelled', 'done'], to: 'open' }, untaken);
  tx.changed(...reopened.flatMap((task) => phoneTaskChanges(task, 'open')));
  return reopened.length > 0 || (await tx.phoneTasks.first({ dispatchId })) !== null;
};
