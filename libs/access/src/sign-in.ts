import { accepted, refused, type Result } from '@rainstorm/warning-model';
import { lockAfter } from './lock-out.js';
import { isPassword, simulatePasswordCheck } from './password.js';
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
 * Signs people in. An unknown login, a disabled account and a wrong password get the same refusal after the same time. While an account
 * is locked, every password is refused without a check. When too many tries are waiting, further ones are refused unread and not counted.
 */
export class SignIn {
  constructor(
    private readonly ports: AccessPorts,
    private readonly turns = new SignInTurns(),
  ) {}

  /** `login` is trimmed and lower-cased. `remoteAddress` goes into the audit chain and decides the order in the queue. */
  async try(credentials: Credentials, remoteAddress: string | null): Promise<Result<OpenedSession, SignInRefusal>> {
    const login = credentials.login.trim().toLowerCase();
    // One at a time for each login; otherwise parallel tries would all count as the first failure.
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
      await simulatePasswordCheck(password);
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
