import { IsNull, oneOf, type LedgerTransaction, type PhoneTaskRow } from '@rainstorm/ledger';
import { accepted, refused, standingEscalationStates, type Result } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { phoneTaskChanges } from './phone-task-changes.js';
import type { PhoneTaskRefusal } from './phone-task-refusal.js';

/** Records who makes the call, unless somebody is recorded already. */
export const noteCaller = async (tx: LedgerTransaction, task: PhoneTaskRow, actor: AuditActor): Promise<PhoneTaskRow> => {
  if (task.takenBy !== null) return task;
  const taken = { takenBy: actor.id, takenByName: actor.name, takenAt: tx.now };
  await tx.phoneTasks.update({ id: task.id }, taken);
  const { dispatchId, officeId } = task;
  tx.audit(auditEntry(actor, 'phone-task-taken', 'phone-task', task.id, { dispatchId, officeId }));
  tx.changed(...phoneTaskChanges(task, 'open'));
  return { ...task, ...taken };
};

/**
 * Takes a locked phone task for the first caller; a later one gets the task with that caller's name. The escalations of the same dispatch show
 * the caller too, because it is the same call. Refused if the task is closed.
 */
export const takePhoneTask = async (
  tx: LedgerTransaction,
  task: PhoneTaskRow,
  actor: AuditActor,
): Promise<Result<PhoneTaskRow, PhoneTaskRefusal>> => {
  if (task.takenBy !== null) return accepted(task);
  if (task.state !== 'open') return refused({ type: 'phone-task-closed' });
  const taken = await noteCaller(tx, task, actor);
  await tx.escalations.update(
    { dispatchId: task.dispatchId, state: oneOf(standingEscalationStates), callingBy: IsNull() },
    { callingBy: actor.id, callingByName: actor.name, callingSince: tx.now },
  );
  return accepted(taken);
};
