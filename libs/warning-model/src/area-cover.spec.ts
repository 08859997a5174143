import { describe, expect, it } from '@jest/globals';
import { areasMeet, concerns } from './area-cover.js';

describe('areas', () => {
  it('meet where one lies within the other: district, city, province, township', () => {
    for (const [one, other] of [
      ['410181', '410181'],
      ['410100', '410181'],
      ['410000', '410105'],
      ['410105', '410105004'],
      ['410105000', '410105004'],
      ['410100', '410105004'],
    ] as const)
      expect([areasMeet(one, other), areasMeet(other, one)]).toEqual([true, true]);
  });

  it('do not meet side by side', () => {
    for (const [one, other] of [
      ['410181', '410174'],
      ['410100', '410200'],
      ['410105', '410106004'],
      ['410105004', '410105005'],
    ] as const)
      expect([areasMeet(one, other), areasMeet(other, one)]).toEqual([false, false]);
  });

  it('concern nobody where none is named', () => {
    expect([concerns([], ['410100']), concerns(['410181'], ['410174', '410181'])]).toEqual([false, true]);
  });
});
