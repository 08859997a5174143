import type { Ledger } from '../store/ledger.js';

/** What opened a stream: a session of a person or of a wall, or a token of a machine, by the hash that is stored. */
export interface Credential {
  readonly kind: 'session' | 'token' | 'wall';
  readonly hash: string;
}

/**
 * For each credential that is still valid its rights, as one text that changes with roles, office, scopes, or the duty to change the password;
 * null for one that was signed out, revoked, has expired, was idle for `idleMs`, or whose account is disabled. Touches nothing: an open page
 * alone keeps no session alive.
 */
export const standingRights = async (
  ledger: Ledger,
  credentials: readonly Credential[],
  idleMs: number,
): Promise<readonly (string | null)[]> =>
  ledger.read(async (tx) => {
    const hashesOf = (kind: Credential['kind']): string[] => credentials.filter((each) => each.kind === kind).map(({ hash }) => hash);
    const rows = await tx.sql<readonly { readonly kind: string; readonly hash: string; readonly rights: string }[]>(
      `SELECT
         'session' AS kind,
         token_hash AS hash,
         jsonb_build_array(roles, office_id, must_change_password)::text AS rights
       FROM sessions
       JOIN accounts ON accounts.id = sessions.account_id
       WHERE token_hash = ANY($1)
         AND expires_at > $3
         AND seen_at > $3::timestamptz - $4 * interval '1 millisecond'
         AND NOT disabled
       UNION ALL
       SELECT
         'token',
         token_hash,
         jsonb_build_array(scopes, for_office_id, roles, office_id, must_change_password)::text
       FROM api_tokens
       LEFT JOIN accounts ON accounts.id = api_tokens.owner_id
       WHERE token_hash = ANY($2)
         AND revoked_at IS NULL
         AND (expires_at IS NULL OR expires_at > $3)
         AND NOT coalesce(disabled, false)
       UNION ALL
       SELECT
         'wall',
         token_hash,
         'wall'
       FROM walls
       JOIN accounts ON accounts.id = walls.made_by
       WHERE token_hash = ANY($5)
         AND ended_at IS NULL
         AND expires_at > $3
         AND NOT disabled`,
      [hashesOf('session'), hashesOf('token'), tx.now, idleMs, hashesOf('wall')],
    );
    const rights = new Map(rows.map((row) => [`${row.kind} ${row.hash}`, row.rights]));
    return credentials.map(({ kind, hash }) => rights.get(`${kind} ${hash}`) ?? null);
  });
