import { instant, line } from '@rainstorm/http-edge';
import { And, oneOf, LessThan, LessThanOrEqual, MoreThanOrEqual, type LedgerTransaction } from '@rainstorm/ledger';
import { z } from 'zod';

export const auditFilters = z.strictObject({
  actor: line(100).optional(),
  act: line(60).optional(),
  subjectId: line(100).optional(),
  from: instant.default(() => new Date(0)),
  to: instant.default(() => new Date('9999-01-01T00:00:00Z')),
  /** The newest entry not to be told any more: entries before this number. */
  before: z.coerce.number().int().min(1).default(Number.MAX_SAFE_INTEGER),
});
export const auditListing = auditFilters.extend({ limit: z.coerce.number().int().min(1).max(1_000).default(100) });

export type AuditFilters = z.output<typeof auditFilters>;

/** `actor`: an account's id, or any part of a name. */
export const auditWhere = async (tx: LedgerTransaction, { actor, act, subjectId, from, to, before }: AuditFilters) => {
  const rest = {
    at: And(MoreThanOrEqual(from), LessThanOrEqual(to)),
    seq: LessThan(before),
    ...(act === undefined ? {} : { act }),
    ...(subjectId === undefined ? {} : { subjectId }),
  };
  if (actor === undefined) return [rest];
  const names = await tx.auditedNames(actor);
  return [{ ...rest, actor }, ...(names.length === 0 ? [] : [{ ...rest, actorName: oneOf(names) }])];
};

export const chainLook = z.strictObject({ last: z.coerce.number().int().min(1).max(1_000_000).default(10_000) });
