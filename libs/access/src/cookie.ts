export interface CookieSettings {
  /** True if the pages are served over https. The cookie is then `Secure` and its name begins with `__Host-` (RFC 6265bis, 4.1.3.2). */
  readonly secure: boolean;
  /** Two apps on one host need two names, because cookies ignore the port. */
  readonly name: string;
}

export const DEFAULT_COOKIE_NAME = 'rainstorm_session';

export const cookieName = ({ secure, name }: CookieSettings): string => (secure ? `__Host-${name}` : name);

/**
 * `SameSite=Strict` works although people arrive through links in e-mails: the page behind a link needs no session, because the link has
 * its own token, and every further page is requested from our own site, with the cookie.
 */
const attributes = ({ secure }: CookieSettings): string => `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

/** A cookie without an expiry; the server decides when the session ends. */
export const sessionCookie = (settings: CookieSettings, token: string): string =>
  `${cookieName(settings)}=${token}; ${attributes(settings)}`;

/** The longest that browsers keep a cookie (RFC 6265bis, 5.5): a wall is switched off for the night. The server decides when it ends. */
const WALL_MAX_AGE_S = 400 * 86_400;

/** The same cookie, kept when the browser is closed. */
export const wallCookie = (settings: CookieSettings, token: string): string =>
  `${sessionCookie(settings, token)}; Max-Age=${WALL_MAX_AGE_S}`;

export const endedCookie = (settings: CookieSettings): string => `${cookieName(settings)}=; ${attributes(settings)}; Max-Age=0`;

/** The session token in a `Cookie` header; null if there is none. Of two cookies with this name the first one counts. */
export const readSessionCookie = (settings: CookieSettings, header: string | undefined): string | null => {
  const prefix = `${cookieName(settings)}=`;
  const found = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix));
  const value = found?.slice(prefix.length) ?? '';
  return value === '' ? null : value;
};
