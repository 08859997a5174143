import { accepted, refused, type Result } from '@rainstorm/warning-model';
import { hashPassword, isPassword, passwordFaults, type PasswordFault } from './password.js';
import type { AccessPorts, Account, Session } from './ports.js';
import { afterFailure } from './sign-in-throttle.js';

export type ChangePasswordRefusal =
  | { readonly type: 'wrong-current-password' }
  /** Too often: the session has ended. */
  | { readonly type: 'session-ended' }
  | { readonly type: 'same-password' }
  | { readonly type: 'unfit-password'; readonly faults: readonly PasswordFault[] };

/** A person replaces their own password, also one that somebody else set. Every other session of the account ends. */
export class ChangePassword {
  constructor(
    private readonly ports: AccessPorts,
    /** Words of the place, which no password may consist of. */
    private readonly context: readonly string[],
  ) {}

  async change(
    { account, session }: { readonly account: Account; readonly session: Session },
    given: { readonly current: string; readonly next: string },
    remoteAddress: string | null,
  ): Promise<Result<null, ChangePasswordRefusal>> {
    const { accounts, accessLog, clock } = this.ports;
    if (!(await isPassword(account.passwordHash, given.current))) return refused(await this.fail(account, session));
    const faults = passwordFaults(given.next, account.login, [account.name, ...this.context]);
    if (faults.length > 0) return refused({ type: 'unfit-password', faults });
    if (await isPassword(account.passwordHash, given.next)) return refused({ type: 'same-password' });
    await accounts.changePassword(account.id, await hashPassword(given.next), session.tokenHash);
    const { id: accountId, name } = account;
    await accessLog.record({ act: 'password-change', result: 'ok', accountId, name, remoteAddress, at: await clock.now() });
    return accepted(null);
  }

  /** Whoever found an open page must not guess the password there. */
  private async fail(account: Account, session: Session): Promise<ChangePasswordRefusal> {
    const now = await this.ports.clock.now();
    const { source } = await this.ports.signIns.fail(account.id, account.id, `session:${session.tokenHash}`, (counts) =>
      afterFailure({ isDevice: true, own: counts.source, account: counts.account }, now),
    );
    if (source?.lockedUntil == null) return { type: 'wrong-current-password' };
    await this.ports.sessions.end(session.tokenHash);
    return { type: 'session-ended' };
  }
}
