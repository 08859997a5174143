import { describe, expect, it } from '@jest/globals';
import { at } from '../spec/moving-episode.js';
import { unusualTimes } from './unusual-times.js';

const ZONE = 'Asia/Shanghai';
const now = at('2021-07-20', '02:00');
const asked = (onset: Date | null, expires: Date, isCancel = false): readonly string[] =>
  unusualTimes({ onset, expires }, isCancel, now, ZONE);

describe('the times of a bulletin', () => {
  it('of today and of this week are not asked about', () => {
    expect(asked(null, at('2021-07-20', '05:00'))).toEqual([]);
    expect(asked(at('2021-07-20', '00:00'), at('2021-07-27', '02:00'))).toEqual([]);
  });

  it.each([
    ['2021-07-19', '23:59', '2021-07-20', '08:00', 'onset-before-today'],
    ['2021-06-08', '02:00', '2021-07-20', '08:00', 'onset-before-today'],
    ['2021-07-27', '02:01', '2021-07-27', '02:00', 'onset-far-ahead'],
    ['2021-07-20', '02:00', '2021-07-20', '02:01', 'ends-soon'],
    ['2021-07-20', '02:00', '2021-07-27', '02:01', 'ends-far-ahead'],
  ])('from %s %s to %s %s are: %4$s', (day, time, endDay, endTime, unusual) => {
    expect(asked(at(day, time), at(endDay, endTime))).toEqual([unusual]);
    expect(asked(at(day, time), at(endDay, endTime), true)).toEqual([]);
  });
});
