import { countsOfRound, oneOf, type LeaderCallRoundRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  openLeaderCallRoundStates,
  owedLeaderCallStates,
  standingEscalationStates,
  type BulletinId,
  type LeaderCallEnd,
  type LeaderCallRoundId,
  type LeaderCallRoundState,
  type LeaderCallState,
} from '@rainstorm/warning-model';
import { auditEntry, systemActor, type AuditActor } from '../audit-actor.js';
import { closeEscalations } from '../escalations/close-escalations.js';
import { roundChanged } from './leader-call-changed.js';

const reasons: Readonly<Record<LeaderCallEnd, string>> = {
  superseded: '被新的预警信号取代，未叫应的转入新名单（superseded by a newer signal）',
  lifted: '信号已解除（lifted）',
  retracted: '信号已撤回（retracted）',
  expired: '信号已失效（expired）',
  'exercise-aborted': '演练已中止（exercise aborted）',
};

/** Ends what waits for this round: its timers, calls by machine that were not made yet, and what the command was told. */
export const endWaitingOfRound = async (
  tx: LedgerTransaction,
  round: LeaderCallRoundRow,
  reason: string,
  actor: AuditActor | null = null,
): Promise<void> => {
  await tx.timers.cancel([round.id], ['leader-calls-due']);
  const calls = await tx.leaderCalls.find({ roundId: round.id });
  await tx.outbox.cancel(calls.flatMap(({ deliveryId }) => deliveryId ?? []));
  const standing = await tx.escalations.lockAll({ leaderRoundId: round.id, state: oneOf(standingEscalationStates) });
  await closeEscalations(tx, standing, reason, actor);
};

/** Ends a locked round that is running or overdue, before everybody was reached. */
export const endRound = async (
  tx: LedgerTransaction,
  round: LeaderCallRoundRow,
  why: LeaderCallEnd,
  by: BulletinId | null,
): Promise<void> => {
  const patch = { endedAt: tx.now, endedWhy: why, endedByBulletinId: by };
  await tx.leaderCallRounds.transition({ id: round.id }, { from: openLeaderCallRoundStates, to: 'ended' }, patch);
  const counts = await countsOfRound(tx, round.id);
  await tx.leaderCalls.transition(
    { roundId: round.id },
    { from: owedLeaderCallStates, to: 'ended' },
    { takenBy: null, takenByName: null, takenAt: null },
  );
  await endWaitingOfRound(tx, round, reasons[why]);
  tx.audit(auditEntry(systemActor, 'leader-calls-ended', 'leader-call-round', round.id, { bulletinId: round.bulletinId, why, counts }));
  roundChanged(tx, { ...round, state: 'ended' });
};

const open = oneOf<LeaderCallRoundState>(openLeaderCallRoundStates);

/** Ends the open rounds of these bulletins. */
export const endRoundsOf = async (
  tx: LedgerTransaction,
  bulletinIds: readonly BulletinId[],
  why: LeaderCallEnd,
  by: BulletinId | null = null,
): Promise<void> => {
  for (const round of await tx.leaderCallRounds.lockAll({ bulletinId: oneOf(bulletinIds), state: open }, { id: 'ASC' }))
    await endRound(tx, round, why, by);
};

/** The open round of an issue, locked; null without one. */
export const lockOpenRound = async (tx: LedgerTransaction, firstId: BulletinId): Promise<LeaderCallRoundRow | null> =>
  tx.leaderCallRounds.lock({ firstId, state: open });

/** Everybody of a locked round was reached: its timers end, and the command hears that it is over. Nothing if somebody is still owed. */
export const completeRound = async (tx: LedgerTransaction, round: LeaderCallRoundRow): Promise<void> => {
  const owed = await tx.leaderCalls.count({ roundId: round.id, state: oneOf<LeaderCallState>(owedLeaderCallStates) });
  if (owed > 0 || round.state === 'completed' || round.state === 'ended') return;
  await tx.leaderCallRounds.transition({ id: round.id }, { from: ['running', 'overdue', 'closed'], to: 'completed' }, { endedAt: tx.now });
  await endWaitingOfRound(tx, round, '已全部叫应（all were reached）');
  const counts = await countsOfRound(tx, round.id);
  tx.audit(auditEntry(systemActor, 'leader-calls-completed', 'leader-call-round', round.id, { bulletinId: round.bulletinId, counts }));
  roundChanged(tx, { ...round, state: 'completed' });
};

/**
 * A named officer of the command takes over who was not reached, with a reason such as who was sent. Nothing if the round is not overdue. Those on the
 * list stay there, and can still be recorded as reached.
 */
export const closeRound = async (tx: LedgerTransaction, id: LeaderCallRoundId, reason: string, actor: AuditActor): Promise<void> => {
  const round = await tx.leaderCallRounds.lock({ id });
  if (round?.state !== 'overdue') return;
  const patch = { endedAt: tx.now, closedBy: actor.id, closedByName: actor.name, closedReason: reason };
  await tx.leaderCallRounds.transition({ id }, { from: 'overdue', to: 'closed' }, patch);
  // Nobody is left waiting: who still had time is on the same list.
  await tx.leaderCalls.transition({ roundId: id }, { from: 'open', to: 'listed' }, { listedAt: tx.now });
  await endWaitingOfRound(tx, round, reason, actor);
  const counts = await countsOfRound(tx, id);
  tx.audit(auditEntry(actor, 'leader-calls-closed', 'leader-call-round', id, { bulletinId: round.bulletinId, reason, counts }));
  roundChanged(tx, { ...round, state: 'closed', ...patch });
};
