import type { EscalationRow, LedgerTransaction } from '@rainstorm/ledger';
import { accepted, answeredUntil, refused, type EscalationId, type Result } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { levelOf } from './notify-level.js';

export type AnswerEscalationRefusal =
  { readonly type: 'unknown-escalation' } | { readonly type: 'escalation-closed'; readonly closedReason: string | null };

export interface AnsweredEscalation {
  readonly escalation: EscalationRow;
  /** True if somebody else of the command had answered before; the row says who. */
  readonly already: boolean;
}

/**
 * Records the first answer of the command. No further level is told for the minutes of the answering level (`answeredUntil`); after them it is
 * open again, unless what was missing has come. A second answer in between returns the first. Refused once it is closed.
 */
export const answerEscalation = async (
  tx: LedgerTransaction,
  id: EscalationId,
  note: string,
  actor: AuditActor,
): Promise<Result<AnsweredEscalation, AnswerEscalationRefusal>> => {
  const escalation = await tx.escalations.lock({ id });
  if (escalation === null) return refused({ type: 'unknown-escalation' });
  if (escalation.state === 'answered') return accepted({ escalation, already: true });
  if (escalation.state === 'closed') return refused({ type: 'escalation-closed', closedReason: escalation.closedReason });
  const answer = { answeredAt: tx.now, answeredBy: actor.id, answeredByName: actor.name, answerNote: note };
  await tx.escalations.transition({ id }, { from: 'open', to: 'answered' }, answer);
  await tx.timers.cancel([id]);
  await tx.timers.arm([{ kind: 'answered-escalation-due', subjectId: id, dueAt: answeredUntil(tx.now, levelOf(escalation)) }]);
  const { cause, dispatchId, officeId, level, round } = escalation;
  tx.audit(auditEntry(actor, 'escalation-answered', 'escalation', id, { cause, dispatchId, level, round, note }));
  const payload = { cause, dispatchId, answeredByName: actor.name };
  tx.changed({ kind: 'escalation-answered', officeId, audience: 'all', subjectId: id, payload });
  return accepted({ escalation: { ...escalation, state: 'answered', ...answer }, already: false });
};
