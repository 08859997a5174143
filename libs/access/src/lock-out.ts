const MINUTE_MS = 60_000;

/** An account is locked after this many failed tries in a row, and again after each further group of this size. */
export const TRIES_BEFORE_LOCK = 5;
export const FIRST_LOCK_MIN = 15;
/** The longest lock, so that an officer who mistyped can sign in again within the shift. */
export const LONGEST_LOCK_MIN = 240;

/** Until when an account is locked after its `failedTries`-th failure in a row: 15 min after the 5th, 30 after the 10th, 60 after the 15th …; null if it is not locked. */
export const lockAfter = (failedTries: number, now: Date): Date | null => {
  if (failedTries === 0 || failedTries % TRIES_BEFORE_LOCK !== 0) return null;
  const minutes = Math.min(FIRST_LOCK_MIN * 2 ** (failedTries / TRIES_BEFORE_LOCK - 1), LONGEST_LOCK_MIN);
  return new Date(now.getTime() + minutes * MINUTE_MS);
};
