import { accepted, foldText, refused, type Result } from '@rainstorm/warning-model';
import type { CookieSettings } from './cookie.js';
import { knownDeviceCookie, newKnownDevice, readKnownDevice, type KnownDevice } from './known-device.js';
import { isPassword, simulatePasswordCheck } from './password.js';
import type { AccessEvent, AccessPorts, Account } from './ports.js';
import { hashToken } from './secret.js';
import { openSession, type OpenedSession } from './session.js';
import { afterFailure, hindranceOf, isKnownSource, sourceOf, SOURCE_WINDOW_MS, type SourceState } from './sign-in-throttle.js';
import { SignInTurns } from './sign-in-turns.js';

export type SignInRefusal =
  | { readonly type: 'wrong-credentials' }
  | { readonly type: 'too-many-tries' }
  | { readonly type: 'locked'; readonly until: Date }
  | { readonly type: 'slow-path'; readonly until: Date };

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Where a try comes from: the address and program of the caller, and its `Cookie` header, which may prove a known device. */
export interface Caller {
  readonly remoteAddress: string | null;
  readonly userAgent: string | null;
  readonly cookie: string | undefined;
}

export interface SignedIn extends OpenedSession {
  /** `Set-Cookie` of the known device. */
  readonly deviceCookie: string;
}

/** One try, with what is known of its source. */
interface Try {
  readonly account: Account | null;
  /** For whom failures count: the account, or the login that does not exist, so that both answer alike. */
  readonly subject: string;
  readonly device: KnownDevice | null;
  readonly source: string;
  readonly state: SourceState;
  readonly now: Date;
}

/**
 * Signs people in. An unknown login, a disabled account and a wrong password get the same refusal after the same time. Failures count for the
 * account and source together, so that an attack from elsewhere never shuts out the owner on a known device or network; everybody else is
 * slowed down meanwhile. When too many tries are waiting, further ones are refused unread and not counted.
 */
export class SignIn {
  constructor(
    private readonly ports: AccessPorts,
    private readonly cookie: CookieSettings,
    /** False: an account of the demonstration is refused like one that does not exist. */
    private readonly admitsDemo = true,
    private readonly turns = new SignInTurns(),
  ) {}

  /** `login` is trimmed and folded: input methods give signs of full width, too. `remoteAddress` goes into the audit chain and decides the order in the queue. */
  async try(credentials: Credentials, caller: Caller): Promise<Result<SignedIn, SignInRefusal>> {
    const login = foldText(credentials.login).trim();
    const seen = await this.look(login, caller);
    // Before the queue, so that an attack does not fill it.
    const hindrance = hindranceOf(seen.state, seen.now);
    if (hindrance !== null) return refused(hindrance);
    const isKnown = isKnownSource(seen.state, seen.now);
    // One at a time for each login, or known source of it; otherwise parallel tries would all count as the first failure.
    const turn = { login: isKnown ? `${login} ${seen.source}` : login, address: caller.remoteAddress, isKnown };
    const judged = await this.turns.run(turn, async () => this.judge({ ...credentials, login }, caller));
    return judged ?? refused({ type: 'too-many-tries' });
  }

  private async look(login: string, { remoteAddress, cookie }: Caller): Promise<Try> {
    const { accounts, clock, signIns } = this.ports;
    const now = await clock.now();
    const account = await accounts.byLogin(login);
    const device = account === null ? null : readKnownDevice(this.cookie, await signIns.deviceKey(), cookie, account.id);
    const source = sourceOf(device, remoteAddress);
    const subject = account?.id ?? `login:${hashToken(login).slice(0, 32)}`;
    const recorded = await signIns.read(subject, source, new Date(now.getTime() - SOURCE_WINDOW_MS));
    return { account, subject, device, source, state: { isDevice: device !== null, account, ...recorded }, now };
  }

  private async judge({ login, password }: Credentials, caller: Caller): Promise<Result<SignedIn, SignInRefusal>> {
    const seen = await this.look(login, caller);
    const { account, now } = seen;
    const hindrance = hindranceOf(seen.state, now);
    if (hindrance !== null) return refused(hindrance);
    if (account === null || account.disabled || (account.demo && !this.admitsDemo)) {
      await simulatePasswordCheck(password);
      return refused(await this.fail(seen, caller));
    }
    if (!(await isPassword(account.passwordHash, password))) return refused(await this.fail(seen, caller));

    const device = seen.device ?? newKnownDevice(account.id);
    const sources = new Set([seen.source, sourceOf(device, null), sourceOf(null, caller.remoteAddress)]);
    await this.ports.signIns.succeed(account.id, [...sources]);
    const opened = await openSession(this.ports.sessions, account, caller, now);
    await this.tell(seen, caller, 'ok');
    const deviceCookie = knownDeviceCookie(this.cookie, await this.ports.signIns.deviceKey(), caller.cookie, device);
    return accepted({ ...opened, deviceCookie });
  }

  /** The same refusal whether or not the login exists: a lock is counted for both. */
  private async fail(seen: Try, caller: Caller): Promise<SignInRefusal> {
    const { account, subject, source, now, state } = seen;
    const { source: after } = await this.ports.signIns.fail(subject, account?.id ?? null, source, (counts) =>
      afterFailure({ isDevice: state.isDevice, own: counts.source, account: counts.account }, now),
    );
    const until = after?.lockedUntil ?? null;
    await this.tell(seen, caller, until === null ? 'failed' : 'locked');
    return until === null ? { type: 'wrong-credentials' } : { type: 'locked', until };
  }

  private async tell({ account, now }: Try, { remoteAddress }: Caller, result: AccessEvent['result']): Promise<void> {
    await this.ports.accessLog.record({
      act: 'sign-in',
      result,
      accountId: account?.id ?? null,
      name: account?.name ?? null,
      remoteAddress,
      at: now,
    });
  }
}
