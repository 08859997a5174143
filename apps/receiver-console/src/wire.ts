import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestOrigin } from '@rainstorm/operations';
import { isWellFormedId, type Result } from '@rainstorm/warning-model';
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

/** A refusal becomes a problem (RFC 9457) only here, at the edge. */
export const answered = <Value>(result: Result<Value, Refusal>): Value => {
  if (result.ok) return result.value;
  const { type, ...params } = result.refusal;
  throw consoleProblems.problem(type, params);
};

/** What is not even well formed names nothing; it is looked for in vain like any other, and never reaches PostgreSQL as it is. */
export const id = <Kind extends string>(text: string): Kind => (isWellFormedId(text) ? text : 'none') as Kind;
