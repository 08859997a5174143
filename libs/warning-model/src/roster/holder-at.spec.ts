import { describe, expect, it } from '@jest/globals';
import { aPersonId, aRoster } from '../../spec/a-roster.js';
import { removePerson, swapFault } from './change-roster.js';
import { coverage, gapsIn, plannedPosts, rosterRows } from './coverage.js';
import { holderAt, holderInMinute } from './holder-at.js';
import type { Roster, RosterPattern } from './roster.js';

const [zhou, wu, zheng] = [aPersonId(1), aPersonId(2), aPersonId(3)];
const daily: RosterPattern = {
  post: 'officer',
  kind: 'whole-day',
  startsOn: '2026-12-01',
  endsOn: null,
  changesAt: ['08:30'],
  order: [zhou, wu, zheng],
};
const roster = (parts: Partial<Roster> = {}): Roster => aRoster(3, { patterns: [daily], ...parts });
const at = (minute: string, of = roster()): string | null => {
  const holder = holderInMinute(of, 'officer', minute);
  return holder.held ? holder.person.id : holder.gap.why;
};

describe('the holder of a post', () => {
  it('changes at the minute of the change of shift, every day', () => {
    expect([
      at('2026-12-01T08:29'),
      at('2026-12-01T08:30'),
      at('2026-12-02T08:29'),
      at('2026-12-02T08:30'),
      at('2026-12-04T08:30'),
    ]).toEqual(['nobody-planned', zhou, zhou, wu, zhou]);
  });

  it('is told at an instant in the city’s own time', () => {
    expect(holderAt(roster(), 'officer', new Date('2026-12-02T00:29:59Z'), 'Asia/Shanghai')).toMatchObject({ person: { id: zhou } });
    expect(holderAt(roster(), 'officer', new Date('2026-12-02T00:30:00Z'), 'Asia/Shanghai')).toMatchObject({ person: { id: wu } });
  });

  it('changes by day and by night, the night over midnight', () => {
    const both = roster({ patterns: [{ ...daily, kind: 'day-and-night', changesAt: ['08:00', '20:00'] }] });
    expect(['2026-12-01T08:00', '2026-12-01T20:00', '2026-12-02T07:59', '2026-12-02T08:00'].map((one) => at(one, both))).toEqual([
      zhou,
      wu,
      wu,
      zheng,
    ]);
  });

  it('changes by the week, from the weekday on which the pattern starts, until its last day', () => {
    const weekly = roster({ patterns: [{ ...daily, kind: 'weekly', endsOn: '2026-12-14' }] });
    expect(['2026-12-08T08:29', '2026-12-08T08:30', '2026-12-15T08:29', '2026-12-15T08:30'].map((one) => at(one, weekly))).toEqual([
      zhou,
      wu,
      wu,
      'nobody-planned',
    ]);
  });

  it('is whom a single shift names, and then again whose turn it is', () => {
    const single = { post: 'officer' as const, from: '2026-12-01T12:00', to: '2026-12-01T13:00' };
    const of = roster({ shifts: [{ ...single, personId: zheng }] });
    expect(['2026-12-01T11:59', '2026-12-01T12:00', '2026-12-01T13:00'].map((one) => at(one, of))).toEqual([zhou, zheng, zhou]);
    expect(at('2026-12-01T12:00', roster({ shifts: [{ ...single, personId: null }] }))).toBe('nobody-planned');
  });

  it('is the substitute of somebody on leave; without one the gap names who is away', () => {
    const away = { personId: zhou, from: '2026-12-01T08:30', to: '2026-12-02T08:30' };
    expect(holderInMinute(roster({ leaves: [away] }), 'officer', '2026-12-01T09:00')).toEqual({
      held: false,
      gap: { why: 'on-leave', personId: zhou, name: '演示·1' },
    });
    expect(at('2026-12-01T09:00', roster({ leaves: [away], substitutes: [{ ...away, substituteId: wu }] }))).toBe(wu);
  });

  it('ends with whoever leaves, at that minute, and whose turn is next stays so', () => {
    const left = removePerson(roster(), wu, '2026-12-02T12:00');
    expect(['2026-12-02T11:59', '2026-12-02T12:00', '2026-12-03T08:30', '2026-12-05T08:30'].map((one) => at(one, left))).toEqual([
      wu,
      'left',
      zheng,
      'left',
    ]);
    expect(removePerson(left, wu, '2026-12-09T00:00')).toEqual(left);
  });
});

describe('a week of a post', () => {
  it('is told in stretches, one where a change brings the same person, with the gaps by name', () => {
    const span = { from: '2026-12-01T00:00', to: '2026-12-03T00:00' };
    const alone = roster({ patterns: [{ ...daily, order: [zhou] }] });
    expect(coverage(alone, 'officer', span).map(({ from, to, holder }) => [from, to, holder.held])).toEqual([
      ['2026-12-01T00:00', '2026-12-01T08:30', false],
      ['2026-12-01T08:30', '2026-12-03T00:00', true],
    ]);
    expect(gapsIn(alone, 'officer', span)).toMatchObject([{ from: '2026-12-01T00:00', holder: { gap: { why: 'nobody-planned' } } }]);
    expect(gapsIn(alone, 'leader', span)).toMatchObject([span]);
  });
});

describe('the table of a roster', () => {
  const span = { from: '2026-12-01T00:00', to: '2026-12-03T00:00' };

  it('has a line for each stretch in which nothing changes, and one for each day', () => {
    const both = roster({ shifts: [{ post: 'standby', from: '2026-12-01T12:00', to: '2026-12-03T12:00', personId: zheng }] });
    const lines = rosterRows(both, span).map(({ from, to, holders }) => [
      from.slice(8),
      to.slice(8),
      holders.officer.held,
      holders.standby.held,
    ]);
    expect(lines).toEqual([
      ['01T00:00', '01T08:30', false, false],
      ['01T08:30', '01T12:00', true, false],
      ['01T12:00', '02T00:00', true, true],
      ['02T00:00', '02T08:30', true, true],
      ['02T08:30', '03T00:00', true, true],
    ]);
    expect(plannedPosts(both)).toEqual(['officer', 'standby']);
    expect(plannedPosts(aRoster(1))).toEqual(['officer']);
  });
});

describe('a swap', () => {
  const one = { post: 'officer' as const, personId: zhou, from: '2026-12-01T08:30', to: '2026-12-02T08:30' };
  const other = { post: 'officer' as const, personId: wu, from: '2026-12-02T08:30', to: '2026-12-03T08:30' };

  it('is possible for shifts that the two hold, before either begins', () => {
    expect(swapFault(roster(), { one, other }, '2026-12-01T08:30')).toBeNull();
    expect(swapFault(roster(), { one, other }, '2026-12-01T08:31')).toBe('begun-already');
    expect(swapFault(roster(), { one, other: { ...other, to: '2026-12-03T08:31' } }, '2026-12-01T08:00')).toBe('not-the-holder');
    expect(swapFault(roster(), { one: { ...one, personId: zheng }, other }, '2026-12-01T08:00')).toBe('not-the-holder');
  });

  it('gives each the shift of the other', () => {
    const swapped = roster({ swaps: [{ one, other }] });
    expect([at('2026-12-01T08:30', swapped), at('2026-12-02T08:30', swapped), at('2026-12-03T08:30', swapped)]).toEqual([wu, zhou, zheng]);
  });
});
