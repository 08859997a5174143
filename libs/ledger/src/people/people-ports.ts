import { IsNull, Not } from 'typeorm';
import type { AccountId } from '@rainstorm/warning-model';
import { auditEntry } from '../audit/audit-entry.js';
import { Batcher } from '../connection/batcher.js';
import { oneOf } from '../store/one-of.js';
import type { Ledger } from '../store/ledger.js';
import type { AccountRow, ApiTokenRow, SessionRow } from '../store/records/people.record.js';
import type { AuditEntry } from '../audit/audit-act.js';
import { personalReads } from './personal-reads.js';
import { signInSources } from './sign-in-sources.js';
import { wallsPort } from './walls.js';

/** Signing in and out, as the audit chain keeps it. */
interface SignInEvent {
  readonly act: 'sign-in' | 'sign-out' | 'password-change';
  readonly result: 'ok' | 'failed' | 'locked';
  readonly accountId: string | null;
  readonly name: string | null;
  readonly remoteAddress: string | null;
}

const acts = { 'sign-in': 'signed-in', 'sign-out': 'signed-out', 'password-change': 'password-changed' } as const satisfies Record<
  SignInEvent['act'],
  string
>;
const results = { ok: 'done', failed: 'failed', locked: 'refused' } as const satisfies Record<SignInEvent['result'], AuditEntry['result']>;

const entryOf = ({ act, result, accountId, name, remoteAddress }: SignInEvent, app: string): AuditEntry =>
  auditEntry(
    { id: accountId ?? 'unknown', name: name ?? '未知' },
    acts[act],
    'account',
    accountId ?? 'unknown',
    { remoteAddress, app },
    results[result],
  );

/**
 * Batches what every request reads. Each answer is read after its question came and nothing is cached, so that a session that was ended is
 * refused at once.
 */
const batched = <Item, Answer>(run: (items: readonly Item[]) => Promise<readonly Answer[]>): Batcher<Item, Answer> =>
  new Batcher(run, 1_000, { sideBySide: 3, afterFailure: 'all-fail' });

/**
 * The tables of persons and machines in the form of the ports of libs/access, which this lib does not know: the caller says which roles and
 * permissions exist, and others in a row are ignored. `app` names the place of the sign-in in the audit chain.
 */
export const peoplePorts = <Role extends string, Permission extends string>(
  ledger: Ledger,
  known: {
    readonly isRole: (text: string) => text is Role;
    readonly isPermission: (text: string) => text is Permission;
    readonly app: string;
  },
) => {
  const accountOf = (row: AccountRow | null) => (row === null ? null : { ...row, roles: row.roles.filter(known.isRole) });
  const apiTokenOf = (row: ApiTokenRow | null) =>
    row === null ? null : { ...row, ownerId: row.ownerId as AccountId | null, scopes: row.scopes.filter(known.isPermission) };
  const sessionsOf = batched(async (hashes: readonly string[]) =>
    ledger.lookUp(async (tx) => {
      const rows = new Map((await tx.sessions.find({ tokenHash: oneOf(hashes) })).map((row) => [row.tokenHash, row]));
      return hashes.map((hash) => rows.get(hash) ?? null);
    }),
  );
  const accountsOf = batched(async (ids: readonly AccountId[]) =>
    ledger.lookUp(async (tx) => {
      const rows = new Map((await tx.accounts.find({ id: oneOf(new Set(ids)) })).map((row) => [row.id, row]));
      return ids.map((id) => accountOf(rows.get(id) ?? null));
    }),
  );
  const touches = batched(async (seen: readonly { readonly tokenHash: string; readonly seenAt: Date }[]) =>
    ledger.transaction(async (tx) => {
      await tx.sql(
        `UPDATE sessions
         SET seen_at = seen.at
         FROM (
           SELECT hash, max(at) AS at
           FROM jsonb_to_recordset($1::jsonb) AS t (hash text, at timestamptz)
           GROUP BY hash
         ) AS seen
         WHERE token_hash = seen.hash
           AND seen_at < seen.at`,
        [JSON.stringify(seen.map(({ tokenHash, seenAt }) => ({ hash: tokenHash, at: seenAt })))],
      );
      return seen.map(() => undefined);
    }),
  );
  const clock = batched(async (asked: readonly null[]) => {
    const now = await ledger.now();
    return asked.map(() => now);
  });
  return {
    accounts: {
      byLogin: async (login: string) => accountOf(await ledger.read(async (tx) => tx.accounts.first({ login }))),
      byId: async (id: AccountId) => accountsOf.add(id),
      changePassword: async (id: AccountId, passwordHash: string, keepTokenHash: string) => {
        await ledger.transaction(async (tx) => {
          const own = { mustChangePassword: false, passwordSetByName: null, passwordSetAt: null };
          await tx.accounts.update({ id }, { passwordHash, ...own });
          await tx.sessions.delete({ accountId: id, tokenHash: Not(keepTokenHash) });
        });
      },
    },
    signIns: signInSources(ledger),
    sessions: {
      put: async (session: SessionRow) => ledger.transaction(async (tx) => tx.sessions.insert(session)),
      byTokenHash: async (tokenHash: string) => sessionsOf.add(tokenHash),
      ofAccount: async (accountId: AccountId) =>
        ledger.read(async (tx) => tx.sessions.find({ accountId }, { order: { seenAt: 'DESC', tokenHash: 'ASC' } })),
      touch: async (tokenHash: string, seenAt: Date) => touches.add({ tokenHash, seenAt }),
      end: async (tokenHash: string) => {
        await ledger.transaction(async (tx) => tx.sessions.delete({ tokenHash }));
      },
      endAllOf: async (accountId: AccountId) => {
        await ledger.transaction(async (tx) => tx.sessions.delete({ accountId }));
      },
    },
    walls: wallsPort(ledger, known.app),
    apiTokens: {
      byHash: async (tokenHash: string) => apiTokenOf(await ledger.read(async (tx) => tx.apiTokens.first({ tokenHash }))),
      untold: async (ownerId: AccountId) =>
        ledger.read(async (tx) => {
          const tokens = await tx.apiTokens.find({ ownerId, ownerToldAt: IsNull() }, { order: { createdAt: 'ASC' } });
          const makers = new Map(
            (await tx.accounts.find({ id: oneOf(tokens.map(({ createdBy }) => createdBy as AccountId)) })).map((row) => [
              row.id as string,
              row.name,
            ]),
          );
          return tokens.map(({ id, name, createdBy, createdAt }) => ({
            id,
            name,
            byName: makers.get(createdBy) ?? null,
            madeAt: createdAt,
          }));
        }),
      told: async (ownerId: AccountId) => {
        await ledger.transaction(async (tx) => tx.apiTokens.update({ ownerId, ownerToldAt: IsNull() }, { ownerToldAt: tx.now }));
      },
    },
    accessLog: {
      record: async (event: SignInEvent) =>
        ledger.transaction((tx) => {
          tx.audit(entryOf(event, known.app));
        }),
      recordRead: personalReads(ledger, known.app),
    },
    clock: { now: async () => clock.add(null) },
  };
};
