import { expect, it } from '@jest/globals';
import { wholeMs } from './whole-ms.js';

it('gives a pause that has just begun as it was set, whatever the clock shows', () => {
  const readings = Array.from({ length: 5_000 }, (_, index) => 1_000 + index * 137.0317);
  expect(readings.some((now) => Math.ceil(now + 1_000 - now) > 1_000)).toBe(true);
  expect([...new Set(readings.map((now) => wholeMs(now + 1_000 - now)))]).toEqual([1_000]);
});

it('rounds up what is left of a millisecond', () => {
  expect([0, 0.2, 1, 1.5].map(wholeMs)).toEqual([0, 1, 1, 2]);
});
