import { expect, it } from '@jest/globals';
import { isResponseOwed } from '@rainstorm/warning-model';
import type { UnitRow } from '../api/console-paths.ts';
import { inOrder, unitOrders } from './unit-order.ts';

const row = (unitId: string, standing: UnitRow['standing'], lagMs: number | null): UnitRow => ({
  ...{ unitId, standing, lagMs, name: unitId, nameEn: unitId },
  ...{ status: 'actual', signal: null, response: null, mayRespond: false },
});
const rows = [row('c', 'told', 30), row('a', 'reminded', 60), row('b', 'quiet', null)];

it('sorts by urgency as it came, by the units, and by the lag with those without a signal last', () => {
  const idsBy = unitOrders.map((order) =>
    inOrder(rows, order, ['a', 'b', 'c'])
      .map(({ unitId }) => unitId)
      .join(''),
  );
  expect(idsBy).toEqual(['cab', 'abc', 'acb']);
  expect(rows.map(({ unitId }) => unitId)).toEqual(['c', 'a', 'b']);
});

it('counts who still has to decide', () => {
  expect(rows.map(isResponseOwed)).toEqual([true, true, false]);
  expect([row('d', 'answered', 1), row('e', 'closed', 1), row('f', 'not-asked', 1)].some(isResponseOwed)).toBe(false);
});
