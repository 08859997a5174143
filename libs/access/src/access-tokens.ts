import type { CookieSettings } from './cookie.js';

/** Injection tokens for `AccessPorts` and `AccessSettings`. */
export const ACCESS_PORTS = Symbol('access-ports');
export const ACCESS_SETTINGS = Symbol('access-settings');

export interface AccessSettings {
  readonly cookie: CookieSettings;
  /** Origins, besides the requested host, that may call with a cookie, e.g. the page server during development. */
  readonly allowedOrigins: readonly string[];
  /** A session in which its person does nothing for this long ends, in milliseconds. */
  readonly sessionIdleMs: number;
}
