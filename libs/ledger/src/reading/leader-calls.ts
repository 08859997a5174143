import { noLeaderCalls, type LeaderCallCounts, type LeaderCallRoundId, type OfficeId } from '@rainstorm/warning-model';
import type { LedgerTransaction } from '../store/ledger-transaction.js';

/** How far the calls of each of these rounds have come (叫应). */
export const leaderCallCounts = async (
  tx: LedgerTransaction,
  roundIds: readonly LeaderCallRoundId[],
): Promise<ReadonlyMap<LeaderCallRoundId, LeaderCallCounts>> => {
  if (roundIds.length === 0) return new Map();
  const rows = await tx.sql<(LeaderCallCounts & { readonly id: LeaderCallRoundId })[]>(
    `SELECT round_id AS id,
       count(*)::int AS total,
       count(*) FILTER (WHERE state = 'reached')::int AS reached,
       count(*) FILTER (WHERE state = 'open')::int AS waiting,
       count(*) FILTER (WHERE state = 'listed')::int AS listed
     FROM leader_calls
     WHERE round_id = ANY($1)
     GROUP BY round_id`,
    [roundIds],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
};

/** The same of one round. */
export const countsOfRound = async (tx: LedgerTransaction, id: LeaderCallRoundId): Promise<LeaderCallCounts> =>
  (await leaderCallCounts(tx, [id])).get(id) ?? noLeaderCalls;

/** The rounds that this office works on beside the command. */
export const leaderRoundsOf = async (tx: LedgerTransaction, officeId: OfficeId): Promise<readonly LeaderCallRoundId[]> => {
  const rows = await tx.sql<{ readonly id: LeaderCallRoundId }[]>('SELECT id FROM leader_call_rounds WHERE callers ? $1', [officeId]);
  return rows.map(({ id }) => id);
};
