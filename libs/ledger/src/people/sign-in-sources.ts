import type { AccountId } from '@rainstorm/warning-model';
import type { Ledger } from '../store/ledger.js';
import type { AccountRow, SignInSourceRow } from '../store/records/people.record.js';

type Counts = Pick<SignInSourceRow, 'failedTries' | 'lockedUntil' | 'lastFailedAt' | 'knownAt'>;
type AccountCounts = Pick<AccountRow, 'failedTries' | 'lockedUntil' | 'lastFailedAt'>;

interface Seen {
  readonly source: Counts | null;
  /** Null for a login that does not exist. */
  readonly account: AccountCounts | null;
}

/** Counts that no rule looks at any more. */
const FORGET = { failures: `interval '1 day'`, known: `interval '60 days'` };

/** Failed sign-ins by account and source. The rules are those of libs/access, which this lib does not know. */
export const signInSources = (ledger: Ledger) => ({
  /** What is recorded of this subject and source, and all failures from this source since `since`, for any login. */
  read: async (subject: string, source: string, since: Date) =>
    ledger.read(async (tx) => {
      const own = await tx.signInSources.first({ accountId: subject, source });
      const [all] = await tx.sql<readonly { readonly tries: string | null; readonly last: Date | null }[]>(
        `SELECT sum(failed_tries) AS tries, max(last_failed_at) AS last
         FROM sign_in_sources
         WHERE source = $1
           AND last_failed_at > $2`,
        [source, since],
      );
      return { own, fromSource: { failedTries: Number(all?.tries ?? 0), lastFailedAt: all?.last ?? null } };
    }),

  /** One failed try more: `next` says what the counts become. One at a time for each account. */
  fail: async (subject: string, accountId: AccountId | null, source: string, next: (seen: Seen) => Seen): Promise<Seen> =>
    ledger.transaction(async (tx) => {
      const key = { accountId: subject, source };
      const account = accountId === null ? null : await tx.accounts.lock({ id: accountId });
      // The row may not exist yet, and nothing else locks unknown logins.
      await tx.lockPlace(`sign-in ${key.accountId} ${source}`);
      const known = await tx.signInSources.first(key);
      const after = next({ source: known, account });
      if (after.source !== null) {
        const { failedTries, lockedUntil, lastFailedAt, knownAt } = after.source;
        const counts = { failedTries, lockedUntil, lastFailedAt, knownAt };
        if (known === null) await tx.signInSources.insert({ ...key, ...counts });
        else await tx.signInSources.update(key, counts);
      }
      if (accountId !== null && after.account !== null) {
        const { failedTries, lockedUntil, lastFailedAt } = after.account;
        await tx.accounts.update({ id: accountId }, { failedTries, lockedUntil, lastFailedAt });
      }
      await tx.sql(
        `DELETE FROM sign_in_sources
         WHERE last_failed_at < $1::timestamptz - ${FORGET.failures}
           AND coalesce(known_at, '-infinity') < $1::timestamptz - ${FORGET.known}`,
        [tx.now],
      );
      return after;
    }),

  /** A successful sign-in: the sources are known from now on, and their failures are forgotten. */
  succeed: async (accountId: AccountId, sources: readonly string[]): Promise<void> => {
    await ledger.transaction(async (tx) =>
      tx.sql(
        `INSERT INTO sign_in_sources (account_id, source, failed_tries, locked_until, last_failed_at, known_at)
         SELECT $1, source, 0, NULL, NULL, $3::timestamptz
         FROM unnest($2::text[]) AS source
         ON CONFLICT (account_id, source) DO UPDATE SET failed_tries = 0, locked_until = NULL, last_failed_at = NULL, known_at = $3`,
        [accountId, sources, tx.now],
      ),
    );
  },

  /** The key that signs the cookies of known devices; the same for all processes of this ledger. */
  deviceKey: async (): Promise<string> => ledgerKey(ledger, 'device-cookie'),
});

/** A key that all processes of this ledger share. Rejects where the row is missing. */
export const ledgerKey = async (ledger: Ledger, name: 'device-cookie' | 'receipt-form'): Promise<string> =>
  ledger.read(async (tx) => {
    const [row] = await tx.sql<readonly { readonly key: string }[]>('SELECT key FROM ledger_keys WHERE name = $1', [name]);
    if (row === undefined) throw new Error(`The ledger has no key ${name}`);
    return row.key;
  });

export interface SignInAttack {
  /** Accounts that sources they do not know try to enter. */
  readonly accounts: number;
  /** Sources that fail for several accounts. */
  readonly sources: number;
  readonly failedTries: number;
  readonly lastFailedAt: Date;
}

/** Failures within this time are an attack that goes on. */
const RECENT = `interval '15 minutes'`;

/** Whether somebody tries passwords now: `accountTries` for one account from unknown sources, or `sourceTries` from one source. Null: nobody. */
export const signInAttack = async (
  ledger: Ledger,
  { accountTries, sourceTries }: { readonly accountTries: number; readonly sourceTries: number },
): Promise<SignInAttack | null> =>
  ledger.read(async (tx) => {
    const [found] = await tx.sql<
      readonly { readonly accounts: string; readonly sources: string; readonly tries: string; readonly last: Date | null }[]
    >(
      `WITH recent AS (
         SELECT source, failed_tries, last_failed_at
         FROM sign_in_sources
         WHERE last_failed_at > $1::timestamptz - ${RECENT}
       ),
       attacked AS (
         SELECT last_failed_at
         FROM accounts
         WHERE failed_tries >= $2
           AND last_failed_at > $1::timestamptz - ${RECENT}
       ),
       attackers AS (
         SELECT max(last_failed_at) AS last_failed_at
         FROM recent
         GROUP BY source
         HAVING sum(failed_tries) >= $3
       )
       SELECT
         (SELECT count(*) FROM attacked) AS accounts,
         (SELECT count(*) FROM attackers) AS sources,
         (SELECT coalesce(sum(failed_tries), 0) FROM recent) AS tries,
         greatest((SELECT max(last_failed_at) FROM attacked), (SELECT max(last_failed_at) FROM attackers)) AS last`,
      [tx.now, accountTries, sourceTries],
    );
    if (found === undefined || found.last === null) return null;
    return {
      accounts: Number(found.accounts),
      sources: Number(found.sources),
      failedTries: Number(found.tries),
      lastFailedAt: found.last,
    };
  });
