import { describe, expect, it } from '@jest/globals';
import { checkNumberReport, missingBetween, receiverNumberWords } from './receiver-number.js';

describe('the number of a message in the series of its office', () => {
  it.each([
    ['after another one', 12, 11, '贵单位2026年收文第12号（上一号为第11号）', 'Your message no. 12 of 2026 (the one before is no. 11)'],
    ['as the first of a year', 1, null, '贵单位2026年收文第1号（本年首号）', 'Your message no. 1 of 2026 (the first of the year)'],
    [
      'after numbers that a restore skipped',
      ...([12, 7, '贵单位2026年收文第12号（上一号为第7号，第8至11号在系统恢复时跳过）'] as const),
      'Your message no. 12 of 2026 (the one before is no. 7; no. 8 to 11 were skipped when the system was restored)',
    ],
    [
      'as the first after a skip',
      ...([4, null, '贵单位2026年收文第4号（第1至3号在系统恢复时跳过）'] as const),
      'Your message no. 4 of 2026 (no. 1 to 3 were skipped when the system was restored)',
    ],
  ])('says what came before it, %s', (_when, number, previous, zh, en) => {
    expect(receiverNumberWords({ year: 2026, number, previous }, 'actual')).toEqual({ zh, en });
  });

  it('is another series in an exercise', () => {
    expect(receiverNumberWords({ year: 2026, number: 2, previous: 1 }, 'exercise').zh).toBe('贵单位2026年演练收文第2号（上一号为第1号）');
  });
});

it.each<[readonly number[], readonly [number, number][]]>([
  [[], []],
  [[7], []],
  [[9, 8, 7], []],
  [
    [12, 11, 7, 6, 4],
    [
      [5, 5],
      [8, 10],
    ],
  ],
  [[3, 3, 4], []],
])('the numbers missing between %j are %j', (numbers, missing) => {
  expect(missingBetween(numbers)).toEqual(missing.map(([first, last]) => ({ first, last })));
});

it.each([
  [{ first: 3, last: 5 }, 9, null],
  [{ first: 9, last: 9 }, 9, null],
  [{ first: 5, last: 3 }, 9, 'numbers-in-reverse'],
  [{ first: 9, last: 10 }, 9, 'number-not-given'],
  [{ first: 1, last: 1_000 }, 5_000, null],
  [{ first: 1, last: 1_001 }, 5_000, 'too-many-numbers'],
])('an office that was given numbers speaks of %j of %i: %s', (span, lastGiven, refusal) => {
  const checked = checkNumberReport(span, lastGiven);
  expect(checked.ok ? null : checked.refusal.type).toBe(refusal);
});
