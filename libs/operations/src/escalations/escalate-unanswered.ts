import { oneOf, type LedgerTransaction, type TimerRow } from '@rainstorm/ledger';
import { nextPosition, type EscalationId } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { notifyLevel } from './notify-level.js';

/** The command has at most ten minutes to answer (docs/mechanism.md, section 3). */
const LONGEST_ANSWER_MIN = 10;

/** Tells the next level when nobody of the current one answered; after the last level the first again. */
export const escalateUnanswered = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<void> => {
  const ids = timers.map(({ subjectId }) => subjectId as EscalationId);
  const silent = await tx.escalations.lockAll({ id: oneOf(ids), state: 'open' }, { id: 'ASC' });
  if (silent.length === 0) return;
  const dispatches = await tx.dispatches.find({ id: oneOf(silent.flatMap(({ dispatchId }) => dispatchId ?? [])) });
  const minutes = new Map(dispatches.map(({ id, policy }) => [id, policy.rule.receiptDueAfterMin]));
  const next = silent.map((escalation) => {
    const { dispatchId, levels } = escalation;
    const withinMin = (dispatchId === null ? undefined : minutes.get(dispatchId)) ?? LONGEST_ANSWER_MIN;
    return { escalation, told: notifyLevel(escalation, nextPosition(escalation, levels), withinMin, tx.now) };
  });
  await tx.escalationPositions.move(next.map(({ escalation: { id }, told: { position } }) => ({ id, ...position })));
  await tx.escalationNotices.insert(...next.flatMap(({ told }) => told.notices));
  await tx.post(...next.flatMap(({ told }) => told.deliveries));
  await tx.timers.arm(next.flatMap(({ told }) => told.timer ?? []));
  for (const { escalation, told } of next) {
    const { level, round } = told.position;
    tx.audit(
      auditEntry(systemActor, 'escalation-told', 'escalation', escalation.id, { level, round, name: escalation.levels[level]?.name }),
    );
    tx.changed({
      kind: 'escalation-told',
      officeId: escalation.officeId,
      audience: 'command',
      subjectId: escalation.id,
      payload: { level, round, dispatchId: escalation.dispatchId },
    });
  }
};
