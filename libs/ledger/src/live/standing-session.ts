import type { AccountId } from '@rainstorm/warning-model';
import type { Ledger } from '../ledger.js';

/** Looks without touching: an open page alone keeps no session alive. */
export const isSessionStanding = async (ledger: Ledger, tokenHash: string, accountId: AccountId): Promise<boolean> =>
  ledger.read(async (tx) => {
    const session = await tx.sessions.first({ tokenHash });
    const account = session === null ? null : await tx.accounts.first({ id: accountId });
    return session !== null && session.expiresAt > tx.now && account !== null && !account.disabled;
  });
