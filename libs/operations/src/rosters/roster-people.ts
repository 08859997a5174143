import type { LedgerTransaction } from '@rainstorm/ledger';
import {
  contactsOfPlace,
  foldText,
  isBureauPlace,
  officeOfPlace,
  type AccountId,
  type City,
  type ContactId,
  type Roster,
  type RosterPerson,
  type RosterPersonId,
  type RosterPlace,
} from '@rainstorm/warning-model';

/** The one of this name; null where nobody has it, or more than one. */
const onlyOne = <Id>(name: string, candidates: readonly { readonly id: Id; readonly name: string }[]): Id | null => {
  const same = candidates.filter((candidate) => foldText(candidate.name) === foldText(name));
  return same.length === 1 ? (same[0]?.id ?? null) : null;
};

/** The roles whose accounts stand in a roster of this place. */
const rolesAt = (place: RosterPlace): readonly string[] => {
  if (isBureauPlace(place)) return place === 'bureau-chief' ? ['chief-forecaster'] : ['forecaster', 'chief-forecaster'];
  return [officeOfPlace(place) === null ? 'command-officer' : 'duty-officer'];
};

/**
 * Each person with the account and the contact of the configuration that are the same person: the only one of that name at this place. An account
 * that somebody else named would let that person agree to swaps, so it is never taken from the input.
 */
export const identified = async (
  tx: LedgerTransaction,
  city: City,
  place: RosterPlace,
  people: readonly RosterPerson[],
): Promise<readonly RosterPerson[]> => {
  const officeId = officeOfPlace(place);
  const all = await tx.accounts.find(officeId === null ? { disabled: false } : { disabled: false, officeId });
  const accounts = all.filter(({ roles }) => roles.some((role) => rolesAt(place).includes(role)));
  const contacts = contactsOfPlace(city, place);
  return people.map((person) => ({
    ...person,
    accountId: onlyOne<AccountId>(person.name, accounts),
    contactId: onlyOne<ContactId>(person.name, contacts),
  }));
};

/** Everybody whom a part of the roster still names. */
export const namedIn = ({ patterns, shifts, leaves, substitutes, swaps }: Roster): ReadonlySet<RosterPersonId | null> =>
  new Set([
    ...patterns.flatMap(({ order }) => order),
    ...shifts.map(({ personId }) => personId),
    ...leaves.map(({ personId }) => personId),
    ...substitutes.flatMap(({ personId, substituteId }) => [personId, substituteId]),
    ...swaps.flatMap(({ one, other }) => [one.personId, other.personId]),
  ]);
