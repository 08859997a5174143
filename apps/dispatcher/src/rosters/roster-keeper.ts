import type { KeeperOf } from '@rainstorm/rosters';
import { accepted, bureauPlaces, nameOfPlace, refused, type City } from '@rainstorm/warning-model';
import { auditActorOf } from '../audit-actor.js';

/** The forecasters keep the bureau's own rosters: 1 值班预报员 with the leader on duty of the bureau, 2 首席预报员. */
export const keeperAt =
  (city: City): KeeperOf =>
  (actor) => ({
    ...auditActorOf(actor),
    placeOf: async (_tx, level) => {
      // A post is held, and a roster kept, by persons; an officer of an office may sign in here too, and keeps a roster at the console.
      const isOfBureau = actor.kind === 'person' && actor.roles.some((role) => role === 'forecaster' || role === 'chief-forecaster');
      if (!isOfBureau) return Promise.resolve(refused({ type: 'no-office' }));
      const place = bureauPlaces[level - 1];
      const named = bureauPlaces.map((one) => nameOfPlace(city, one) ?? { name: one, nameEn: one });
      const own = named[level - 1];
      return Promise.resolve(
        place === undefined || own === undefined ? refused({ type: 'unknown-level' }) : accepted({ place, ...own, levels: named }),
      );
    },
  });
