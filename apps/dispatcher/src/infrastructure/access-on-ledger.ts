import { isPermission, isRole, type AccessEvent, type AccessPorts, type Account, type ApiToken } from '@rainstorm/access';
import type { AccountRow, ApiTokenRow, AuditEntry, Ledger } from '@rainstorm/ledger';

/** What the row says beyond the known roles counts for nothing. */
const accountOf = (row: AccountRow): Account => ({ ...row, roles: row.roles.filter(isRole) });
const apiTokenOf = (row: ApiTokenRow): ApiToken => ({ ...row, scopes: row.scopes.filter(isPermission) });

const acts = { 'sign-in': 'signed-in', 'sign-out': 'signed-out' } as const satisfies Record<AccessEvent['act'], string>;
const results = { ok: 'done', failed: 'failed', locked: 'refused' } as const satisfies Record<AccessEvent['result'], AuditEntry['result']>;

const entryOf = (event: AccessEvent): AuditEntry => ({
  actor: event.accountId ?? 'unknown',
  actorName: event.name ?? '未知',
  act: acts[event.act],
  subjectKind: 'account',
  subjectId: event.accountId ?? 'unknown',
  result: results[event.result],
  details: { remoteAddress: event.remoteAddress, app: 'dispatcher' },
});

/** The ports of libs/access on the ledger's tables; who signed in, and who failed to, goes into the audit chain. */
export const accessOnLedger = (ledger: Ledger): AccessPorts => ({
  accounts: {
    byLogin: async (login) => {
      const row = await ledger.read(async (tx) => tx.accounts.first({ login }));
      return row === null ? null : accountOf(row);
    },
    byId: async (id) => {
      const row = await ledger.read(async (tx) => tx.accounts.first({ id }));
      return row === null ? null : accountOf(row);
    },
    recordFailure: async (id, failedTries, lockedUntil) => {
      await ledger.transaction(async (tx) => tx.accounts.update({ id }, { failedTries, lockedUntil }));
    },
    clearFailures: async (id) => {
      await ledger.transaction(async (tx) => tx.accounts.update({ id }, { failedTries: 0, lockedUntil: null }));
    },
  },
  sessions: {
    put: async (session) => ledger.transaction(async (tx) => tx.sessions.insert(session)),
    byTokenHash: async (tokenHash) => ledger.read(async (tx) => tx.sessions.first({ tokenHash })),
    touch: async (tokenHash, seenAt) => {
      await ledger.transaction(async (tx) => tx.sessions.update({ tokenHash }, { seenAt }));
    },
    end: async (tokenHash) => {
      await ledger.transaction(async (tx) => tx.sessions.delete({ tokenHash }));
    },
    endAllOf: async (accountId) => {
      await ledger.transaction(async (tx) => tx.sessions.delete({ accountId }));
    },
  },
  apiTokens: {
    byHash: async (tokenHash) => {
      const row = await ledger.read(async (tx) => tx.apiTokens.first({ tokenHash }));
      return row === null ? null : apiTokenOf(row);
    },
  },
  accessLog: {
    record: async (event) =>
      ledger.transaction(async (tx) => {
        tx.audit(entryOf(event));
        await Promise.resolve();
      }),
  },
  clock: { now: async () => ledger.now() },
});
