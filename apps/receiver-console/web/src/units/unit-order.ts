import type { UnitRow } from '../api/console-paths.ts';

/** 最急在前, 按单位顺序, 按滞后时间. */
export const unitOrders = ['urgency', 'unit', 'lag'] as const;
export type UnitOrder = (typeof unitOrders)[number];

/** The rows as the server gives them are the most urgent first. `units`: the ids in the order of the configuration. */
export const inOrder = (rows: readonly UnitRow[], order: UnitOrder, units: readonly string[]): readonly UnitRow[] => {
  if (order === 'urgency') return rows;
  if (order === 'unit') return [...rows].sort((one, other) => units.indexOf(one.unitId) - units.indexOf(other.unitId));
  return [...rows].sort((one, other) => (other.lagMs ?? -1) - (one.lagMs ?? -1));
};
