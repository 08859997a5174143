import { oneOf, type LedgerTransaction } from '@rainstorm/ledger';
import {
  contactsOnDuty,
  isPlanned,
  localMinute,
  type AccountId,
  type City,
  type Contact,
  type EscalationLevel,
  type Roster,
  type RosterPlace,
} from '@rainstorm/warning-model';
import { contactsOfPlace } from './roster-people.js';

/** Whom a notice for a place goes to at this moment. */
export interface ContactsNow {
  readonly of: (place: RosterPlace) => readonly Contact[];
  /** Whether that is said by a roster. */
  readonly isRostered: (place: RosterPlace) => boolean;
  /** The levels of the command with whoever holds them. */
  readonly levels: readonly EscalationLevel[];
}

/** The earliest minute of all, for whoever holds nothing any more. */
const LONG_AGO = '0000-01-01T00:00';

/** Persons whose account was disabled hold nothing, also where that was too late for the roster to take them out. */
const withoutDisabled = (roster: Roster, disabled: ReadonlySet<AccountId>): Roster => ({
  ...roster,
  people: roster.people.map((person) =>
    person.accountId !== null && disabled.has(person.accountId) ? { ...person, leftAt: LONG_AGO } : person,
  ),
});

/**
 * Whom notices go to now: whoever holds the posts by the roster of the place; where it has none, or one in which nobody is planned, the contacts
 * of the configuration. One look for all places, because a bulletin goes to hundreds.
 */
export const contactsNow = async (tx: LedgerTransaction, city: City): Promise<ContactsNow> => {
  const rosters = (await tx.rosters.newestOfAll()).filter(({ roster }) => isPlanned(roster));
  const offices = new Map<RosterPlace, readonly Contact[]>(city.offices.map(({ id, contacts }) => [id, contacts]));
  const configuredAt = (place: RosterPlace): readonly Contact[] => offices.get(place) ?? contactsOfPlace(city, place);
  if (rosters.length === 0) return { of: configuredAt, isRostered: () => false, levels: city.command.levels };
  const accountIds = rosters.flatMap(({ roster }) => roster.people.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])));
  const disabled = new Set((await tx.accounts.find({ id: oneOf(new Set(accountIds)), disabled: true })).map(({ id }) => id));
  const now = localMinute(tx.now, city.zone);
  const byPlace = new Map(rosters.map(({ place, roster }) => [place, withoutDisabled(roster, disabled)]));
  const of = (place: RosterPlace): readonly Contact[] => {
    const roster = byPlace.get(place);
    const configured = configuredAt(place);
    return roster === undefined ? configured : contactsOnDuty(roster, configured, now);
  };
  const hasLevels = rosters.some(({ place }) => place.startsWith('command-level-'));
  const levels = city.command.levels.map((level, at) => ({ ...level, contacts: of(`command-level-${at + 1}`) }));
  return { of, isRostered: (place) => byPlace.has(place), levels: hasLevels ? levels : city.command.levels };
};
