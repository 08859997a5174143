import { accepted, refused, type Result } from '@rainstorm/warning-model';

/** The value of an `Idempotency-Key` header: 8 to 200 visible ASCII characters. The refusals are keys of `edgeProblems`. */
export const parseIdempotencyKey = (
  header: string | readonly string[] | undefined,
): Result<string, 'missing-idempotency-key' | 'malformed-idempotency-key'> => {
  if (header === undefined || header === '') return refused('missing-idempotency-key');
  if (typeof header !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(header)) return refused('malformed-idempotency-key');
  return accepted(header);
};
