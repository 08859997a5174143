import type { Ledger } from '../store/ledger.js';
import type { LedgerTransaction } from '../store/ledger-transaction.js';

const HOUR_MS = 3_600_000;

/** Who read which kind of personal data, and from where. */
export interface PersonalRead {
  readonly readerId: string;
  readonly readerName: string;
  readonly kind: string;
  readonly remoteAddress: string | null;
  readonly client: string | null;
  readonly at: Date;
}

/** Keeps one row for each reader, kind and hour. A page that asks every few seconds costs one statement an hour in each process. */
export const personalReads = (ledger: Ledger, app: string): ((read: PersonalRead) => Promise<void>) => {
  let noted = { hour: 0, keys: new Set<string>() };
  return async ({ readerId, readerName, kind, remoteAddress, client, at }) => {
    const hour = Math.floor(at.getTime() / HOUR_MS) * HOUR_MS;
    if (noted.hour !== hour) noted = { hour, keys: new Set() };
    const { keys } = noted;
    const key = `${readerId} ${kind}`;
    if (keys.has(key)) return;
    await ledger.transaction(async (tx) =>
      tx.sql(
        `INSERT INTO personal_reads (reader_id, kind, hour, reader_name, app, remote_address, client, first_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT DO NOTHING`,
        [readerId, kind, new Date(hour), readerName, app, remoteAddress, client, at],
      ),
    );
    keys.add(key);
  };
};

/** What may be deleted, and by which instant of each row. The audit chain and what it covers is never among it. */
const outdated = {
  sessions: 'expires_at',
  walls: 'expires_at',
  sms_codes: 'created_at',
  work_cards: 'created_at',
  push_messages: 'created_at',
  sheet_mails: 'shift_at',
  canaries: 'sent_at',
  sms_parts: 'created_at',
  sms_reports: 'created_at',
  personal_reads: 'hour',
} as const;
export type OutdatedTable = keyof typeof outdated;

/** Deletes at most `most` rows of before `before`, and returns how many there were. Rows that another process deletes now are left to it. */
export const deleteOutdated = async (tx: LedgerTransaction, table: OutdatedTable, before: Date, most: number): Promise<number> => {
  const [found] = await tx.sql<readonly { readonly rows: string }[]>(
    `WITH gone AS (
       DELETE FROM ${table}
       WHERE ctid = ANY (ARRAY (
         SELECT ctid
         FROM ${table}
         WHERE ${outdated[table]} < $1
         LIMIT $2
         FOR UPDATE SKIP LOCKED))
       RETURNING 1)
     SELECT count(*) AS rows
     FROM gone`,
    [before, most],
  );
  return Number(found?.rows ?? 0);
};
