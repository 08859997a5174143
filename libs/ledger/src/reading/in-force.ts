import { inForce } from '@rainstorm/warning-model';
import { MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import { oneOf } from '../store/one-of.js';
import type { LedgerTransaction } from '../store/ledger-transaction.js';
import type { BulletinRow } from '../store/records/issuance.record.js';

export type SentBulletin = BulletinRow & { readonly sentAt: Date };

const hasSentAt = (row: BulletinRow): row is SentBulletin => row.sentAt !== null;
const known = <Id>(ids: readonly (Id | null)[]): readonly Id[] => [...new Set(ids.filter((id) => id !== null))];

/** These published bulletins with everything that decides whether they are in force: their issues with all revisions, and liftings of episodes. */
export const withRevisions = async (tx: LedgerTransaction, rows: readonly BulletinRow[]): Promise<readonly SentBulletin[]> => {
  if (rows.length === 0) return [];
  const state = 'published';
  const first = oneOf(known(rows.map(({ id, refersTo }) => refersTo ?? id)));
  const episodes = known(rows.map(({ episodeId }) => episodeId));
  const related = await tx.bulletins.find([
    { state, id: first },
    { state, refersTo: first },
    ...(episodes.length === 0 ? [] : [{ state, kind: 'scheduled', revisionKind: 'lift', episodeId: oneOf(episodes) } as const]),
  ]);
  return [...new Map([...rows, ...related].filter(hasSentAt).map((row) => [row.id, row])).values()];
};

/** Without those of an exercise that is over: whatever it said, it says no more. */
const withoutPastExercises = async (tx: LedgerTransaction, rows: readonly BulletinRow[]): Promise<readonly BulletinRow[]> => {
  const episodes = known(rows.flatMap(({ status, episodeId }) => (status === 'exercise' ? [episodeId] : [])));
  if (episodes.length === 0) return rows;
  const over = new Set((await tx.episodes.find({ id: oneOf(episodes), state: Not('open') })).map(({ id }) => id));
  return rows.filter(({ status, episodeId }) => status !== 'exercise' || episodeId === null || !over.has(episodeId));
};

/** The published bulletins of `where` that are in force now, newest first. */
export const bulletinsInForce = async (
  tx: LedgerTransaction,
  where: FindOptionsWhere<BulletinRow> = {},
): Promise<readonly SentBulletin[]> => {
  const published = await tx.bulletins.find({ ...where, state: 'published', msgType: Not('cancel'), expires: MoreThan(tx.now) });
  const candidates = await withoutPastExercises(tx, published);
  const wanted = new Set(candidates.map(({ id }) => id));
  return inForce(await withRevisions(tx, candidates), tx.now)
    .filter(({ id }) => wanted.has(id))
    .sort((one, other) => other.sentAt.getTime() - one.sentAt.getTime() || one.id.localeCompare(other.id));
};
