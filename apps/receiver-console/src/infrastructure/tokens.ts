/** The city's configuration (`City`), as it was read and checked at start. The ledger is injected by its own class. */
export const CITY = Symbol('city');
/** Its base map (`BaseMap`), or null where it has none. */
export const BASE_MAP = Symbol('base-map');
/** The settings (`Settings`), read once at start. */
export const SETTINGS = Symbol('settings');
/** The log (`Logger`). */
export const LOGGER = Symbol('logger');
/** The ports of libs/access, one token each. */
export const ACCESS = {
  accounts: Symbol('accounts'),
  sessions: Symbol('sessions'),
  apiTokens: Symbol('api-tokens'),
  accessLog: Symbol('access-log'),
  clock: Symbol('clock'),
} as const;
/** Where the spans of this process go (`Traces`). */
export const TRACES = Symbol('traces');
