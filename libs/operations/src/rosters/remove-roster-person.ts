import type { LedgerTransaction, RosterVersionRow } from '@rainstorm/ledger';
import {
  accepted,
  localMinute,
  refused,
  removePerson,
  type AccountId,
  type City,
  type Result,
  type RosterPersonId,
  type RosterPlace,
} from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';
import { addVersion, lockRoster } from './add-version.js';
import type { RosterOperationRefusal } from './roster-refusal.js';
import { withdrawSwapsOf } from './withdraw-swaps.js';

interface Leaving {
  readonly personId: RosterPersonId;
  readonly note: string;
}

const leavePlace = async (
  tx: LedgerTransaction,
  city: City,
  place: RosterPlace,
  { personId, note }: Leaving,
  actor: AuditActor,
): Promise<RosterVersionRow | null> => {
  const before = await lockRoster(tx, place);
  const person = before?.roster.people.find(({ id }) => id === personId);
  if (before === null || person === undefined) return null;
  const now = localMinute(tx.now, city.zone);
  if (person.leftAt !== null && person.leftAt <= now) return before;
  await withdrawSwapsOf(tx, place, new Set([personId]), actor);
  return addVersion(tx, city, place, before, { roster: removePerson(before.roster, personId, now), note }, actor);
};

/** Ends the person with this account in every roster but `except`, from this minute on. Places are locked in one order. */
export const endInEveryRoster = async (
  tx: LedgerTransaction,
  city: City,
  accountId: AccountId,
  note: string,
  actor: AuditActor,
  except: RosterPlace | null = null,
): Promise<void> => {
  for (const { place, roster } of await tx.rosters.newestOfAll())
    for (const { id } of place === except ? [] : roster.people.filter((person) => person.accountId === accountId))
      await leavePlace(tx, city, place, { personId: id, note }, actor);
};

/**
 * 离岗: a person ends here and, where the person has an account, in every other roster too, from this minute on. Whoever follows in the turn stays
 * where they are; what the person would have held is a gap that names them. Doing it again changes nothing.
 */
export const removeRosterPerson = async (
  tx: LedgerTransaction,
  city: City,
  place: RosterPlace,
  leaving: Leaving,
  actor: AuditActor,
): Promise<Result<RosterVersionRow, RosterOperationRefusal>> => {
  const accountId = (await tx.rosters.newest(place))?.roster.people.find(({ id }) => id === leaving.personId)?.accountId ?? null;
  if (accountId !== null) await endInEveryRoster(tx, city, accountId, leaving.note, actor, place);
  const left = await leavePlace(tx, city, place, leaving, actor);
  return left === null ? refused({ type: 'unknown-roster-person' }) : accepted(left);
};
