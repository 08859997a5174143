/** SQLSTATE (PostgreSQL, appendix A) of what TypeORM threw, or ''. */
const stateOf = (error: unknown): string => {
  const code = (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof code === 'string' ? code : '';
};

/**
 * Serialization failure, deadlock, a lock that was not available, and a session that PostgreSQL ended because this process hung in the middle
 * of its transaction.
 */
const retryable: ReadonlySet<string> = new Set(['40001', '40P01', '55P03', '25P03']);

/** True where the whole transaction was undone and may succeed when it is run again from the beginning. */
export const isRetryable = (error: unknown): boolean => retryable.has(stateOf(error));

/**
 * True where PostgreSQL itself is at fault and not the statement: it loses connections (08), has no disk, memory or connection left (53),
 * shuts down (57P), or cannot read its files (58).
 */
export const isServerUnavailable = (error: unknown): boolean => /^(?:08|53|57P|58)/.test(stateOf(error));
