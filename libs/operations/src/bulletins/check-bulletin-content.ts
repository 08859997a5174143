import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';
import { accepted, checkContent, checkRevision, refused, type City, type Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';
import { checkOnset } from './check-onset.js';
import { productOf } from './product-of.js';

/** Refused if the content is incomplete, does not fit its product or its kind of revision, or names another onset than its episode's. */
export const checkBulletinContent = async (tx: LedgerTransaction, city: City, row: BulletinRow): Promise<Result<void, Refusal>> => {
  const product = productOf(city, row.productCode);
  if (product === null) return refused({ type: 'unknown-product' });
  const faults = checkContent(row, product, city, tx.now, row.msgType === 'cancel');
  if (faults.length > 0) return refused({ type: 'content-not-fit', faults });
  const onset = await checkOnset(tx, city, row);
  return onset.ok ? checkRevisionOf(tx, row) : onset;
};

/** Refused if a revision does not fit the bulletin that it revises. A first issue is always accepted. */
export const checkRevisionOf = async (tx: LedgerTransaction, row: BulletinRow): Promise<Result<void, Refusal>> => {
  if (row.revisionKind === null || row.previousId === null) return accepted(undefined);
  const original = await tx.bulletins.first({ id: row.previousId });
  return original === null ? refused({ type: 'unknown-bulletin' }) : checkRevision(original, row, row.revisionKind);
};
