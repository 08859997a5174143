import fc from 'fast-check';
import type { RosterPersonId } from '../src/ids.js';
import { emptyRoster, rosterPosts, type Roster, type RosterPattern, type RosterPerson, type RosterSpan } from '../src/roster/roster.js';
import { instantOfMinute, localMinute, type LocalMinute } from '../src/roster/local-minute.js';
import { minutesAfter } from '../src/time-zone.js';

const zone = 'Asia/Shanghai';
export const aPersonId = (number: number): RosterPersonId => `rop-person0000${String(number).padStart(2, '0')}` as RosterPersonId;
export const aPerson = (number: number): RosterPerson => ({
  id: aPersonId(number),
  name: `演示·${String(number)}`,
  phone: null,
  email: null,
  accountId: null,
  contactId: null,
  leftAt: null,
});
export const aRoster = (people: number, parts: Partial<Roster> = {}): Roster => ({
  ...emptyRoster,
  people: Array.from({ length: people }, (_, at) => aPerson(at + 1)),
  ...parts,
});

/** A minute of the eight days from 29 November 2026, `minutes` after their beginning. */
export const minuteOf = (minutes: number): LocalMinute =>
  localMinute(minutesAfter(instantOfMinute('2026-11-29T00:00', zone), minutes), zone);
export const LAST_MINUTE = 8 * 1440;

const PEOPLE = 5;
const anyone = fc.integer({ min: 1, max: PEOPLE }).map(aPersonId);
const post = fc.constantFrom(...rosterPosts);
const span: fc.Arbitrary<RosterSpan> = fc
  .tuple(fc.integer({ min: 0, max: LAST_MINUTE - 1 }), fc.integer({ min: 1, max: 2_000 }))
  .map(([from, length]) => ({ from: minuteOf(from), to: minuteOf(from + length) }));
const time = fc.constantFrom('00:00', '08:00', '08:30', '17:30', '20:00', '23:59');
const pattern: fc.Arbitrary<RosterPattern> = fc
  .record({
    post,
    kind: fc.constantFrom('whole-day' as const, 'day-and-night' as const, 'weekly' as const),
    startsOn: fc.constantFrom('2026-11-20', '2026-11-29', '2026-12-02'),
    endsOn: fc.constantFrom(null, '2026-12-03'),
    times: fc.uniqueArray(time, { minLength: 2, maxLength: 2 }),
    order: fc.array(fc.option(anyone, { freq: 4 }), { minLength: 1, maxLength: 4 }),
    first: anyone,
  })
  .map(({ times, first, order, ...rest }) => ({
    ...rest,
    changesAt: [...times].sort().slice(0, rest.kind === 'day-and-night' ? 2 : 1),
    order: [first, ...order],
  }));
const side = fc.tuple(span, post, anyone).map(([when, at, personId]) => ({ ...when, post: at, personId }));

/** Random rosters of five persons over eight days, with everything that can happen to a shift. */
export const anyRoster: fc.Arbitrary<Roster> = fc
  .record({
    patterns: fc.array(pattern, { maxLength: 3 }),
    shifts: fc.array(
      fc.tuple(span, post, fc.option(anyone)).map(([when, at, personId]) => ({ ...when, post: at, personId })),
      { maxLength: 3 },
    ),
    leaves: fc.array(
      fc.tuple(span, anyone).map(([when, personId]) => ({ ...when, personId })),
      { maxLength: 2 },
    ),
    substitutes: fc.array(
      fc.tuple(span, anyone, anyone).map(([when, personId, substituteId]) => ({ ...when, personId, substituteId })),
      { maxLength: 2 },
    ),
    swaps: fc.array(
      fc.tuple(side, side).map(([one, other]) => ({ one, other })),
      { maxLength: 2 },
    ),
  })
  .map((parts) => aRoster(PEOPLE, parts));
