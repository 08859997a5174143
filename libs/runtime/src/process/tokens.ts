/** Injects the city's configuration (`City` of the model), read and checked at start. The ledger is injected by its own class. */
export const CITY = Symbol('city');
/** Injects the city's base map, or null where it has none. */
export const BASE_MAP = Symbol('base-map');
/** Injects the settings of this process, read once from the environment. */
export const SETTINGS = Symbol('settings');
/** Injects the log (`Logger`). */
export const LOGGER = Symbol('logger');
/** Injects the ports of libs/access, one token each. */
export const ACCESS = {
  accounts: Symbol('accounts'),
  signIns: Symbol('sign-ins'),
  sessions: Symbol('sessions'),
  walls: Symbol('walls'),
  apiTokens: Symbol('api-tokens'),
  accessLog: Symbol('access-log'),
  clock: Symbol('clock'),
} as const;
