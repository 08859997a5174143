import type { EscalationRow, LedgerTransaction } from '@rainstorm/ledger';
import { accepted, refused, type EscalationId, type Result } from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';
import { closeDecisionClock } from '../decisions/close-decision-clock.js';
import { closeUnitSignal } from '../units/end-unit-signals.js';
import { closeRound } from '../leader-calls/end-leader-calls.js';
import type { AnswerEscalationRefusal } from './answer-escalation.js';
import { closeEscalations } from './close-escalations.js';

/**
 * A named officer of the command takes over what is missing, and closes the escalation with a reason: it does not ring again. What was missing
 * stays missing; the decision clock of an undecided signal, the list of leaders who were not reached, and the silence of a
 * district are closed with it. Everybody who was told hears the reason. Refused once it is closed.
 */
export const closeEscalationByOfficer = async (
  tx: LedgerTransaction,
  id: EscalationId,
  reason: string,
  actor: AuditActor,
): Promise<Result<EscalationRow, AnswerEscalationRefusal>> => {
  const seen = await tx.escalations.first({ id });
  // First its clock or list, which closes the escalation too: every operation on both locks them in this order.
  if (seen?.decisionClockId != null) await closeDecisionClock(tx, seen.decisionClockId, reason, actor);
  if (seen?.leaderRoundId != null) await closeRound(tx, seen.leaderRoundId, reason, actor);
  if (seen?.unitSignalId != null) await closeUnitSignal(tx, seen.unitSignalId, reason, actor);
  const escalation = await tx.escalations.lock({ id });
  if (seen?.state !== 'closed' && escalation?.state === 'closed' && escalation.closedBy === actor.id) return accepted(escalation);
  if (escalation === null) return refused({ type: 'unknown-escalation' });
  if (escalation.state === 'closed') return refused({ type: 'escalation-closed', closedReason: escalation.closedReason });
  await closeEscalations(tx, [escalation], reason, actor);
  const closed = { closedAt: tx.now, closedReason: reason, closedBy: actor.id, closedByName: actor.name };
  return accepted({ ...escalation, state: 'closed', ...closed });
};
