import type { LedgerTransaction, PhoneTaskRow } from '@rainstorm/ledger';
import { accepted, refused, unacknowledgedDispatchStates, type DispatchId, type EscalationId, type Result } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import type { AnsweredEscalation, AnswerEscalationRefusal } from '../escalations/answer-escalation.js';
import { newPhoneTask } from './new-phone-task.js';
import { noteCaller } from './take-phone-task.js';

/**
 * The open phone task of a dispatch without a receipt, locked after the dispatch. If its policy has no phone task, one is made here, because the
 * result of the call has to be recorded.
 */
const phoneTaskFor = async (tx: LedgerTransaction, dispatchId: DispatchId): Promise<PhoneTaskRow | null> => {
  const dispatch = await tx.dispatches.lock({ id: dispatchId });
  if (dispatch === null) return null;
  const task = await tx.phoneTasks.lock({ dispatchId });
  if (task !== null) return task.state === 'open' ? task : null;
  if (!unacknowledgedDispatchStates.some((state) => state === dispatch.state)) return null;
  const made = newPhoneTask(dispatch, 'command', tx.now);
  await tx.phoneTasks.insert(made);
  return made;
};

/**
 * Records that `actor` is calling about this escalation, so that two people do not call the same office. It is the same call as the phone task of
 * its dispatch: taking one takes both, and the first caller counts. Refused once the escalation is closed.
 */
export const startEscalationCall = async (
  tx: LedgerTransaction,
  id: EscalationId,
  actor: AuditActor,
): Promise<Result<AnsweredEscalation, AnswerEscalationRefusal>> => {
  const seen = await tx.escalations.first({ id });
  // Lock order everywhere: dispatch, phone task, escalation.
  const task = seen?.dispatchId == null ? null : await phoneTaskFor(tx, seen.dispatchId);
  const escalation = await tx.escalations.lock({ id });
  if (escalation === null) return refused({ type: 'unknown-escalation' });
  if (escalation.state === 'closed') return refused({ type: 'escalation-closed', closedReason: escalation.closedReason });
  if (escalation.callingBy !== null) return accepted({ escalation, already: true });
  if (task !== null) await noteCaller(tx, task, actor);
  const call = { callingBy: actor.id, callingByName: actor.name, callingSince: tx.now };
  await tx.escalations.update({ id }, call);
  const { dispatchId, officeId } = escalation;
  tx.audit(auditEntry(actor, 'escalation-calling', 'escalation', id, { dispatchId, officeId }));
  const payload = { callingByName: actor.name, dispatchId };
  tx.changed({ kind: 'escalation-calling', officeId: null, audience: 'command', subjectId: id, payload });
  return accepted({ escalation: { ...escalation, ...call }, already: false });
};
