import { expect, it } from '@jest/globals';
import { at, ZONE } from '../spec/moving-episode.js';
import { formatIdentifier, formatNumber, numbersIn, parseNumber, provisionalNumber } from './numbering.js';

const sentAt = at('2021-07-20', '06:02');

it('formats a number as it is printed', () => {
  expect(formatNumber('郑气预报〔{year}〕{n}号', 2021, 7)).toBe('郑气预报〔2021〕7号');
});

it('reads a number as it was printed, and nothing else', () => {
  for (const pattern of ['郑气预报〔{year}〕{n}号', '{year}年第{n}期《天气报告》', '【演练】郑气(预)报〔{year}〕演{n}号'])
    expect(parseNumber(pattern, formatNumber(pattern, 2021, 44))).toEqual({ year: 2021, n: 44 });
  expect(parseNumber('第{n}号', '第7号')).toEqual({ year: null, n: 7 });
  for (const other of ['44号', '郑气预报〔2021〕44', '郑气预报〔21〕44号', ' 郑气预报〔2021〕44号 x'])
    expect(parseNumber('郑气预报〔{year}〕{n}号', other)).toBeNull();
});

it('shows the pattern of a number that is not assigned yet', () => {
  expect(provisionalNumber('【演练】郑气预报〔{year}〕演{n}号', 2021)).toBe('【演练】郑气预报〔2021〕演待编号');
});

it('makes an identifier of 31 characters with local time', () => {
  const identifier = formatIdentifier({ senderCode: '41010041600000', sentAt, zone: ZONE, series: 1 });
  expect(identifier).toBe('41010041600000_20210720060200_1');
  expect(identifier).toHaveLength(31);
});

it.each([
  ['4101004160000', 0],
  ['41010041600000', 10],
  ['41010041600000', -1],
  ['41010041600000', 0.5],
])('takes a sender code %s with series %d for a defect', (senderCode, series) => {
  expect(() => formatIdentifier({ senderCode, sentAt, zone: ZONE, series })).toThrow(RangeError);
});

it('finds every number of a pattern within a text', () => {
  const text = '郑气预报〔2021〕44号（替代郑气预报〔2021〕43号，见1郑气预报〔2020〕9号、郑气风险〔2021〕50号）';
  expect(numbersIn('郑气预报〔{year}〕{n}号', text)).toEqual([
    { year: 2021, n: 44 },
    { year: 2021, n: 43 },
  ]);
  expect(numbersIn('第{n}号', '无')).toEqual([]);
});
