import { randomFillSync } from 'node:crypto';
import { makeId, type Id, type MintedKind } from '@rainstorm/warning-model';

const BYTES = 7;
/** Random bytes for several hundred ids at once: asking the system for seven bytes costs as much as for thousands. */
const pool = Buffer.allocUnsafe(BYTES * 585);
let used = pool.length;

const randomPart = (): string => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES;
  return pool.toString('hex', used - BYTES, used);
};

/** The only maker of ids. Time first (milliseconds, base 36), random digits after: ids sort by creation, which keeps indexes dense. Real time, which here only orders. */
export const newId = <Kind extends MintedKind>(kind: Kind): Id<Kind> =>
  makeId(kind, `${Date.now().toString(36).padStart(9, '0')}${randomPart()}`);
