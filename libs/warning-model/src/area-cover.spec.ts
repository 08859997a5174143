import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areasMeet, concerns, movedAreas } from './area-cover.js';

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

  describe('of a bulletin, after those of its episode have changed', () => {
    const bulletin = (...codes: readonly string[]) => ({
      areas: codes.map((areaCode) => ({ areaCode, level: null, colour: 'red' as const })),
      level: null,
      colour: 'yellow' as const,
    });
    const moved = (codes: readonly string[], before: readonly string[], after: readonly string[]): readonly string[] =>
      movedAreas(bulletin(...codes), before, after).map(({ areaCode, colour }) => `${areaCode} ${colour}`);

    it('keep their grade where they stay; new ones get that of the bulletin', () => {
      expect(moved(['410102', '410103'], ['410102', '410103'], ['410103', '410181'])).toEqual(['410103 red', '410181 yellow']);
    });

    it('are narrowed where the whole city was named, and keep what the forecaster chose outside the episode', () => {
      expect(moved(['410100'], ['410100'], ['410102', '410181'])).toEqual(['410102 red', '410181 red']);
      expect(moved(['410102', '410185'], ['410102'], ['410103'])).toEqual(['410185 red', '410103 yellow']);
    });

    it('stay where the forecaster had chosen a part of what the episode has now', () => {
      expect(moved(['410102'], ['410102', '410103'], ['410100'])).toEqual(['410102 red', '410100 yellow']);
      expect(moved(['410102'], ['410102', '410103'], ['410103'])).toEqual(['410103 yellow']);
    });

    it('are never empty, never named twice, and never lie in what was dropped', () => {
      const codes = fc.uniqueArray(fc.constantFrom<string>('410100', '410102', '410103', '410181', '410102001'), { minLength: 1 });
      fc.assert(
        fc.property(codes, codes, codes, (named, before, after) => {
          const areas = movedAreas(bulletin(...named), before, after).map(({ areaCode }) => areaCode);
          expect(areas.length).toBeGreaterThan(0);
          expect(new Set(areas).size).toBe(areas.length);
          const foreign = named.filter((code) => !before.some((one) => areasMeet(one, code)));
          expect(areas.filter((code) => !foreign.includes(code) && !after.some((one) => areasMeet(one, code)))).toEqual([]);
        }),
      );
    });
  });
});
