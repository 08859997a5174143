import { describe, expect, it } from '@jest/globals';
import { isWorkingDay, knowsHolidaysOf, nextWorkingDayAt, type WorkingCalendar } from './working-days.js';

const calendar: WorkingCalendar = {
  zone: 'Asia/Shanghai',
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workingWeekends: ['2026-09-20', '2026-10-10'],
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

  it('is only an assumption in a year without known holidays', () => {
    expect(knowsHolidaysOf('2026', calendar)).toBe(true);
    expect(knowsHolidaysOf('2027', calendar)).toBe(false);
    expect(isWorkingDay('2027-01-01', calendar)).toBe(true);
  });
});
