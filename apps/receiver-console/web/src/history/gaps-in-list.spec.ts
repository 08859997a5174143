import { expect, it } from '@jest/globals';
import { gapsInList } from './gaps-in-list.ts';

const row = (number: number | null, status = 'actual', year = 2026) =>
  ({
    dispatch: { id: `${status} ${year} ${number ?? 'none'}`, receiverNumber: number === null ? null : { year, number, previous: null } },
    bulletin: { status },
  }) as never;

it('names the numbers that are missing in a list, above the row after which they would have come', () => {
  const items = [row(9), row(3, 'exercise'), row(8), row(5), row(null), row(1, 'exercise'), row(4), row(200, 'actual', 2025)];
  expect([...gapsInList(items)]).toEqual([
    ['actual 2026 5', { first: 6, last: 7 }],
    ['exercise 2026 1', { first: 2, last: 2 }],
  ]);
});

it('says nothing of what was sent before there were numbers, nor of the pages that are not loaded yet', () => {
  expect([...gapsInList([row(12), row(11), row(null)])]).toEqual([]);
});
