import { randomBytes } from 'node:crypto';
import { makeId, type Id, type MintedKind } from '@rainstorm/warning-model';

/** Time first (milliseconds, base 36), chance after: ids sort by their making, which keeps indexes narrow. Real time: it only orders. */
export const newId = <Kind extends MintedKind>(kind: Kind): Id<Kind> =>
  makeId(kind, `${Date.now().toString(36).padStart(9, '0')}${randomBytes(7).toString('hex')}`);
