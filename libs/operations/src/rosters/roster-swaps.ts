import { isDeepStrictEqual } from 'node:util';
import { newId, type LedgerTransaction, type RosterSwapRow, type RosterVersionRow } from '@rainstorm/ledger';
import {
  accepted,
  emptyRoster,
  localMinute,
  officeOfPlace,
  refused,
  rosterFaults,
  swapFault,
  type City,
  type Result,
  type Roster,
  type RosterPerson,
  type RosterPlace,
  type RosterSwap,
  type RosterSwapId,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { addVersion, lockRoster } from './add-version.js';
import { audienceOf } from './audience-of.js';
import type { RosterOperationRefusal } from './roster-refusal.js';
import { settleSwap } from './withdraw-swaps.js';

/** Why this swap is not possible as the roster stands; null if it is. */
const notPossible = (roster: Roster, swap: RosterSwap, city: Pick<City, 'zone'>, now: Date): RosterOperationRefusal | null => {
  const before = rosterFaults(roster).length;
  const faults = rosterFaults({ ...roster, swaps: [...roster.swaps, swap] });
  if (faults.length > before) return { type: 'roster-faulty', faults: faults.slice(before) };
  const why = swapFault(roster, swap, localMinute(now, city.zone));
  return why === null ? null : { type: 'swap-not-possible', why };
};

const personOf = ({ people }: Roster, side: RosterSwap['one']): RosterPerson | undefined => people.find(({ id }) => id === side.personId);

/**
 * 换班: the officer of one side proposes it; that is the first consent. The shifts stay as they are until the other
 * person agrees. Proposing the same once more gives the swap that is open already.
 */
export const proposeSwap = async (
  tx: LedgerTransaction,
  city: Pick<City, 'zone'>,
  place: RosterPlace,
  { swap, note }: { readonly swap: RosterSwap; readonly note: string },
  actor: AuditActor,
): Promise<Result<RosterSwapRow, RosterOperationRefusal>> => {
  const roster = (await lockRoster(tx, place))?.roster ?? emptyRoster;
  const problem = notPossible(roster, swap, city, tx.now);
  if (problem !== null) return refused(problem);
  const sides = [personOf(roster, swap.one), personOf(roster, swap.other)];
  const own = sides.find((person) => person?.accountId === actor.id);
  const other = sides.find((person) => person !== own);
  if (own?.accountId === undefined || own.accountId === null || other === undefined) return refused({ type: 'swap-without-you' });
  if (other.accountId === null || other.accountId === own.accountId) return refused({ type: 'swap-without-account', name: other.name });
  const open = await tx.rosterSwaps.find({ place, state: 'proposed', proposedBy: own.accountId });
  const same = open.find((before) => isDeepStrictEqual(before.swap, swap));
  if (same !== undefined) return accepted(same);
  const row: RosterSwapRow = {
    id: newId('roster-swap'),
    place,
    state: 'proposed',
    swap,
    note,
    proposedAt: tx.now,
    proposedBy: own.accountId,
    proposedByName: actor.name,
    asked: other.accountId,
    askedName: other.name,
    settledAt: null,
    settledByName: null,
  };
  await tx.rosterSwaps.insert(row);
  tx.audit(auditEntry(actor, 'roster-swap-proposed', 'roster', place, { swapId: row.id, swap, askedName: other.name }));
  const payload = { place, state: row.state };
  tx.changed({ kind: 'roster-swap-changed', officeId: officeOfPlace(place), audience: audienceOf(place), subjectId: row.id, payload });
  return accepted(row);
};

/** The swap of this place, with its roster locked and the swap still open. Only `who` may settle it. */
const openSwap = async (
  tx: LedgerTransaction,
  place: RosterPlace,
  id: RosterSwapId,
  who: 'asked' | 'proposedBy',
  actor: AuditActor,
): Promise<Result<{ readonly row: RosterSwapRow; readonly version: RosterVersionRow }, RosterOperationRefusal>> => {
  const version = await lockRoster(tx, place);
  const row = await tx.rosterSwaps.lock({ id, place });
  if (row === null || version === null) return refused({ type: 'unknown-roster-swap' });
  if (row[who] !== actor.id) return refused({ type: 'swap-without-you' });
  return row.state === 'proposed' ? accepted({ row, version }) : refused({ type: 'swap-settled', state: row.state });
};

const settle = async (
  tx: LedgerTransaction,
  place: RosterPlace,
  id: RosterSwapId,
  to: 'refused' | 'withdrawn',
  actor: AuditActor,
): Promise<Result<RosterSwapRow, RosterOperationRefusal>> => {
  const open = await openSwap(tx, place, id, to === 'refused' ? 'asked' : 'proposedBy', actor);
  if (!open.ok) return open;
  await settleSwap(tx, open.value.row, to, actor);
  return accepted({ ...open.value.row, state: to, settledAt: tx.now, settledByName: actor.name });
};

/** The other person does not want to swap. */
export const refuseSwap = async (
  tx: LedgerTransaction,
  place: RosterPlace,
  id: RosterSwapId,
  actor: AuditActor,
): Promise<Result<RosterSwapRow, RosterOperationRefusal>> => settle(tx, place, id, 'refused', actor);

/** Whoever proposed a swap takes it back, until the other has answered. */
export const withdrawSwap = async (
  tx: LedgerTransaction,
  place: RosterPlace,
  id: RosterSwapId,
  actor: AuditActor,
): Promise<Result<RosterSwapRow, RosterOperationRefusal>> => settle(tx, place, id, 'withdrawn', actor);

/** The second consent: the swap is part of the next version. Refused if one of the two no longer holds what is exchanged, or a shift has begun. */
export const agreeToSwap = async (
  tx: LedgerTransaction,
  city: City,
  place: RosterPlace,
  id: RosterSwapId,
  actor: AuditActor,
): Promise<Result<RosterSwapRow, RosterOperationRefusal>> => {
  const open = await openSwap(tx, place, id, 'asked', actor);
  if (!open.ok) return open;
  const { row, version } = open.value;
  const { roster } = version;
  const problem = notPossible(roster, row.swap, city, tx.now);
  if (problem !== null) return refused(problem);
  await settleSwap(tx, row, 'agreed', actor);
  const note = `换班：${row.proposedByName}、${row.askedName}`;
  await addVersion(tx, city, place, version, { roster: { ...roster, swaps: [...roster.swaps, row.swap] }, note }, actor);
  return accepted({ ...row, state: 'agreed', settledAt: tx.now, settledByName: actor.name });
};
