import { oneOf, IsNull, newId, type DispatchRow, type LedgerTransaction, type PhoneTaskRow } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { phoneTaskChanged } from './phone-task-changed.js';

/** An escalation and the phone task of the same dispatch are one call: whoever takes either has both. */

const openCall = (dispatch: DispatchRow, now: Date): PhoneTaskRow => ({
  id: newId('phone-task'),
  dispatchId: dispatch.id,
  officeId: dispatch.officeId,
  caller: 'command',
  state: 'open',
  callList: dispatch.policy.contacts.map(({ name, post, phone }) => ({ name, post, phone })),
  createdAt: now,
  takenBy: null,
  takenByName: null,
  takenAt: null,
  closedAt: null,
  calls: [],
});

/**
 * The open phone task for a dispatch that still waits, locked after the dispatch. Where the step asks for no call by
 * itself, it is made here, for its result has to be written somewhere.
 */
export const callFor = async (tx: LedgerTransaction, dispatchId: DispatchId): Promise<PhoneTaskRow | null> => {
  const dispatch = await tx.dispatches.lock({ id: dispatchId });
  if (dispatch === null) return null;
  const task = await tx.phoneTasks.lock({ dispatchId });
  if (task !== null) return task.state === 'open' ? task : null;
  if (dispatch.state !== 'open' && dispatch.state !== 'escalated') return null;
  const made = openCall(dispatch, tx.now);
  await tx.phoneTasks.insert(made);
  return made;
};

/** The first who takes it has it. */
export const takeCall = async (tx: LedgerTransaction, task: PhoneTaskRow, officer: Officer): Promise<PhoneTaskRow> => {
  if (task.takenBy !== null) return task;
  const taken = { takenBy: officer.id, takenByName: officer.name, takenAt: tx.now };
  await tx.phoneTasks.update({ id: task.id }, taken);
  tx.audit({
    actor: officer.id,
    actorName: officer.name,
    act: 'phone-task-taken',
    subjectKind: 'phone-task',
    subjectId: task.id,
    result: 'done',
    details: { dispatchId: task.dispatchId, officeId: task.officeId },
  });
  phoneTaskChanged(tx, task, 'open');
  return { ...task, ...taken };
};

/** What stands before the command about this dispatch shows who is on the phone. */
export const showCalling = async (tx: LedgerTransaction, dispatchId: DispatchId, officer: Officer): Promise<void> => {
  await tx.escalations.update(
    { dispatchId, state: oneOf(['open', 'answered']), callingBy: IsNull() },
    { callingBy: officer.id, callingByName: officer.name, callingSince: tx.now },
  );
};
