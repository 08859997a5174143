import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OfficeId } from './ids.js';
import { officesBelow } from './office-tree.js';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
type One = { readonly id: OfficeId; readonly parent: OfficeId | null };
const parents = fc.tuple(...ids.map(() => fc.option(fc.constantFrom(...ids))));
const offices = parents.map((chosen) =>
  ids.map((id, at): One => ({ id: id as string as OfficeId, parent: (chosen[at] ?? null) as OfficeId | null })),
);

/** Whether walking up from `from` comes to `to`. */
const climbsTo = (all: readonly One[], from: OfficeId, to: OfficeId): boolean => {
  let at = all.find(({ id }) => id === from)?.parent ?? null;
  for (let steps = 0; at !== null && steps < all.length; steps += 1) {
    if (at === to) return true;
    const next = at;
    at = all.find(({ id }) => id === next)?.parent ?? null;
  }
  return false;
};

describe('the offices below an office', () => {
  it('are exactly those from which one climbs up to it, each once, never itself, circles or not', () => {
    fc.assert(
      fc.property(offices, fc.constantFrom(...ids), (all, start) => {
        const id = start as string as OfficeId;
        const found = officesBelow(all, id).map((one) => one.id);
        const expected = all.filter((one) => one.id !== id && climbsTo(all, one.id, id)).map((one) => one.id);
        expect([...found].sort()).toEqual([...expected].sort());
      }),
    );
  });
});
