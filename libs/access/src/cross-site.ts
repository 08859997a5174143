import type { IncomingHttpHeaders } from 'node:http';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** A safe method changes nothing (RFC 9110, 9.2.1), so it needs no proof of where it comes from. */
export const isSafeMethod = (method: string): boolean => safeMethods.includes(method);

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

/**
 * Whether a browser says that another site made this request. `Sec-Fetch-Site` decides where it is sent (no page can forge
 * it); else an `Origin` must be the host asked or one of `allowedOrigins`. A caller that sends neither is no browser of
 * today, and carries no cookie that it was not given.
 */
export const isCrossSite = (headers: IncomingHttpHeaders, allowedOrigins: readonly string[]): boolean => {
  const { origin, host } = headers;
  if (origin !== undefined && allowedOrigins.includes(origin)) return false;
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin') return false;
  if (site !== undefined && site !== 'none') return true;
  return origin !== undefined && (host === undefined || hostOf(origin) !== host.toLowerCase());
};
