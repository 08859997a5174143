import type { City } from '../city.js';
import type { Contact } from '../contact.js';
import type { OfficeId } from '../ids.js';
import type { RosterPlace } from './roster.js';

/** The office of a place; null for a level of the command. */
export const officeOfPlace = (place: RosterPlace): OfficeId | null => (/^command-level-\d+$/.test(place) ? null : (place as OfficeId));

/** The place of the level at `index`, which counts from 0. */
export const placeOfLevel = (index: number): RosterPlace => `command-level-${index + 1}`;

/** The contacts that the configuration has for a place; none where it no longer has the place. */
export const contactsOfPlace = ({ offices, command }: Pick<City, 'offices' | 'command'>, place: RosterPlace): readonly Contact[] => {
  const officeId = officeOfPlace(place);
  if (officeId !== null) return offices.find(({ id }) => id === officeId)?.contacts ?? [];
  return command.levels[Number(place.slice('command-level-'.length)) - 1]?.contacts ?? [];
};
