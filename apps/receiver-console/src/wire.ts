import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestOrigin } from '@rainstorm/operations';
import type { Result } from '@rainstorm/warning-model';
import { consoleProblems } from './problems.js';
import type { Refusal } from './refusal.js';

/** What the console uses of Express. */
export type Response = ServerResponse & { status(code: number): Response };
export type Request = IncomingMessage & { readonly ip?: string };

/** What is recorded of where a request came from. */
export const callerOf = (request: Request): RequestOrigin => ({
  remoteAddress: request.ip ?? null,
  client: request.headers['user-agent']?.slice(0, 200) ?? null,
});

/** The value of a result. A refusal is thrown as a problem (RFC 9457); this is the only place where it becomes one. */
export const valueOrProblem = <Value>(result: Result<Value, Refusal>): Value => {
  if (result.ok) return result.value;
  const { type, ...params } = result.refusal;
  throw consoleProblems.problem(type, params);
};
