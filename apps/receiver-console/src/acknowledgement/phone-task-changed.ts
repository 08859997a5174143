import type { LedgerTransaction, PhoneTaskRow } from '@rainstorm/ledger';

/** Told to the silent office and to the office that calls it; the command and the bureau see both. */
export const phoneTaskChanged = (tx: LedgerTransaction, task: PhoneTaskRow, state: PhoneTaskRow['state']): void => {
  const payload = { dispatchId: task.dispatchId, state };
  for (const officeId of new Set<string>([task.officeId, ...(task.caller === 'command' ? [] : [task.caller])]))
    tx.changed({ kind: 'phone-task-changed', officeId, audience: 'all', subjectId: task.id, payload });
};
