import { isIPv6 } from 'node:net';
import { lockAfter } from './lock-out.js';
import type { AccountFailures, KnownDeviceName, SignInSource } from './ports.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Failures for one account, from sources that it never signed in from, after which all such sources are slowed down. */
export const ACCOUNT_TRIES = 20;
/** Failures from one source, for any accounts, after which it is slowed down. */
export const SOURCE_TRIES = 30;
/** Failures of a source are summed over this time. */
export const SOURCE_WINDOW_MS = 15 * MINUTE_MS;
/** The slow path: one try in this time. With a password that is not common, that many tries lead nowhere. */
export const SLOW_PATH_MS = 15 * SECOND_MS;
/** Failures of an account are forgotten after this time without another. */
const ACCOUNT_WINDOW_MS = 60 * MINUTE_MS;
/** Failures of one account and source are forgotten after this time without another. */
const OWN_WINDOW_MS = DAY_MS;
/** An address from which the account signed in within this time is known. */
const KNOWN_MS = 30 * DAY_MS;

/** Where a try comes from. Of an IPv6 address the network counts (/64), because one machine has many addresses of it. */
export const sourceOf = (device: KnownDeviceName | null, remoteAddress: string | null): string => {
  if (device !== null) return `device:${device.nonce}`;
  if (remoteAddress === null) return 'address:unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(remoteAddress)?.[1];
  const address = mapped ?? remoteAddress;
  return `address:${isIPv6(address) ? networkOf(address) : address}`;
};

/** `2001:db8:0:1::/64` for any address of it. */
const networkOf = (address: string): string => {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const first = groups(head);
  const last = tail === undefined ? [] : groups(tail);
  const all = tail === undefined ? first : [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last];
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
};

export interface SourceState {
  readonly isDevice: boolean;
  /** Of this account and source. */
  readonly own: SignInSource | null;
  /** Of this source, for all accounts. */
  readonly fromSource: { readonly failedTries: number; readonly lastFailedAt: Date | null };
  /** Null for a login that does not exist. */
  readonly account: AccountFailures | null;
}

/** Whether the account has signed in from there before. */
export const isKnownSource = ({ isDevice, own }: Pick<SourceState, 'isDevice' | 'own'>, now: Date): boolean =>
  isDevice || (own?.knownAt != null && now.getTime() - own.knownAt.getTime() < KNOWN_MS);

export type Hindrance =
  /** Too many failures for this account from this source. */
  | { readonly type: 'locked'; readonly until: Date }
  /** An attack goes on, and nothing says that this is the owner: one try in a while. */
  | { readonly type: 'slow-path'; readonly until: Date };

/** What keeps a try from being looked at now; null if nothing does. A known source is only ever kept by its own failures. */
export const hindranceOf = (state: SourceState, now: Date): Hindrance | null => {
  const { own, fromSource, account } = state;
  if (own?.lockedUntil != null && own.lockedUntil > now) return { type: 'locked', until: own.lockedUntil };
  if (isKnownSource(state, now)) return null;
  if (fromSource.failedTries >= SOURCE_TRIES && fromSource.lastFailedAt !== null) {
    const until = new Date(fromSource.lastFailedAt.getTime() + SLOW_PATH_MS);
    if (until > now) return { type: 'slow-path', until };
  }
  if (account?.lockedUntil != null && account.lockedUntil > now) return { type: 'slow-path', until: account.lockedUntil };
  return null;
};

/** The counts after one more failure. Those of the account grow only by failures from sources that it does not know. */
export const afterFailure = (
  { isDevice, own, account }: Pick<SourceState, 'isDevice' | 'own' | 'account'>,
  now: Date,
): { readonly source: SignInSource; readonly account: AccountFailures | null } => {
  const failedTries = triesWithin(own, OWN_WINDOW_MS, now) + 1;
  // A try that another process was already judging does not end the lock.
  const standing = own?.lockedUntil != null && own.lockedUntil > now ? own.lockedUntil : null;
  const source = { failedTries, lockedUntil: lockAfter(failedTries, now) ?? standing, lastFailedAt: now, knownAt: own?.knownAt ?? null };
  if (account === null || isKnownSource({ isDevice, own }, now)) return { source, account };
  const tries = triesWithin(account, ACCOUNT_WINDOW_MS, now) + 1;
  const lockedUntil = tries >= ACCOUNT_TRIES ? new Date(now.getTime() + SLOW_PATH_MS) : null;
  return { source, account: { failedTries: tries, lockedUntil, lastFailedAt: now } };
};

const triesWithin = (counts: AccountFailures | null, windowMs: number, now: Date): number =>
  counts?.lastFailedAt == null || now.getTime() - counts.lastFailedAt.getTime() > windowMs ? 0 : counts.failedTries;
