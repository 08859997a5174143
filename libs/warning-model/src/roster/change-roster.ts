import type { RosterPersonId } from '../ids.js';
import type { LocalMinute } from './local-minute.js';
import type { Roster, RosterSwap, SwapSide } from './roster.js';
import { coverage } from './coverage.js';

/** Ends a person from this minute on, whatever else the roster says of them. Somebody who left before stays so. */
export const removePerson = (roster: Roster, personId: RosterPersonId, at: LocalMinute): Roster => ({
  ...roster,
  people: roster.people.map((person) =>
    person.id === personId && (person.leftAt === null || at < person.leftAt) ? { ...person, leftAt: at } : person,
  ),
});

/** Whether this person holds the post in each minute of the side. */
const holdsAll = (roster: Roster, { post, personId, from, to }: SwapSide): boolean =>
  coverage(roster, post, { from, to }).every(({ holder }) => holder.held && holder.person.id === personId);

export type SwapFault = 'not-the-holder' | 'begun-already';

/** Why two persons cannot swap these shifts now; null if they can. `at` is the present minute. */
export const swapFault = (roster: Roster, { one, other }: RosterSwap, at: LocalMinute): SwapFault | null => {
  if (one.from < at || other.from < at) return 'begun-already';
  return holdsAll(roster, one) && holdsAll(roster, other) ? null : 'not-the-holder';
};
