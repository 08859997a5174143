import {
  deliveriesBy,
  newId,
  oneOf,
  together,
  type BulletinRow,
  type DeliveryRow,
  type LeaderCallRoundRow,
  type LeaderCallRow,
  type LedgerTransaction,
} from '@rainstorm/ledger';
import {
  areaOf,
  colours,
  districtCodeOf,
  leadersToCall,
  type BulletinId,
  type City,
  type LeaderCallEnd,
  type OwedLeaderCall,
} from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { endRound, endRoundsOf, lockOpenRound } from './end-leader-calls.js';
import { roundChanged } from './leader-call-changed.js';
import { idsOrNumber } from './list-leaders.js';

type Sent = BulletinRow & { readonly sentAt: Date };
const isSent = (row: BulletinRow): row is Sent => row.sentAt !== null;

const nobodyYet = {
  takenBy: null,
  takenByName: null,
  takenAt: null,
  reachedAt: null,
  reachedBy: null,
  reachedByName: null,
  reachedWay: null,
  listedAt: null,
} as const satisfies Partial<LeaderCallRow>;
const notEnded = {
  endedAt: null,
  endedWhy: null,
  endedByBulletinId: null,
  closedBy: null,
  closedByName: null,
  closedReason: null,
} as const satisfies Partial<LeaderCallRoundRow>;

const deliveryOf = ({ leader, dueAt }: OwedLeaderCall, bulletinId: BulletinId, now: Date): DeliveryRow | undefined => {
  const channel = { kind: 'voice', address: leader.phone, fallback: false, secretRef: null } as const;
  const contact = { ...leader, channels: [channel], standby: false };
  return deliveriesBy([{ contact, channel }], { purpose: 'leader-call', bulletinId, deadlineAt: dueAt }, now)[0];
};

const startRound = async (tx: LedgerTransaction, city: City, bulletin: Sent, owed: readonly OwedLeaderCall[]): Promise<void> => {
  const rule = city.leaders;
  const [first] = owed;
  if (rule === undefined || first === undefined) return;
  const round: LeaderCallRoundRow = {
    id: newId('leader-call-round'),
    bulletinId: bulletin.id,
    firstId: bulletin.refersTo ?? bulletin.id,
    status: bulletin.status,
    colour: owed.reduce((gravest, { colour }) => (colours.indexOf(colour) > colours.indexOf(gravest) ? colour : gravest), first.colour),
    state: 'running',
    startedAt: tx.now,
    dueAt: owed.reduce((last, { dueAt }) => (dueAt > last ? dueAt : last), first.dueAt),
    callers: rule.callers,
    ...notEnded,
  };
  const deliveries = rule.byMachine ? owed.map((each) => deliveryOf(each, bulletin.id, tx.now)) : [];
  const calls = owed.map(({ leader, colour, dueAt }, place): LeaderCallRow => ({
    id: newId('leader-call'),
    roundId: round.id,
    leaderId: leader.id,
    place,
    name: leader.name,
    post: leader.post,
    area: leader.area,
    areaName: (areaOf(city, leader.area) ?? areaOf(city, districtCodeOf(leader.area)))?.name ?? leader.area,
    phone: leader.phone,
    colour,
    state: 'open',
    dueAt,
    attempts: [],
    deliveryId: deliveries[place]?.id ?? null,
    ...nobodyYet,
  }));
  const ends = new Map(calls.map(({ dueAt }) => [dueAt.getTime(), dueAt]));
  await tx.leaderCallRounds.insert(round);
  await together(
    tx.leaderCalls.insert(...calls),
    tx.post(...deliveries.flatMap((delivery) => delivery ?? [])),
    tx.timers.arm([...ends.values()].map((dueAt) => ({ kind: 'leader-calls-due' as const, subjectId: round.id, dueAt }))),
  );
  tx.audit(
    auditEntry(systemActor, 'leader-calls-started', 'leader-call-round', round.id, {
      bulletinId: bulletin.id,
      colour: round.colour,
      dueAt: round.dueAt,
      leaders: idsOrNumber(calls.map(({ leaderId }) => leaderId)),
    }),
  );
  roundChanged(tx, round);
};

/** The signal that stands after this publication, and why the one before it no longer does. */
const standingAfter = async (
  tx: LedgerTransaction,
  bulletin: Sent,
): Promise<{ readonly signal: Sent | null; readonly why: LeaderCallEnd }> => {
  if (bulletin.revisionKind === 'retract') {
    const previous = bulletin.previousId === null ? null : await tx.bulletins.first({ id: bulletin.previousId });
    const before = previous?.previousId == null ? null : await tx.bulletins.first({ id: previous.previousId });
    return { signal: before !== null && isSent(before) && before.expires > tx.now ? before : null, why: 'retracted' };
  }
  return bulletin.msgType === 'cancel' ? { signal: null, why: 'lifted' } : { signal: bulletin, why: 'superseded' };
};

/**
 * 叫应: starts the calls to the leaders whom this publication concerns, and ends those of the signal that it replaces, lifts or retracts. Who was not
 * reached for that one is on the new list with the nearer deadline, if the new signal still concerns them.
 */
export const changeLeaderCalls = async (tx: LedgerTransaction, city: City, bulletin: Sent): Promise<void> => {
  if (bulletin.revisionKind === 'minor-correction') return;
  if (bulletin.kind === 'scheduled' && bulletin.revisionKind === 'lift' && bulletin.episodeId !== null) {
    const lifted = await tx.bulletins.find({ episodeId: bulletin.episodeId, state: 'published' });
    return endRoundsOf(
      tx,
      lifted.map(({ id }) => id),
      'lifted',
      bulletin.id,
    );
  }
  const firstId = bulletin.refersTo ?? bulletin.id;
  if (city.leaders === undefined && bulletin.refersTo === null) return;
  if (bulletin.refersTo !== null) await tx.lockPlace(`leader calls of ${firstId}`);
  const open = bulletin.refersTo === null ? null : await lockOpenRound(tx, firstId);
  const rounds = bulletin.refersTo === null ? [] : await tx.leaderCallRounds.find({ firstId });
  const before = await tx.leaderCalls.find({ roundId: oneOf(rounds.map(({ id }) => id)) });
  const { signal, why } = await standingAfter(tx, bulletin);
  if (open !== null) await endRound(tx, open, why, bulletin.id);
  if (city.leaders === undefined || signal === null) return;
  await startRound(tx, city, signal, leadersToCall(city.leaders, signal, before, tx.now));
};
