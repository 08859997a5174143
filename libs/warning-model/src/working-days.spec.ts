import { describe, expect, it } from '@jest/globals';
import { isWorkingDay, knowsHolidaysOf, nextWorkingDayAt, yearsWithoutNotice, type WorkingCalendar } from './working-days.js';

const calendar: WorkingCalendar = {
  zone: 'Asia/Shanghai',
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workingWeekends: ['2026-09-20', '2026-10-10'],
  statutoryDays: ['2026-09-25', '2027-01-01', '2027-10-01'],
};

describe('a working day', () => {
  it.each([
    ['2026-09-30', true],
    ['2026-10-01', false],
    ['2026-10-03', false],
    ['2026-10-08', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
  ])('%s: %s', (date, is) => {
    expect(isWorkingDay(date, calendar)).toBe(is);
  });

  it('comes after the holidays, by the day of the city', () => {
    // 00:30 on 1 October in Zhengzhou.
    expect(nextWorkingDayAt(new Date('2026-09-30T16:30:00Z'), '09:00', calendar)).toEqual(new Date('2026-10-08T01:00:00Z'));
    expect(nextWorkingDayAt(new Date('2026-10-09T01:00:00Z'), '09:00', calendar)).toEqual(new Date('2026-10-10T01:00:00Z'));
  });

  it('follows the law in a year without a notice, and the notice where there is one', () => {
    expect(knowsHolidaysOf('2026', calendar)).toBe(true);
    expect(knowsHolidaysOf('2027', calendar)).toBe(false);
    expect(isWorkingDay('2027-01-01', calendar)).toBe(false);
    expect(isWorkingDay('2027-01-04', calendar)).toBe(true);
    expect(isWorkingDay('2026-09-25', calendar)).toBe(true);
  });

  it('depends on a notice that is missing from sixty days before the year', () => {
    expect(yearsWithoutNotice(new Date('2026-10-31T00:00:00+08:00'), calendar)).toEqual([]);
    expect(yearsWithoutNotice(new Date('2026-11-28T00:00:00+08:00'), calendar)).toEqual(['2027']);
    expect(yearsWithoutNotice(new Date('2027-03-01T00:00:00+08:00'), calendar)).toEqual(['2027']);
  });
});
