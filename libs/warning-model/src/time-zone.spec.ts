import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, ZONE } from '../spec/moving-episode.js';
import { capTime, dateAfter, formatDayHour, formatInstant, formatTime, instantAt, zonedParts } from './time-zone.js';

const zones = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Kiritimati'];

describe('the local time of the city', () => {
  it('shows the date of the city, not that of Greenwich', () => {
    expect(zonedParts(new Date('2021-07-19T22:02:03.999Z'), ZONE)).toEqual({
      year: 2021,
      month: 7,
      day: 20,
      hour: 6,
      minute: 2,
      second: 3,
      isoWeekday: 2,
      date: '2021-07-20',
    });
    expect(zonedParts(new Date('2022-01-01T16:00:00Z'), ZONE)).toMatchObject({ date: '2022-01-02', isoWeekday: 7, hour: 0 });
  });

  it('is formatted for people and for CAP, which allows neither Z nor milliseconds', () => {
    const instant = new Date('2021-07-20T00:00:00.123Z');
    expect(formatInstant(instant, ZONE, 'zh')).toBe('2021年07月20日08时00分');
    expect(formatInstant(instant, ZONE, 'en')).toBe('20 Jul 2021, 08:00');
    expect([formatDayHour(instant, ZONE), formatDayHour(new Date(instant.getTime() + 5 * 60_000), ZONE)]).toEqual([
      '20日08时',
      '20日08时05分',
    ]);
    expect(formatTime(instant, ZONE)).toBe('08:00');
    expect(capTime(instant, ZONE)).toBe('2021-07-20T08:00:00+08:00');
    expect(capTime(instant, 'America/New_York')).toBe('2021-07-19T20:00:00-04:00');
    expect(capTime(instant, 'Asia/Kathmandu')).toBe('2021-07-20T05:45:00+05:45');
    expect(capTime(instant, 'UTC')).toBe('2021-07-20T00:00:00+00:00');
  });

  it('converts to an instant and back', () => {
    expect(at('2021-07-16', '17:00').toISOString()).toBe('2021-07-16T09:00:00.000Z');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1995-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (instant, zone) => {
          const { date } = zonedParts(instant, zone);
          const time = formatTime(instant, zone);
          const made = instantAt(date, time, zone);
          expect([zonedParts(made, zone).date, formatTime(made, zone)]).toEqual([date, time]);
          expect(new Date(capTime(instant, zone)).getTime()).toBe(Math.floor(instant.getTime() / 1000) * 1000);
        },
      ),
    );
  });

  it('uses the instant after the gap of a daylight saving change', () => {
    expect(formatTime(instantAt('2021-03-14', '02:30', 'America/New_York'), 'America/New_York')).toBe('03:30');
    expect(formatTime(instantAt('2021-03-28', '02:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe('03:30');
  });

  it.each([
    ['2021-02-30', '08:00'],
    ['2021-07-20', '24:00'],
    ['2021-07-20', '8:00'],
    ['2021-7-20', '08:00'],
    ['', ''],
  ])('refuses what no calendar has: %s %s', (date, time) => {
    expect(() => instantAt(date, time, ZONE)).toThrow(RangeError);
  });

  it('counts dates over the ends of months and years', () => {
    expect(dateAfter('2021-12-31', 1)).toBe('2022-01-01');
    expect(dateAfter('2024-02-28', 1)).toBe('2024-02-29');
    expect(dateAfter('2021-03-01', -1)).toBe('2021-02-28');
  });
});
