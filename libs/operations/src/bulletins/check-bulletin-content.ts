import { together, withRevisions, type BulletinRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  checkContent,
  checkRevision,
  findContradictions,
  isCancelled,
  refused,
  senderOf,
  uncoveredContradictions,
  zonedParts,
  type City,
  type Contradiction,
  type Product,
  type Result,
} from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';
import { checkOnset } from './check-onset.js';
import { productOf } from './product-of.js';

/**
 * Refused if the content is incomplete, does not fit its product or its kind of revision, contradicts the record, or names another onset than its episode's. Asked on submit, approval,
 * signature and publication, also at the due time. An override of the chief forecaster covers contradictions, and nothing else.
 */
export const checkBulletinContent = async (tx: LedgerTransaction, city: City, row: BulletinRow): Promise<Result<void, Refusal>> => {
  const product = productOf(city, row.productCode);
  if (product === null) return refused({ type: 'unknown-product' });
  const faults = checkContent(row, product, city, tx.now, row.msgType === 'cancel');
  if (faults.length > 0) return refused({ type: 'content-not-fit', faults });
  const [revision, onset, found] = await together(
    checkRevisionOf(tx, row),
    checkOnset(tx, city, row),
    contradictionsOf(tx, city, row, product),
  );
  if (!revision.ok) return revision;
  if (!onset.ok) return onset;
  const contradictions = uncoveredContradictions(found, row.contradictionOverride);
  return contradictions.length === 0 ? accepted(undefined) : refused({ type: 'contradicts-record', contradictions });
};

/** Every contradiction between this bulletin and the record, whether or not it is overridden. */
export const contradictionsOf = async (
  tx: LedgerTransaction,
  city: City,
  row: BulletinRow,
  product: Product,
): Promise<readonly Contradiction[]> => {
  const { year } = zonedParts(tx.now, city.zone);
  const pattern = row.status === 'exercise' ? product.exerciseNumber : product.number;
  const [previous, episode, n] = await together(
    row.previousId === null ? null : tx.bulletins.first({ id: row.previousId }),
    row.episodeId === null ? null : tx.episodes.first({ id: row.episodeId }),
    tx.numbers.peek(pattern, year),
  );
  return findContradictions({
    ...row,
    isCancel: row.msgType === 'cancel',
    sender: senderOf(product, row),
    hazardName: city.hazards.find(({ code }) => code === row.hazard)?.name ?? '',
    previous,
    episode,
    ownNumber: { pattern, year, n },
    city,
    now: tx.now,
  });
};

/** Refused if a revision does not fit the bulletin that it revises. A first issue is always accepted. */
export const checkRevisionOf = async (tx: LedgerTransaction, row: BulletinRow): Promise<Result<void, Refusal>> => {
  if (row.revisionKind === null || row.previousId === null) return accepted(undefined);
  const original = await tx.bulletins.first({ id: row.previousId });
  if (original === null) return refused({ type: 'unknown-bulletin' });
  // The lifting of an episode refers to its last bulletin, whatever became of that.
  const liftsEpisode = row.revisionKind === 'lift' && row.kind === 'scheduled';
  const standing = liftsEpisode ? accepted(undefined) : await checkNotCancelled(tx, original);
  return standing.ok ? checkRevision(original, row, row.revisionKind) : standing;
};

/** Refused if this published bulletin was lifted or retracted, or is a cancel itself: nothing may refer to it any more. */
export const checkNotCancelled = async (tx: LedgerTransaction, original: BulletinRow): Promise<Result<void, Refusal>> => {
  const published = await withRevisions(tx, [original]);
  const issued = published.find(({ id }) => id === original.id);
  return issued !== undefined && isCancelled(issued, published) ? refused({ type: 'already-cancelled' }) : accepted(undefined);
};
