/** How the session cookie is written. */
export interface CookieSettings {
  /** True wherever the pages are reached over https: the cookie then is `Secure` and its name begins with `__Host-` (RFC 6265bis, 4.1.3.2). */
  readonly secure: boolean;
  /** Cookies do not tell ports apart: two apps on one host need two names. */
  readonly name: string;
}

export const DEFAULT_COOKIE_NAME = 'rainstorm_session';

export const cookieName = ({ secure, name }: CookieSettings): string => (secure ? `__Host-${name}` : name);

/**
 * `SameSite=Strict`, although people arrive by links in e-mails: that landing page needs no session (the link's own token
 * speaks for it), and everything they open from there is asked from our own site, with the cookie.
 */
const attributes = ({ secure }: CookieSettings): string => `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

/** A cookie for the browser's session; the server decides when it ends. */
export const sessionCookie = (settings: CookieSettings, token: string): string =>
  `${cookieName(settings)}=${token}; ${attributes(settings)}`;

export const endedCookie = (settings: CookieSettings): string => `${cookieName(settings)}=; ${attributes(settings)}; Max-Age=0`;

/** The session token in a `Cookie` header; null where there is none. Of two cookies of the name the first counts. */
export const readSessionCookie = (settings: CookieSettings, header: string | undefined): string | null => {
  const prefix = `${cookieName(settings)}=`;
  const found = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix));
  const value = found?.slice(prefix.length) ?? '';
  return value === '' ? null : value;
};
