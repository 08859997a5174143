/** SQLSTATE (PostgreSQL, appendix A) of what TypeORM threw, or ''. */
const stateOf = (error: unknown): string => {
  const code = (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof code === 'string' ? code : '';
};

/**
 * Serialization failure, deadlock, a lock that was not to be had, and a session that PostgreSQL ended because this process hung in the middle of its
 * transaction: undone as a whole, and worth another try from the beginning.
 */
const passing: ReadonlySet<string> = new Set(['40001', '40P01', '55P03', '25P03']);
export const isPassing = (error: unknown): boolean => passing.has(stateOf(error));

/** PostgreSQL itself cannot at present: it loses its connections (08), has no room, memory or connection left (53), goes down (57P), or cannot read its files (58). Nothing is wrong with what it was asked. */
export const isServersTrouble = (error: unknown): boolean => /^(?:08|53|57P|58)/.test(stateOf(error));
