import type { PublishedBulletin } from '@rainstorm/warning-model';
import { oneOf } from '../store/one-of.js';
import type { LedgerTransaction } from '../store/ledger-transaction.js';
import { toBulletin } from '../store/mappers.js';
import type { BulletinRow } from '../store/records/issuance.record.js';

const published = (row: BulletinRow): readonly PublishedBulletin[] => {
  const bulletin = toBulletin(row);
  return bulletin.state === 'published' ? [bulletin] : [];
};
const known = <Id>(ids: readonly (Id | null)[]): readonly Id[] => [...new Set(ids.filter((id) => id !== null))];

/** These bulletins, and everything that they may refer to: all of their issues, and for the lifting of an episode all of the episode. */
export const messageHistory = async (tx: LedgerTransaction, rows: readonly BulletinRow[]): Promise<readonly PublishedBulletin[]> => {
  if (rows.length === 0) return [];
  const state = 'published';
  const first = oneOf(known(rows.map(({ id, refersTo }) => refersTo ?? id)));
  const lifted = known(
    rows.flatMap(({ kind, revisionKind, episodeId }) => (kind === 'scheduled' && revisionKind === 'lift' ? [episodeId] : [])),
  );
  const related = await tx.bulletins.find([
    { state, id: first },
    { state, refersTo: first },
    ...(lifted.length === 0 ? [] : [{ state, episodeId: oneOf(lifted) } as const]),
  ]);
  return [...new Map([...rows, ...related].map((row) => [row.id, row])).values()].flatMap(published);
};
