import { createHash } from 'node:crypto';
import type { LeaderCallRoundRow, LeaderCallRow, LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  refused,
  type City,
  type LeaderCallAttempt,
  type LeaderCallId,
  type LeaderCallOutcome,
  type Result,
  type SpokenOutcome,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { completeRound } from './end-leader-calls.js';
import { callChanged, roundChanged } from './leader-call-changed.js';
import { tellOfListed } from './list-leaders.js';

export type LeaderCallRefusal =
  | { readonly type: 'unknown-leader-call' }
  /** Somebody else telephones now. */
  | { readonly type: 'leader-call-taken'; readonly byName: string }
  | { readonly type: 'leader-already-reached'; readonly byName: string }
  | { readonly type: 'leader-not-reached' }
  /** The signal was replaced or has ended. */
  | { readonly type: 'leader-call-over' }
  | { readonly type: 'idempotency-key-reused' };

export interface LockedLeaderCall {
  readonly round: LeaderCallRoundRow;
  readonly call: LeaderCallRow;
}
type Answer = Result<LeaderCallRow, LeaderCallRefusal>;

/** A call takes about a minute. Who has not said anything for so long does not keep the row from the others. */
const TAKEN_FOR_MS = 180_000;

export const notTaken = { takenBy: null, takenByName: null, takenAt: null } as const satisfies Partial<LeaderCallRow>;

/** Locks a call and its round, the round first; null if there is no such call. */
export const lockLeaderCall = async (tx: LedgerTransaction, id: LeaderCallId): Promise<LockedLeaderCall | null> => {
  const seen = await tx.leaderCalls.first({ id });
  if (seen === null) return null;
  const round = await tx.leaderCallRounds.lock({ id: seen.roundId });
  const call = await tx.leaderCalls.lock({ id });
  return round === null || call === null ? null : { round, call };
};

const otherCaller = ({ takenBy, takenByName, takenAt }: LeaderCallRow, actor: AuditActor, now: Date): string | null =>
  takenBy === null || takenBy === actor.id || takenAt === null || now.getTime() - takenAt.getTime() >= TAKEN_FOR_MS
    ? null
    : (takenByName ?? '');

const about = ({ roundId, leaderId, name }: LeaderCallRow) => ({ roundId, leaderId, name });

/** 接下: this person telephones now. Refused while somebody else does, once the leader was reached, and when the signal is over. */
export const takeLeaderCall = async (tx: LedgerTransaction, { round, call }: LockedLeaderCall, actor: AuditActor): Promise<Answer> => {
  if (call.state === 'ended') return refused({ type: 'leader-call-over' });
  if (call.state === 'reached') return refused({ type: 'leader-already-reached', byName: call.reachedByName ?? '' });
  const other = otherCaller(call, actor, tx.now);
  if (other !== null) return refused({ type: 'leader-call-taken', byName: other });
  const taken = { takenBy: actor.id, takenByName: actor.name, takenAt: tx.now };
  await tx.leaderCalls.update({ id: call.id }, taken);
  const row = { ...call, ...taken };
  if (call.takenBy !== actor.id) {
    tx.audit(auditEntry(actor, 'leader-call-taken', 'leader-call', call.id, about(call)));
    callChanged(tx, round, row);
  }
  return accepted(row);
};

/** 放回: nobody telephones any more. Only who took it, or anybody once it was forgotten. */
export const releaseLeaderCall = async (tx: LedgerTransaction, { round, call }: LockedLeaderCall, actor: AuditActor): Promise<Answer> => {
  const other = otherCaller(call, actor, tx.now);
  if (other !== null) return refused({ type: 'leader-call-taken', byName: other });
  if (call.takenBy === null) return accepted(call);
  await tx.leaderCalls.update({ id: call.id }, notTaken);
  tx.audit(auditEntry(actor, 'leader-call-released', 'leader-call', call.id, about(call)));
  const row = { ...call, ...notTaken };
  callChanged(tx, round, row);
  return accepted(row);
};

interface Said {
  readonly way: LeaderCallAttempt['way'];
  readonly outcome: LeaderCallOutcome;
  readonly note: string;
}

const withAttempt = (call: LeaderCallRow, { way, outcome, note }: Said, actor: AuditActor, now: Date): readonly LeaderCallAttempt[] => [
  ...call.attempts,
  { at: now.toISOString(), way, outcome, note, by: actor.id, byName: actor.name },
];

/** Records one call on locked rows, by a person or by machine, whatever it was. Whoever answered was reached, if that was still owed. */
export const appendLeaderCall = async (
  tx: LedgerTransaction,
  { round, call }: LockedLeaderCall,
  said: Said,
  actor: AuditActor,
): Promise<LeaderCallRow> => {
  const attempts = withAttempt(call, said, actor, tx.now);
  const isReached = said.outcome === 'answered' && (call.state === 'open' || call.state === 'listed');
  const reached = { reachedAt: tx.now, reachedBy: actor.id, reachedByName: actor.name, reachedWay: said.way };
  const released = said.way === 'person' || isReached ? notTaken : {};
  if (isReached)
    await tx.leaderCalls.transition({ id: call.id }, { from: ['open', 'listed'], to: 'reached' }, { attempts, ...reached, ...released });
  else await tx.leaderCalls.update({ id: call.id }, { attempts, ...released });
  const row: LeaderCallRow = { ...call, attempts, ...released, ...(isReached ? { state: 'reached', ...reached } : {}) };
  tx.audit(auditEntry(actor, 'leader-call-recorded', 'leader-call', call.id, { ...about(call), ...said }));
  callChanged(tx, round, row);
  if (isReached) {
    if (said.way === 'person' && call.deliveryId !== null) await tx.outbox.cancel([call.deliveryId]);
    await completeRound(tx, round);
  }
  return row;
};

/** What was recorded as reached was a mistake: the leader is to be called again, or is on the list of the command where the time is over. */
const takeBack = async (
  tx: LedgerTransaction,
  city: City,
  { round, call }: LockedLeaderCall,
  note: string,
  actor: AuditActor,
): Promise<LeaderCallRow> => {
  const attempts = withAttempt(call, { way: 'person', outcome: 'mistaken', note }, actor, tx.now);
  const isLate = tx.now >= call.dueAt;
  const to = isLate || round.state === 'closed' ? 'listed' : 'open';
  const patch = {
    attempts,
    reachedAt: null,
    reachedBy: null,
    reachedByName: null,
    reachedWay: null,
    listedAt: to === 'listed' ? tx.now : null,
  };
  await tx.leaderCalls.transition({ id: call.id }, { from: 'reached', to }, patch);
  const row: LeaderCallRow = { ...call, ...patch, state: to };
  tx.audit(auditEntry(actor, 'leader-call-recorded', 'leader-call', call.id, { ...about(call), way: 'person', outcome: 'mistaken', note }));
  callChanged(tx, round, row);
  if (round.state === 'closed') return row;
  const state = to === 'listed' ? 'overdue' : round.state === 'overdue' ? 'overdue' : 'running';
  if (round.state === 'completed')
    await tx.leaderCallRounds.transition({ id: round.id }, { from: 'completed', to: state }, { endedAt: null });
  else if (round.state === 'running' && state === 'overdue')
    await tx.leaderCallRounds.transition({ id: round.id }, { from: 'running', to: 'overdue' });
  if (to === 'open') await tx.timers.arm([{ kind: 'leader-calls-due', subjectId: round.id, dueAt: call.dueAt }]);
  else await tellOfListed(tx, { ...round, state }, city);
  roundChanged(tx, { ...round, state });
  return row;
};

export interface SpokenCall {
  readonly outcome: SpokenOutcome | 'mistaken';
  readonly note: string;
}

const hashOf = (call: SpokenCall): string => createHash('sha256').update(JSON.stringify(call)).digest('hex');

/**
 * Records what a person says of a call: answered (已叫应), or why not. Once for each idempotency `key` (null: none). Refused while somebody else
 * telephones, once the leader was reached, and when the signal is over; `mistaken` where nobody was reached.
 */
export const recordLeaderCall = async (
  tx: LedgerTransaction,
  city: City,
  locked: LockedLeaderCall,
  said: SpokenCall,
  key: string | null,
  actor: AuditActor,
): Promise<Answer> => {
  const { round, call } = locked;
  if (key !== null) {
    const claim = await tx.idempotency.claim(`leader call ${call.id} ${actor.id}`, key, hashOf(said));
    if (claim.state === 'other-request') return refused({ type: 'idempotency-key-reused' });
    if (claim.state === 'repeated') return accepted(call);
  }
  if (call.state === 'ended' || round.state === 'ended') return refused({ type: 'leader-call-over' });
  if (said.outcome === 'mistaken')
    return call.state === 'reached'
      ? accepted(await takeBack(tx, city, locked, said.note, actor))
      : refused({ type: 'leader-not-reached' });
  if (call.state === 'reached') return refused({ type: 'leader-already-reached', byName: call.reachedByName ?? '' });
  const other = otherCaller(call, actor, tx.now);
  if (other !== null) return refused({ type: 'leader-call-taken', byName: other });
  return accepted(await appendLeaderCall(tx, locked, { way: 'person', outcome: said.outcome, note: said.note }, actor));
};
