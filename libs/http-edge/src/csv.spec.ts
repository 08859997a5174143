import { expect, it } from '@jest/globals';
import { csvCell, csvLine } from './csv.js';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A', '|cmd', '%x'])(
  'lets no spreadsheet run %j',
  (text) => {
    expect(csvCell(text)).toMatch(/^"?'/);
  },
);

it('leaves a plain text and a number as they are', () => {
  expect(csvLine(['暴雨', 7, 'a-b', -1, ''])).toBe('暴雨,7,a-b,-1,\r\n');
});

it('quotes what holds a comma, a quote or a line end', () => {
  expect(csvLine(['a,b', 'say "x"', '一\n二'])).toBe('"a,b","say ""x""","一\n二"\r\n');
  expect(csvCell('="x"')).toBe('"\'=""x"""');
});
