import { oneOf, type EscalationRow, type LedgerTransaction, type TimerRow } from '@rainstorm/ledger';
import { nextPosition, type EscalationId } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { endExpiredClocks } from '../decisions/end-expired-clocks.js';
import { notifyLevel } from './notify-level.js';

/** The command has at most ten minutes to answer (docs/mechanism.md, section 3). */
const LONGEST_ANSWER_MIN = 10;

/** Tells the next level of these locked and open escalations, after the last level the first again, and arms the timer of its answer. */
export const tellNextLevel = async (tx: LedgerTransaction, silent: readonly EscalationRow[]): Promise<void> => {
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
  await tx.timers.arm(next.map(({ told }) => told.timer));
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

const idsOf = (timers: readonly TimerRow[]): readonly EscalationId[] => timers.map(({ subjectId }) => subjectId as EscalationId);

/** Tells the next level when nobody of the current one answered. One that has passed to another level meanwhile has a later timer. */
export const escalateUnanswered = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<void> => {
  const silent = await tx.escalations.lockAll({ id: oneOf(idsOf(timers)), state: 'open' }, { id: 'ASC' });
  const ids = silent.map(({ id }) => String(id));
  const armed = await tx.timerRows.find({ kind: 'escalation-answer-due', state: 'armed', subjectId: oneOf(ids) });
  const passed = new Set(armed.map(({ subjectId }) => subjectId));
  await tellNextLevel(
    tx,
    await endExpiredClocks(
      tx,
      silent.filter(({ id }) => !passed.has(id)),
    ),
  );
};

/**
 * Answered is not reached: what was missing when the command answered still is. The escalation is open again and the next level is told. The
 * last answer stays on the row; whoever was calling is no longer, so that somebody else can.
 */
export const openAnsweredAgain = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<void> => {
  const answered = await endExpiredClocks(tx, await tx.escalations.lockAll({ id: oneOf(idsOf(timers)), state: 'answered' }, { id: 'ASC' }));
  if (answered.length === 0) return;
  const nobodyCalls = { callingBy: null, callingByName: null, callingSince: null };
  await tx.escalations.transition({ id: oneOf(answered.map(({ id }) => id)) }, { from: 'answered', to: 'open' }, nobodyCalls);
  tx.audit(
    ...answered.map(({ id, cause, answeredByName, answeredAt }) =>
      auditEntry(systemActor, 'escalation-open-again', 'escalation', id, { cause, answeredByName, answeredAt }),
    ),
  );
  await tellNextLevel(
    tx,
    answered.map((escalation) => ({ ...escalation, state: 'open' as const, ...nobodyCalls })),
  );
};
