import { expect, it } from '@jest/globals';
import { csvOf } from './history-csv.ts';

it('writes cells that no spreadsheet program misreads', () => {
  expect(
    csvOf([
      ['标题', 'a"b'],
      ['=1+1', '一行\n两行'],
    ]),
  ).toBe('\ufeff"标题","a""b"\r\n"\'=1+1","一行\n两行"\r\n');
});
