import { expect, it } from '@jest/globals';
import { isWorkingDay, nextWorkingDayAt } from '@rainstorm/warning-model';
import { realCity } from '../spec/changed-city.js';
import { loadCity } from './load-city.js';
import { statutoryDays, statutoryDaysOf } from './statutory-days.js';

it('computes the statutory holidays of a year from the calendar', () => {
  expect(statutoryDaysOf(2027)).toEqual([
    '2027-01-01',
    '2027-02-05',
    '2027-02-06',
    '2027-02-07',
    '2027-02-08',
    '2027-04-05',
    '2027-05-01',
    '2027-05-02',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01',
    '2027-10-02',
    '2027-10-03',
  ]);
});

it('agrees with the notices of the years that are configured', async () => {
  const city = await loadCity(realCity);
  if (!city.ok) throw new Error('The configuration has faults');
  // Since the revision of 2024; before it 除夕 and 2 May were no holidays.
  for (const year of [2025, 2026]) for (const day of statutoryDaysOf(year)) expect(city.value.holidays).toContain(day);
  for (const day of statutoryDaysOf(2026)) expect(isWorkingDay(day, city.value)).toBe(false);
});

it('has thirteen days in every year, one fewer where 中秋 falls on one of the first days of October', () => {
  expect(statutoryDaysOf(2020)).toHaveLength(12);
  for (let year = 2020; year <= 2099; year += 1) {
    const days = statutoryDaysOf(year);
    expect(new Set(days).size).toBe(days.length);
    const hasMidAutumnInOctober = !days.some((day) => day.startsWith(`${year}-09-`)) && !days.some((day) => day > `${year}-10-03`);
    expect(days).toHaveLength(hasMidAutumnInOctober ? 12 : 13);
  }
  expect(statutoryDays()).toEqual(expect.arrayContaining(['2020-01-01', '2099-10-03']));
});

it('lets no follow-up fall due on a statutory holiday of a year without a notice', async () => {
  const city = await loadCity(realCity);
  if (!city.ok) throw new Error('The configuration has faults');
  const next = (date: string): string => nextWorkingDayAt(new Date(`${date}T17:00:00+08:00`), '12:00', city.value).toISOString();
  // 5 February 2027 is 除夕, 8 February is 初三.
  expect(next('2027-02-05')).toBe('2027-02-09T04:00:00.000Z');
  // 5 April 2027 is 清明.
  expect(next('2027-04-02')).toBe('2027-04-06T04:00:00.000Z');
});
