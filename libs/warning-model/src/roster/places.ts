import type { City } from '../city.js';
import type { Contact } from '../contact.js';
import type { OfficeId } from '../ids.js';
import { bureauPlaces, type BureauPlace, type RosterPlace } from './roster.js';

export const isBureauPlace = (place: string): place is BureauPlace => (bureauPlaces as readonly string[]).includes(place);

/** Null for an office, and for the bureau. */
const levelOfPlace = (place: string): number | null => {
  const found = /^command-level-(\d+)$/.exec(place)?.[1];
  return found === undefined ? null : Number(found);
};

/** An id that no office may have, because a roster of the command or the bureau has it. */
export const isReservedPlace = (id: string): boolean => isBureauPlace(id) || levelOfPlace(id) !== null;

/** The office of a place; null for a level of the command and for the bureau. */
export const officeOfPlace = (place: RosterPlace): OfficeId | null => (isReservedPlace(place) ? null : (place as OfficeId));

/** The place of the level at `index`, which counts from 0. */
export const placeOfLevel = (index: number): RosterPlace => `command-level-${index + 1}`;

type Places = Pick<City, 'offices' | 'command' | 'desk' | 'chief'>;

/** The contacts that the configuration has for a place; none where it no longer has the place. */
export const contactsOfPlace = ({ offices, command, desk, chief }: Places, place: RosterPlace): readonly Contact[] => {
  if (isBureauPlace(place)) return place === 'bureau-desk' ? desk : chief;
  const level = levelOfPlace(place);
  if (level !== null) return command.levels[level - 1]?.contacts ?? [];
  return offices.find(({ id }) => id === place)?.contacts ?? [];
};

export interface PlaceName {
  readonly name: string;
  readonly nameEn: string;
}

const bureauNames: Readonly<Record<BureauPlace, PlaceName>> = {
  'bureau-desk': { name: '气象局值班预报员', nameEn: 'Forecasters on duty of the bureau' },
  'bureau-chief': { name: '气象局首席预报员', nameEn: 'Chief forecaster of the bureau' },
};

/** What a place is called; null where the city does not have it. */
export const nameOfPlace = ({ offices, command }: Pick<City, 'offices' | 'command'>, place: string): PlaceName | null => {
  if (isBureauPlace(place)) return bureauNames[place];
  const level = levelOfPlace(place);
  const found = level === null ? offices.find(({ id }) => id === place) : command.levels[level - 1];
  return found === undefined ? null : { name: found.name, nameEn: found.nameEn };
};
