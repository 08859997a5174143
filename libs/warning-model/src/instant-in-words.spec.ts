import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, ZONE } from '../spec/moving-episode.js';
import { namesInstant } from './instant-in-words.js';
import { formatInstant, minutesAfter, zonedParts } from './time-zone.js';

const afternoon = at('2022-07-22', '14:00');
const beforeDawn = at('2022-07-23', '02:30');

describe('the words of a time', () => {
  it.each([
    ['7月22日午后', afternoon, true],
    ['22日14时', afternoon, true],
    ['22日下午', afternoon, true],
    ['22日白天', afternoon, true],
    ['7月22日上午', afternoon, false],
    ['22日夜里', afternoon, false],
    ['23日午后', afternoon, false],
    ['22日夜间', beforeDawn, true],
    ['22日后半夜', beforeDawn, true],
    ['23日后半夜', beforeDawn, true],
    ['23日凌晨', beforeDawn, true],
    ['23日夜间', beforeDawn, false],
    ['22日凌晨', beforeDawn, false],
    ['近期', beforeDawn, true],
  ])('%s', (words, instant, expected) => {
    expect(namesInstant(words, instant, ZONE)).toBe(expected);
  });

  it('as the templates write it name that instant and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), (shift) => {
        expect(namesInstant(formatInstant(minutesAfter(afternoon, shift), ZONE, 'zh'), afternoon, ZONE)).toBe(shift === 0);
      }),
    );
  });

  it('with a part of the day name an instant of that day, or of the night after it', () => {
    const part = fc.constantFrom('凌晨', '早晨', '上午', '中午', '午后', '傍晚', '夜里');
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), part, (shift, words) => {
        const instant = minutesAfter(afternoon, shift);
        if (!namesInstant(`22日${words}`, instant, ZONE)) return;
        const { day, hour } = zonedParts(instant, ZONE);
        expect(day === 22 || (words === '夜里' && day === 23 && hour <= 8)).toBe(true);
      }),
    );
  });
});
