import type { Person } from '@rainstorm/access';
import { accepted, refused, type RosterPlace } from '@rainstorm/warning-model';
import type { RosterKeeper } from './roster-keeper.js';

/** A person who keeps the rosters of these places; without any, somebody who has no post. */
export const keeperOf = ({ accountId, name }: Pick<Person, 'accountId' | 'name'>, ...places: readonly string[]): RosterKeeper => ({
  id: accountId,
  name,
  placeOf: async (_tx, level) => {
    const named = places.map((place) => ({ name: place, nameEn: place }));
    const place = places[level - 1];
    if (place === undefined) return Promise.resolve(refused({ type: places.length === 0 ? 'no-office' : 'unknown-level' }));
    const levels = places.length > 1 ? named : [];
    return Promise.resolve(accepted({ place: place as RosterPlace, name: place, nameEn: place, levels }));
  },
});
