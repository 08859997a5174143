import type { AccountRow } from '../store/records/people.record.js';

/** What the row of a new account holds besides who it is for. */
export const freshAccount = {
  failedTries: 0,
  lockedUntil: null,
  lastFailedAt: null,
  mustChangePassword: false,
  passwordSetByName: null,
  passwordSetAt: null,
  disabled: false,
  demo: false,
} as const satisfies Partial<AccountRow>;
