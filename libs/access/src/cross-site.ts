import type { IncomingHttpHeaders } from 'node:http';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** A safe method changes nothing (RFC 9110, 9.2.1), so it needs no CSRF check. */
export const isSafeMethod = (method: string): boolean => safeMethods.includes(method);

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

/**
 * Whether another site made this request. `Sec-Fetch-Site` decides if the browser sends it, because no page can forge it; otherwise
 * `Origin` must be the requested host or one of `allowedOrigins`. A caller that sends neither is not a current browser, so no other site
 * can make it send our cookie.
 */
export const isCrossSite = (headers: IncomingHttpHeaders, allowedOrigins: readonly string[]): boolean => {
  const { origin, host } = headers;
  if (origin !== undefined && allowedOrigins.includes(origin)) return false;
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin') return false;
  if (site !== undefined && site !== 'none') return true;
  return origin !== undefined && (host === undefined || hostOf(origin) !== host.toLowerCase());
};
