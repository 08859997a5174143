import type { CanaryStanding, ChannelKind, ContactId } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';

/** Line tests are kept so long: readiness shows when a way was last proven, and one that nobody answered for a year is proven no more. */
export const CANARY_DAYS = 400;

/** The tests of a way that are looked at, newest first: an index finds them, however old the ledger is. */
const TESTS = 50;

/**
 * What the line tests say of each of these ways; a way that was never tested is left out. `missed` counts the tests that were missed since one last came
 * back: an answer that comes late forgives those before it.
 */
export const canaryStandings = async (
  manager: EntityManager,
  ways: readonly { readonly contactId: ContactId; readonly channel: ChannelKind; readonly address: string }[],
): Promise<readonly CanaryStanding[]> =>
  manager.query(
    `SELECT
       way."contactId",
       way.channel,
       way.address,
       found."sentAt",
       found.state,
       found."provenAt",
       found.missed::int AS missed,
       found."missedAt"
     FROM jsonb_to_recordset($1::jsonb) AS way ("contactId" text, channel text, address text)
     CROSS JOIN LATERAL (
       SELECT
         max(sent_at) AS "sentAt",
         (array_agg(state ORDER BY sent_at DESC, delivery_id DESC))[1] AS state,
         max(proven) AS "provenAt",
         count(*) FILTER (WHERE state = 'missed' AND (proven IS NULL OR missed_at > proven)) AS missed,
         max(missed_at) FILTER (WHERE state = 'missed' AND (proven IS NULL OR missed_at > proven)) AS "missedAt"
       FROM (
         SELECT delivery_id, sent_at, state, missed_at, max(proven_at) OVER () AS proven
         FROM (
           SELECT delivery_id, sent_at, state, missed_at, proven_at
           FROM canaries
           WHERE contact_id = way."contactId"
             AND channel = way.channel
             AND address = way.address
           ORDER BY sent_at DESC
           LIMIT ${TESTS}
         ) AS newest
       ) AS tested
     ) AS found
     WHERE found."sentAt" IS NOT NULL`,
    [JSON.stringify(ways)],
  );

/** How many line tests went to each address since `since`. */
export const canariesSince = async (manager: EntityManager, since: Date): Promise<ReadonlyMap<string, number>> => {
  const rows = await manager.query<{ address: string; count: number }[]>(
    'SELECT address, count(*)::int AS count FROM canaries WHERE sent_at >= $1 GROUP BY address',
    [since],
  );
  return new Map(rows.map(({ address, count }) => [address, count]));
};
