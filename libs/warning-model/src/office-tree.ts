import type { Office } from './city.js';
import type { OfficeId } from './ids.js';

export const officeLevels = ['city', 'district', 'township'] as const;
export type OfficeLevel = (typeof officeLevels)[number];

type InTree = Pick<Office, 'id' | 'parent'>;

/** The level of an office; one that names none is the city's own. */
export const officeLevelOf = ({ level }: Pick<Office, 'level'>): OfficeLevel => level ?? 'city';

/** 区县（市）、开发区: the offices that decide on a response of their own. */
export const unitsOf = ({ offices }: { readonly offices: readonly Office[] }): readonly Office[] =>
  offices.filter((office) => officeLevelOf(office) === 'district');

/** Every office below this one, its children first, in the order of the configuration. Without this one, even where the parents form a circle. */
export const officesBelow = <One extends InTree>(offices: readonly One[], id: OfficeId): readonly One[] => {
  const found = new Map<OfficeId, One>();
  let above: ReadonlySet<OfficeId> = new Set([id]);
  while (above.size > 0) {
    const over = above;
    const children = offices.filter((one) => one.parent !== null && over.has(one.parent) && one.id !== id && !found.has(one.id));
    for (const child of children) found.set(child.id, child);
    above = new Set(children.map((child) => child.id));
  }
  return [...found.values()];
};
