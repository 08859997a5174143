import type { CookieSettings } from './cookie.js';

/** `AccessPorts` and `AccessSettings` in the container. */
export const ACCESS_PORTS = Symbol('access-ports');
export const ACCESS_SETTINGS = Symbol('access-settings');

export interface AccessSettings {
  readonly cookie: CookieSettings;
  /** Origins other than the host asked that may call with a cookie, e.g. of a page server during development. */
  readonly allowedOrigins: readonly string[];
}
