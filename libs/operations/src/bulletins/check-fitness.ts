import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';
import { accepted, checkContent, checkRevision, refused, type City, type Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';
import { productOf } from './product-of.js';

/** Whether the text is finished: nothing is missing, it says nothing that its product does not carry, and it is the revision that it claims to be. */
export const checkFitness = async (tx: LedgerTransaction, city: City, row: BulletinRow): Promise<Result<void, Refusal>> => {
  const product = productOf(city, row.productCode);
  if (product === null) return refused({ type: 'unknown-product' });
  const faults = checkContent(row, product, city, tx.now, row.msgType === 'cancel');
  if (faults.length > 0) return refused({ type: 'content-not-fit', faults });
  return checkRevisionOf(tx, row);
};

/** Whether a revision still fits what it revises; a first issue always does. */
export const checkRevisionOf = async (tx: LedgerTransaction, row: BulletinRow): Promise<Result<void, Refusal>> => {
  if (row.revisionKind === null || row.previousId === null) return accepted(undefined);
  const original = await tx.bulletins.first({ id: row.previousId });
  return original === null ? refused({ type: 'unknown-bulletin' }) : checkRevision(original, row, row.revisionKind);
};
