import type { LedgerTransaction, RosterVersionRow } from '@rainstorm/ledger';
import {
  accepted,
  emptyRoster,
  localMinute,
  refused,
  rosterFaults,
  type City,
  type LocalMinute,
  type Result,
  type Roster,
  type RosterPerson,
  type RosterPlace,
} from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';
import { addVersion, lockRoster } from './add-version.js';
import { identified, namedIn } from './roster-people.js';
import type { RosterOperationRefusal } from './roster-refusal.js';
import { withdrawSwapsOf } from './withdraw-swaps.js';

/** What a person edits. Swaps are not among it: they need two persons' consent. */
export type EditedRoster = Omit<Roster, 'swaps'>;

export interface RosterEdit {
  readonly roster: EditedRoster;
  /** The version that was edited; 0 where there was none. */
  readonly seenVersion: number;
  readonly note: string;
}

/**
 * The people of the new version. Who was there and still stands in a turn stays, as somebody who left now: a row that went would move the others.
 * Nobody comes back under the same row, and an end is never moved later once it is past.
 */
const peopleAfter = (before: Roster, wanted: EditedRoster, now: LocalMinute): readonly RosterPerson[] => {
  const named = namedIn({ ...wanted, swaps: before.swaps });
  const was = new Map(before.people.map((person) => [person.id, person]));
  const kept = wanted.people.map((person) => {
    const leftAt = was.get(person.id)?.leftAt ?? null;
    return leftAt !== null && leftAt <= now ? { ...person, leftAt } : person;
  });
  const gone = before.people.filter(({ id }) => named.has(id) && !wanted.people.some((person) => person.id === id));
  return [...kept, ...gone.map((person) => ({ ...person, leftAt: person.leftAt !== null && person.leftAt < now ? person.leftAt : now }))];
};

/** Saves a roster as the next version of its place. Refused if somebody else did so meanwhile, or with every fault and its place. */
export const saveRoster = async (
  tx: LedgerTransaction,
  city: City,
  place: RosterPlace,
  { roster: wanted, seenVersion, note }: RosterEdit,
  actor: AuditActor,
): Promise<Result<RosterVersionRow, RosterOperationRefusal>> => {
  const before = await lockRoster(tx, place);
  if ((before?.version ?? 0) !== seenVersion)
    return refused({ type: 'roster-changed-since', version: before?.version ?? 0, byName: before?.madeByName ?? '' });
  const standing = before?.roster ?? emptyRoster;
  const now = localMinute(tx.now, city.zone);
  const people = await identified(tx, city, place, peopleAfter(standing, wanted, now));
  const roster: Roster = { ...wanted, people, swaps: standing.swaps };
  const faults = rosterFaults(roster);
  if (faults.length > 0) return refused({ type: 'roster-faulty', faults });
  const left = people.filter(({ leftAt }) => leftAt !== null && leftAt <= now);
  await withdrawSwapsOf(tx, place, new Set(left.map(({ id }) => id)), actor);
  return accepted(await addVersion(tx, city, place, before, { roster, note }, actor));
};
