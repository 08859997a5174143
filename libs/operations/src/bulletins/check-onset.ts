import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';
import { accepted, otherOnsets, refused, type City, type Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';
import { productOf } from './product-of.js';

/** Refused if the field or the words of a bulletin name another onset than its episode's; each place is named. */
export const checkOnset = async (tx: LedgerTransaction, city: City, row: BulletinRow): Promise<Result<void, Refusal>> => {
  const episode = row.episodeId === null ? null : await tx.episodes.first({ id: row.episodeId });
  if (episode === null) return accepted(undefined);
  const revisions = await tx.onsetRevisions.find({ episodeId: episode.id });
  const former = revisions.flatMap(({ fromOnset, toOnset }) => [fromOnset, toOnset]);
  const contradictions = otherOnsets(row, episode, former, productOf(city, row.productCode), city.zone);
  return contradictions.length === 0 ? accepted(undefined) : refused({ type: 'names-another-onset', onset: episode.onset, contradictions });
};
