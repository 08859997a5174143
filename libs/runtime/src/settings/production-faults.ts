import type { ConnectionSecurity } from '@rainstorm/ledger';
import type { SettingFault } from './read-settings.js';

/** What production refuses unless `INSECURE_ALLOWED` names it. */
export const weaknesses = ['plain-http', 'database-superuser', 'database-without-tls', 'redis-without-password'] as const;
export type Weakness = (typeof weaknesses)[number];

const unless = (weakness: Weakness): string => `, unless INSECURE_ALLOWED names ${weakness}`;

/** Names that belong to nobody (RFC 2606, RFC 6761): they stand in examples. */
export const isInventedHost = (host: string): boolean => /(^|\.)(example|invalid|test|example\.(com|net|org))$/i.test(host);

/** Whether a text still has a place to fill in, such as `whsec_…`. */
const isPlaceholder = (text: string): boolean => /…|\.\.\.|[<>]/.test(decodeURI(text));

/** Faults of an address that is an example. `text`: a URL or an e-mail address. */
export const inventedFaults = (name: string, text: string | undefined): readonly SettingFault[] => {
  if (text === undefined) return [];
  const host = URL.canParse(text) ? new URL(text).hostname : (text.split('@').at(-1) ?? '');
  return isPlaceholder(text) || isInventedHost(host) ? [{ name, reason: 'an invented address; production needs a real one' }] : [];
};

/** Faults of an address at which persons open pages. */
export const pageAddressFaults = (name: string, text: string | undefined, allowed: readonly Weakness[]): readonly SettingFault[] => {
  if (text === undefined) return [{ name, reason: 'missing; production has no default' }];
  if (text.startsWith('http:') && !allowed.includes('plain-http'))
    return [{ name, reason: `not https in production${unless('plain-http')}` }];
  return inventedFaults(name, text);
};

export const cookieFaults = (cookieSecure: string | undefined, allowed: readonly Weakness[]): readonly SettingFault[] =>
  cookieSecure === 'false' && !allowed.includes('plain-http')
    ? [{ name: 'COOKIE_SECURE', reason: `false in production${unless('plain-http')}` }]
    : [];

export const redisFaults = (isOpen: boolean, allowed: readonly Weakness[]): readonly SettingFault[] =>
  isOpen && !allowed.includes('redis-without-password')
    ? [{ name: 'REDIS_URL', reason: `without a password in production${unless('redis-without-password')}` }]
    : [];

export const databaseFaults = ({ isSuperuser, isPrivate }: ConnectionSecurity, allowed: readonly Weakness[]): readonly SettingFault[] => [
  ...(isSuperuser && !allowed.includes('database-superuser')
    ? [{ name: 'DATABASE_URL', reason: `names a superuser in production${unless('database-superuser')}` }]
    : []),
  ...(!isPrivate && !allowed.includes('database-without-tls')
    ? [{ name: 'DATABASE_URL', reason: `leads to another machine without TLS in production${unless('database-without-tls')}` }]
    : []),
];
