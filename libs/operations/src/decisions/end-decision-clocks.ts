import { oneOf, type DecisionClockRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  openDecisionClockStates,
  standingEscalationStates,
  type BulletinId,
  type DecisionClockEnd,
  type DecisionClockState,
} from '@rainstorm/warning-model';
import { auditEntry, systemActor, type AuditActor } from '../audit-actor.js';
import { closeEscalations } from '../escalations/close-escalations.js';
import { clockChanged } from './clock-changed.js';

const reasons: Readonly<Record<DecisionClockEnd, string>> = {
  superseded: '被新的预警信号取代（superseded by a newer signal）',
  lifted: '信号已解除（lifted）',
  retracted: '信号已撤回（retracted）',
  expired: '信号已失效，其间未作出响应决定（expired without a decision）',
  'exercise-aborted': '演练已中止（exercise aborted）',
};

/** Ends what waits for these clocks: their timers and their escalations, for whose end everybody who was told is told. `actor`: the
 * officer who closes them. */
export const endWaitingOfClocks = async (
  tx: LedgerTransaction,
  clocks: readonly DecisionClockRow[],
  reason: string,
  actor?: AuditActor,
): Promise<void> => {
  const ids = clocks.map(({ id }) => id);
  await tx.timers.cancel(ids, ['decision-due']);
  const standing = await tx.escalations.lockAll({ decisionClockId: oneOf(ids), state: oneOf(standingEscalationStates) });
  await closeEscalations(tx, standing, reason, actor);
};

/** Ends locked open clocks without a decision. `by`: the bulletin that superseded, lifted or retracted the signal. */
export const endDecisionClocks = async (
  tx: LedgerTransaction,
  clocks: readonly DecisionClockRow[],
  why: DecisionClockEnd,
  by: BulletinId | null,
): Promise<void> => {
  if (clocks.length === 0) return;
  const ids = clocks.map(({ id }) => id);
  const patch = { endedAt: tx.now, endedWhy: why, endedByBulletinId: by };
  await tx.decisionClocks.transition({ id: oneOf(ids) }, { from: openDecisionClockStates, to: 'ended' }, patch);
  await endWaitingOfClocks(tx, clocks, reasons[why]);
  tx.audit(
    ...clocks.map(({ id, bulletinId }) => auditEntry(systemActor, 'decision-clock-ended', 'decision-clock', id, { bulletinId, why })),
  );
  clockChanged(
    tx,
    clocks.map((clock) => ({ ...clock, state: 'ended' })),
  );
};

const open = oneOf<DecisionClockState>(openDecisionClockStates);

/** Ends the open clocks of these bulletins. */
export const endClocksOf = async (
  tx: LedgerTransaction,
  bulletinIds: readonly BulletinId[],
  why: DecisionClockEnd,
  by: BulletinId | null = null,
): Promise<void> =>
  endDecisionClocks(tx, await tx.decisionClocks.lockAll({ bulletinId: oneOf(bulletinIds), state: open }, { id: 'ASC' }), why, by);

/** The open clock of an issue, locked; null without one. */
export const lockOpenClock = async (tx: LedgerTransaction, firstId: BulletinId): Promise<DecisionClockRow | null> =>
  tx.decisionClocks.lock({ firstId, state: open });
