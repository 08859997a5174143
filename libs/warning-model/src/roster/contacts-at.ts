import { canReach } from '../channel-capabilities.js';
import type { City, EscalationLevel } from '../city.js';
import type { Contact } from '../contact.js';
import type { AccountId } from '../ids.js';
import { contactsOnDuty, isPlanned } from './contacts-on-duty.js';
import { localMinute } from './local-minute.js';
import { contactsOfPlace, placeOfLevel } from './places.js';
import type { Roster, RosterPlace } from './roster.js';

/** The rosters that count, and the accounts that were disabled: their persons hold nothing. */
export interface Rosters {
  readonly byPlace: ReadonlyMap<RosterPlace, Roster>;
  readonly disabled: ReadonlySet<AccountId>;
}

/** Whom a notice for a place goes to at one instant. */
export interface ContactsAt {
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

/** A cache: readiness asks for the same rosters at hundreds of instants. */
const inUse = new WeakMap<Rosters, ReadonlyMap<RosterPlace, Roster>>();

/** The rosters in use, without whoever was disabled. */
export const rostersInUse = (rosters: Rosters): ReadonlyMap<RosterPlace, Roster> => {
  const known = inUse.get(rosters);
  if (known !== undefined) return known;
  const { byPlace, disabled } = rosters;
  const found = new Map(
    [...byPlace].filter(([, roster]) => isPlanned(roster)).map(([place, roster]) => [place, withoutDisabled(roster, disabled)]),
  );
  inUse.set(rosters, found);
  return found;
};

/**
 * Whom notices go to at `at`: whoever holds the posts by the roster of the place; where it has none, or one in which nobody is planned, the contacts
 * of the configuration. The one function that says so: publications, reminders, escalations and readiness all ask it.
 */
export const contactsAt = (city: City, rosters: Rosters, at: Date): ContactsAt => {
  const byPlace = rostersInUse(rosters);
  const offices = new Map<RosterPlace, readonly Contact[]>(city.offices.map(({ id, contacts }) => [id, contacts]));
  const configuredAt = (place: RosterPlace): readonly Contact[] => offices.get(place) ?? contactsOfPlace(city, place);
  const minute = localMinute(at, city.zone);
  const of = (place: RosterPlace): readonly Contact[] => {
    const roster = byPlace.get(place);
    const configured = configuredAt(place);
    return roster === undefined ? configured : contactsOnDuty(roster, configured, minute);
  };
  const hasLevels = [...byPlace.keys()].some((place) => place.startsWith('command-level-'));
  const levels = city.command.levels.map((level, index) => ({ ...level, contacts: of(placeOfLevel(index)) }));
  return { of, isRostered: (place) => byPlace.has(place), levels: hasLevels ? levels : city.command.levels };
};

/** A group chat that stays while nobody is on duty is nobody to reach. */
const isReached = (contacts: readonly Contact[]): boolean => contacts.some(({ channels }) => channels.some(({ kind }) => canReach(kind)));

/**
 * The city with whoever is on duty in place of the contacts of the configuration: for what names people to call. Where nobody is on duty the
 * configuration's stay, because a list of whom to call is never empty.
 */
export const cityOnDuty = (city: City, { of, levels }: ContactsAt): City => {
  const onDuty = (found: readonly Contact[], configured: readonly Contact[]): readonly Contact[] =>
    isReached(found) || found.some(({ phone }) => phone !== null) ? found : configured;
  return {
    ...city,
    offices: city.offices.map((office) => ({ ...office, contacts: onDuty(of(office.id), office.contacts) })),
    command: {
      ...city.command,
      levels: city.command.levels.map((level, index) => ({ ...level, contacts: onDuty(levels[index]?.contacts ?? [], level.contacts) })),
    },
    desk: onDuty(of('bureau-desk'), city.desk),
    chief: onDuty(of('bureau-chief'), city.chief),
  };
};

/**
 * Whom the bureau's own alarms go to at this instant. An empty post passes to the other one at once, and where both are empty to those whom the
 * configuration names: a bulletin that is due is never told to nobody.
 */
export const bureauAt = (city: Pick<City, 'desk' | 'chief'>, { of }: ContactsAt): Pick<City, 'desk' | 'chief'> => {
  const [desk, chief] = [of('bureau-desk'), of('bureau-chief')];
  if (isReached(desk)) return { desk, chief: isReached(chief) ? chief : desk };
  return isReached(chief) ? { desk: chief, chief } : { desk: city.desk, chief: city.chief };
};
