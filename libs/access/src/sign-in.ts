import { accepted, refused, type Result } from '@rainstorm/warning-model';
import { lockAfter } from './lock-out.js';
import { isPassword, spendTheSameWork } from './password.js';
import type { AccessEvent, AccessPorts, Account } from './ports.js';
import { openSession, type OpenedSession } from './session.js';
import { SignInTurns } from './sign-in-turns.js';

export type SignInRefusal =
  { readonly type: 'wrong-credentials' } | { readonly type: 'too-many-tries' } | { readonly type: 'locked'; readonly until: Date };

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/**
 * Signs persons in. An unknown login, a disabled account and a wrong password are refused alike and cost the same work;
 * during a lock even the right password is refused, and its work is not done. Beyond what can be judged soon, tries are refused unread,
 * and count for nothing.
 */
export class SignIn {
  constructor(
    private readonly ports: AccessPorts,
    private readonly turns = new SignInTurns(),
  ) {}

  /** `login` is taken without surrounding blanks and in lower case. `remoteAddress` is written to the audit chain, and shares out the turns. */
  async try(credentials: Credentials, remoteAddress: string | null): Promise<Result<OpenedSession, SignInRefusal>> {
    const login = credentials.login.trim().toLowerCase();
    // One at a time for each login, or a volley of tries would all count as the first.
    const judged = await this.turns.run({ login, address: remoteAddress }, async () =>
      this.judge({ ...credentials, login }, remoteAddress),
    );
    return judged ?? refused({ type: 'too-many-tries' });
  }

  private async judge({ login, password }: Credentials, remoteAddress: string | null): Promise<Result<OpenedSession, SignInRefusal>> {
    const { accounts, clock } = this.ports;
    const now = await clock.now();
    const account = await accounts.byLogin(login);
    const tell = async (result: AccessEvent['result']): Promise<void> =>
      this.ports.accessLog.record({
        act: 'sign-in',
        result,
        accountId: account?.id ?? null,
        name: account?.name ?? null,
        remoteAddress,
        at: now,
      });

    if (account === null || account.disabled) {
      await spendTheSameWork(password);
      await tell('failed');
      return refused({ type: 'wrong-credentials' });
    }
    if (account.lockedUntil !== null && account.lockedUntil > now) {
      await tell('locked');
      return refused({ type: 'locked', until: account.lockedUntil });
    }
    if (!(await isPassword(account.passwordHash, password))) return refused(await this.fail(account, now, tell));

    if (account.failedTries > 0 || account.lockedUntil !== null) await accounts.clearFailures(account.id);
    const opened = await openSession(this.ports.sessions, account, now);
    await tell('ok');
    return accepted(opened);
  }

  private async fail(account: Account, now: Date, tell: (result: AccessEvent['result']) => Promise<void>): Promise<SignInRefusal> {
    const failedTries = account.failedTries + 1;
    const until = lockAfter(failedTries, now);
    await this.ports.accounts.recordFailure(account.id, failedTries, until);
    await tell(until === null ? 'failed' : 'locked');
    return until === null ? { type: 'wrong-credentials' } : { type: 'locked', until };
  }
}
