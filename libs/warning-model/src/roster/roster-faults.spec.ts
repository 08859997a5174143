import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyRoster, aPerson, aPersonId, aRoster } from '../../spec/a-roster.js';
import { rosterFaults } from './roster-faults.js';
import type { Roster, RosterPattern } from './roster.js';

const pattern: RosterPattern = {
  post: 'officer',
  kind: 'whole-day',
  startsOn: '2026-12-01',
  endsOn: null,
  changesAt: ['08:30'],
  order: [aPersonId(1)],
};
const span = { from: '2026-12-01T08:00', to: '2026-12-01T20:00' };
const faults = (parts: Partial<Roster>): readonly string[] => rosterFaults(aRoster(2, parts)).map(({ at, kind }) => `${at} ${kind}`);
const side = { ...span, post: 'officer' as const, personId: aPersonId(1) };

describe('the faults of a roster', () => {
  it.each<[string, Partial<Roster>, readonly string[]]>([
    ['a person twice', { people: [aPerson(1), aPerson(1)] }, ['/people/1/id same-id-twice']],
    ['a day that no calendar has', { patterns: [{ ...pattern, startsOn: '2026-02-30' }] }, ['/patterns/0/startsOn not-a-date']],
    ['an end before the beginning', { patterns: [{ ...pattern, endsOn: '2026-11-30' }] }, ['/patterns/0/endsOn ends-before-it-begins']],
    ['a time that no day has', { patterns: [{ ...pattern, changesAt: ['24:00'] }] }, ['/patterns/0/changesAt/0 not-a-time']],
    [
      'day and night with one change',
      { patterns: [{ ...pattern, kind: 'day-and-night' }] },
      ['/patterns/0/changesAt wrong-number-of-changes'],
    ],
    [
      'the night before the day',
      { patterns: [{ ...pattern, kind: 'day-and-night', changesAt: ['20:00', '08:00'] }] },
      ['/patterns/0/changesAt changes-not-in-order'],
    ],
    ['a turn of nobody', { patterns: [{ ...pattern, order: [null] }] }, ['/patterns/0/order nobody-in-the-turn']],
    ['a stranger in the turn', { patterns: [{ ...pattern, order: [aPersonId(9)] }] }, ['/patterns/0/order/0 unknown-person']],
    ['a shift without length', { shifts: [{ ...side, to: side.from }] }, ['/shifts/0/to ends-before-it-begins']],
    ['no minute', { shifts: [{ ...side, from: '2026-12-01 08:00' }] }, ['/shifts/0/from not-a-minute']],
    [
      'two shifts at one time',
      { shifts: [side, { ...side, from: '2026-12-01T19:59', to: '2026-12-02T08:00' }] },
      ['/shifts/1 overlaps-another-shift'],
    ],
    ['leave of a stranger', { leaves: [{ ...span, personId: aPersonId(9) }] }, ['/leaves/0/personId unknown-person']],
    [
      'an own substitute',
      { substitutes: [{ ...span, personId: aPersonId(1), substituteId: aPersonId(1) }] },
      ['/substitutes/0/substituteId same-person-twice'],
    ],
    ['a swap with oneself', { swaps: [{ one: side, other: side }] }, ['/swaps/0/other/personId same-person-twice']],
  ])('name %s, and where', (_what, parts, expected) => {
    expect(faults(parts)).toEqual(expected);
  });

  it('are none of a roster in order: shifts that follow each other do not overlap', () => {
    expect(faults({ patterns: [pattern], shifts: [side, { ...side, from: span.to, to: '2026-12-02T08:00' }] })).toEqual([]);
  });

  it('are of known kinds for whatever a roster holds, and never an exception', () => {
    const kinds = new Set(['overlaps-another-shift', 'same-person-twice']);
    fc.assert(fc.property(anyRoster, (roster) => rosterFaults(roster).every(({ kind }) => kinds.has(kind))));
  });
});
