import { edgeProblems } from '@rainstorm/http-edge';
import type { Result } from '@rainstorm/warning-model';
import { problemOf } from './problems.js';
import type { Refusal } from './refusal.js';

/** The value of a result. A refusal is thrown as a problem (RFC 9457); this is the only place where it becomes one. */
export const valueOrProblem = <Value>(result: Result<Value, Refusal>): Value => {
  if (result.ok) return result.value;
  if (result.refusal.type === 'changed-since') throw edgeProblems.problem(result.refusal.type);
  throw problemOf(result.refusal);
};
