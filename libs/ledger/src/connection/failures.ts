import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

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

/**
 * True where the session of a transaction ended before the statement that failed, which therefore was never sent. A COMMIT neither, so the
 * transaction was undone.
 */
const isSessionLost = (error: unknown): boolean =>
  error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError;

/** True where the whole transaction was undone and may succeed when it is run again from the beginning. */
export const isRetryable = (error: unknown): boolean => retryable.has(stateOf(error)) || isSessionLost(error);

/**
 * True where PostgreSQL itself is at fault and not the statement: it loses connections (08), has no disk, memory or connection left (53),
 * shuts down (57P), or cannot read its files (58).
 */
export const isServerUnavailable = (error: unknown): boolean => /^(?:08|53|57P|58)/.test(stateOf(error));

/** A session that the server ended while it goes on running, or a connection that broke. */
const lostStates = /^(?:08|57P01)/;
const lostCodes = /^(?:ECONNRESET|EPIPE)$/;
const lostWords = /Connection terminated|Client has encountered a connection error|has not said a word/;

/**
 * True where one connection was lost, and another one may work at once. What was sent on it and not answered may have been done or not: only
 * the caller knows whether that matters.
 */
export const isConnectionLost = (error: unknown): boolean => {
  const { driverError = error } = (error ?? {}) as { readonly driverError?: unknown };
  const { code, message } = (driverError ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  const isLost = (text: unknown, pattern: RegExp): boolean => typeof text === 'string' && pattern.test(text);
  return isSessionLost(error) || isLost(code, lostStates) || isLost(code, lostCodes) || isLost(message, lostWords);
};

/** Errors of the connection itself, which have no SQLSTATE. */
const connectionErrors = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
const connectionWords =
  /Connection terminated|has not said a word|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout/;
/** A server that only reads: a standby, or one whose disk is full. */
const READ_ONLY = '25006';

/** True where the ledger cannot be used now, for a reason that has nothing to do with the request: it is gone, starting, full or read-only. */
export const isLedgerUnavailable = (error: unknown): boolean => {
  if (isServerUnavailable(error) || isSessionLost(error) || stateOf(error) === READ_ONLY) return true;
  const { driverError = error } = (error ?? {}) as { readonly driverError?: unknown };
  const { code, message } = (driverError ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return (typeof code === 'string' && connectionErrors.test(code)) || (typeof message === 'string' && connectionWords.test(message));
};
