import { randomFillSync } from 'node:crypto';
import { makeId, type Id, type MintedKind } from '@rainstorm/warning-model';

const BYTES = 7;
/** Chance for several hundred ids at once: to ask the system for it costs as much for seven bytes as for thousands. */
const pool = Buffer.allocUnsafe(BYTES * 585);
let used = pool.length;

const chance = (): string => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES;
  return pool.toString('hex', used - BYTES, used);
};

/** Time first (milliseconds, base 36), chance after: ids sort by their making, which keeps indexes narrow. Real time: it only orders. */
export const newId = <Kind extends MintedKind>(kind: Kind): Id<Kind> =>
  makeId(kind, `${Date.now().toString(36).padStart(9, '0')}${chance()}`);
