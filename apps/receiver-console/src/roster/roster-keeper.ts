import type { KeeperOf } from '@rainstorm/rosters';
import { accepted, placeOfLevel, refused, type City } from '@rainstorm/warning-model';
import { postOf } from '../duty/duty-post.js';
import { officerOf } from '../officer.js';

/**
 * An officer keeps the roster of the own office; one of the command those of its levels (1 is asked first). Refused for whoever has no post, and for a
 * level that the city does not have.
 */
export const keeperAt =
  (city: City): KeeperOf =>
  (actor) => {
    const officer = officerOf(actor);
    return {
      id: officer.id,
      name: officer.name,
      placeOf: async (tx, level) => {
        const post = await postOf(tx, officer, city);
        if (!post.ok) return refused({ type: 'no-office' });
        const { officeId, name, nameEn } = post.value;
        if (officeId !== null) return accepted({ place: officeId, name, nameEn, levels: [] });
        const levels = city.command.levels.map((one) => ({ name: one.name, nameEn: one.nameEn }));
        const known = levels[level - 1];
        return known === undefined ? refused({ type: 'unknown-level' }) : accepted({ place: placeOfLevel(level - 1), ...known, levels });
      },
    };
  };
