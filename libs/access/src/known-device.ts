import { createHmac } from 'node:crypto';
import type { AccountId } from '@rainstorm/warning-model';
import { cookieName, type CookieSettings } from './cookie.js';
import { isSameSecret, newSecret } from './secret.js';

/**
 * The cookie of known devices, after OWASP's "Slow Down Online Guessing Attacks with Device Cookies": whoever signed in from a browser before
 * is not shut out there by failures elsewhere. It proves no identity and opens nothing. A workstation is shared by the officers of several
 * shifts, so the cookie holds one signed entry for each of the last accounts: `account.nonce.signature`, joined by `~`.
 */
export interface KnownDevice {
  readonly accountId: AccountId;
  /** Names the device where its failures are counted. */
  readonly nonce: string;
}

/** Accounts that one browser remembers, the last first. */
const MOST_ENTRIES = 12;
/** The longest that browsers keep a cookie (RFC 6265bis, 5.5). */
const MAX_AGE_S = 400 * 86_400;

const sign = (key: string, { accountId, nonce }: KnownDevice): string =>
  createHmac('sha256', key).update(`${accountId}.${nonce}`).digest('base64url');

const nameOf = (settings: CookieSettings): string => cookieName({ ...settings, name: `${settings.name}_device` });

const entriesIn = (settings: CookieSettings, header: string | undefined): readonly string[] => {
  const prefix = `${nameOf(settings)}=`;
  const found = (header ?? '').split('; ').find((pair) => pair.startsWith(prefix));
  return found === undefined ? [] : found.slice(prefix.length).split('~').slice(0, MOST_ENTRIES);
};

const parse = (key: string, entry: string): KnownDevice | null => {
  const [accountId = '', nonce = '', signature = '', ...more] = entry.split('.');
  const device = { accountId: accountId as AccountId, nonce };
  return more.length === 0 && nonce !== '' && isSameSecret(signature, sign(key, device)) ? device : null;
};

/** The device of this account that the `Cookie` header proves; null if it is not known. */
export const readKnownDevice = (
  settings: CookieSettings,
  key: string,
  header: string | undefined,
  accountId: AccountId,
): KnownDevice | null => {
  const entry = entriesIn(settings, header).find((text) => text.startsWith(`${accountId}.`));
  return entry === undefined ? null : parse(key, entry);
};

export const newKnownDevice = (accountId: AccountId): KnownDevice => ({ accountId, nonce: newSecret() });

/** The `Set-Cookie` value that remembers this account first, beside the others of the browser. Forged entries are dropped. */
export const knownDeviceCookie = (settings: CookieSettings, key: string, header: string | undefined, device: KnownDevice): string => {
  const others = entriesIn(settings, header).filter((entry) => !entry.startsWith(`${device.accountId}.`) && parse(key, entry) !== null);
  const own = `${device.accountId}.${device.nonce}.${sign(key, device)}`;
  const value = [own, ...others].slice(0, MOST_ENTRIES).join('~');
  return `${nameOf(settings)}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${MAX_AGE_S}${settings.secure ? '; Secure' : ''}`;
};
