import { describe, expect, it } from '@jest/globals';
import { changesFor, dayInWords, daysAfter, draftOf, hoursInWords, newPerson, sentOf } from './roster-draft.ts';

const empty = { people: [], patterns: [], shifts: [], leaves: [], substitutes: [] };

describe('a roster while it is edited', () => {
  it('is a copy without the swaps, which nobody edits', () => {
    const roster = { ...empty, people: [{ ...newPerson(), name: '周某' }], swaps: [] };
    const draft = draftOf(roster);
    draft.people.splice(0);
    expect([roster.people.length, 'swaps' in draft]).toEqual([1, false]);
  });

  it('has a new id for each new person, as the API takes it', () => {
    const ids = Array.from({ length: 50 }, () => newPerson().id);
    expect(new Set(ids).size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^rop-[a-z0-9]{12,40}$/);
  });

  it('has one change of shift, and two for day and night', () => {
    expect([changesFor('weekly', ['09:00', '21:00']), changesFor('day-and-night', ['09:00'])]).toEqual([['09:00'], ['09:00', '20:00']]);
  });

  it('is sent with null where nothing was typed', () => {
    const person = { ...newPerson(), name: ' 周某 ', phone: ' ', email: '' };
    expect(sentOf({ ...empty, people: [person] }).people).toMatchObject([{ name: '周某', phone: null, email: null }]);
  });
});

describe('the days of a roster', () => {
  it('are named with their weekday, over the end of a year', () => {
    expect([daysAfter('2026-12-31', 1), dayInWords('2026-12-01', 'zh-CN'), dayInWords('2026-12-01', 'en')]).toEqual([
      '2027-01-01',
      '12月1日 周二',
      'Tue 1/12',
    ]);
    expect(hoursInWords('2026-12-01T08:00', '2026-12-02T00:00')).toBe('08:00–24:00');
  });
});
