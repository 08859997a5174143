import { expect, it } from '@jest/globals';
import { csvRows } from './csv-rows.js';

const rows = (text: string) => csvRows(Buffer.from(text));

it('reads cells with quotes, line breaks in them, and any of three separators', () => {
  expect(rows('\uFEFFa,b\r\n1,"x, ""y""\nz"\r\n')).toEqual([
    ['a', 'b'],
    ['1', 'x, "y"\nz'],
  ]);
  expect(rows('a\tb\n1\t2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(rows('a;b\n1;2,5')).toEqual([
    ['a', 'b'],
    ['1', '2,5'],
  ]);
});

it('gives every row as many cells, and leaves empty ones out', () => {
  expect(rows('a,b,c\n1\n\n,,\n1,2\n')).toEqual([
    ['a', 'b', 'c'],
    ['1', '', ''],
    ['1', '2', ''],
  ]);
});

it('is no table for paper when it is too long, too wide, or empty', () => {
  expect(rows('1\n'.repeat(401))).toBeNull();
  expect(rows('1,'.repeat(20))).toBeNull();
  expect(rows('')).toBeNull();
  expect(rows('1\n'.repeat(400))).toHaveLength(400);
});
