import type { Ledger } from '../store/ledger.js';

/** Which of these sessions are still valid, by their token hashes. Does not touch them: an open page alone keeps no session alive. */
export const standingSessions = async (ledger: Ledger, tokenHashes: readonly string[]): Promise<ReadonlySet<string>> =>
  ledger.read(async (tx) => {
    const rows = await tx.sql<readonly { readonly hash: string }[]>(
      `SELECT token_hash AS hash
       FROM sessions
       JOIN accounts ON accounts.id = sessions.account_id
       WHERE token_hash = ANY($1)
         AND expires_at > $2
         AND NOT disabled`,
      [tokenHashes, tx.now],
    );
    return new Set(rows.map(({ hash }) => hash));
  });
