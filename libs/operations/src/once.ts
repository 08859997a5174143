import { createHash } from 'node:crypto';
import type { LedgerTransaction } from '@rainstorm/ledger';
import { accepted, refused, type Result } from '@rainstorm/warning-model';

/** The caller's key for one request, and what the request asks. `scope`: the act and the actor, for a key belongs to one person's one act. */
export interface IdempotentRequest {
  readonly scope: string;
  /** Null where the caller sent none: the request then acts each time. */
  readonly key: string | null;
  /** Everything that distinguishes this request from another one of the same scope. */
  readonly request: unknown;
}

export type IdempotencyRefusal = { readonly type: 'idempotency-key-reused' };

/**
 * Does `work` once for each key, in the caller's transaction, and gives the same answer again to whoever repeats the request; in a repeated
 * answer instants are text, as it goes out over HTTP. A request that was refused has not used its key. Refused for a key that belongs to
 * another request.
 */
export const once = async <Value, Refusal>(
  tx: LedgerTransaction,
  { scope, key, request }: IdempotentRequest,
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | IdempotencyRefusal>> => {
  if (key === null) return work();
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const claim = await tx.idempotency.claim(scope, key, hash);
  if (claim.state === 'other-request') return refused({ type: 'idempotency-key-reused' });
  if (claim.state === 'repeated') return accepted(claim.response as Value);
  const done = await work();
  if (done.ok) await tx.idempotency.answer(scope, key, done.value);
  return done;
};
