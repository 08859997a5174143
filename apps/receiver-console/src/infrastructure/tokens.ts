/** The city's configuration (`City`), as it was read and checked at start. The ledger is injected by its own class. */
export const CITY = Symbol('city');
/** The ports of libs/access, one token each. */
export const ACCESS = {
  accounts: Symbol('accounts'),
  sessions: Symbol('sessions'),
  apiTokens: Symbol('api-tokens'),
  accessLog: Symbol('access-log'),
  clock: Symbol('clock'),
} as const;
