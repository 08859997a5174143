import { together, type BulletinRow, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, otherOnsets, refused, type City, type Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';
import { productOf } from './product-of.js';

/** Refused if the field or the words of a bulletin name another onset than its episode's; each place is named. */
export const checkOnset = async (tx: LedgerTransaction, city: City, row: BulletinRow): Promise<Result<void, Refusal>> => {
  const { episodeId } = row;
  if (episodeId === null) return accepted(undefined);
  const [episode, revisions] = await together(tx.episodes.first({ id: episodeId }), tx.onsetRevisions.find({ episodeId }));
  if (episode === null) return accepted(undefined);
  const former = revisions.flatMap(({ fromOnset, toOnset }) => [fromOnset, toOnset]);
  const contradictions = otherOnsets(row, episode, former, productOf(city, row.productCode), city.zone);
  return contradictions.length === 0 ? accepted(undefined) : refused({ type: 'names-another-onset', onset: episode.onset, contradictions });
};
