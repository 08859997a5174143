import { instant, line, pageQuery } from '@rainstorm/http-edge';
import { And, oneOf, LessThanOrEqual, MoreThanOrEqual, type LedgerTransaction } from '@rainstorm/ledger';
import { z } from 'zod';

export const auditFilters = z.strictObject({
  actor: line(100).optional(),
  act: line(60).optional(),
  subjectId: line(100).optional(),
  from: instant.default(() => new Date(0)),
  to: instant.default(() => new Date('9999-01-01T00:00:00Z')),
});
export const auditListing = auditFilters.extend(pageQuery('audit'));

export const readsListing = z.strictObject(pageQuery('personal-reads'));

/** Newest first. */
export const readsOrder = { by: 'seq', direction: 'DESC' } as const;
/** Newest first. */
export const auditOrder = { by: 'seq', direction: 'DESC' } as const;

export type AuditFilters = z.output<typeof auditFilters>;

/** `actor`: an account's id, or any part of a name. */
export const auditWhere = async (tx: LedgerTransaction, { actor, act, subjectId, from, to }: AuditFilters) => {
  const rest = {
    at: And(MoreThanOrEqual(from), LessThanOrEqual(to)),
    ...(act === undefined ? {} : { act }),
    ...(subjectId === undefined ? {} : { subjectId }),
  };
  if (actor === undefined) return [rest];
  const names = await tx.auditedNames(actor);
  return [{ ...rest, actor }, ...(names.length === 0 ? [] : [{ ...rest, actorName: oneOf(names) }])];
};

export const chainLook = z.strictObject({ last: z.coerce.number().int().min(1).max(1_000_000).default(10_000) });
