import type { DispatchId, ReceiptId } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';

/** From where a receipt was given. Null where the caller did not say. */
export interface ReceiptOrigin {
  readonly address: string | null;
  readonly program: string | null;
}

/**
 * Of the receipts of these dispatches, the address and program that the audit chain recorded. One by telephone has none, and neither has one of
 * an early release. LATERAL asks the index for each dispatch by itself.
 */
export const receiptOrigins = async (
  manager: EntityManager,
  dispatchIds: readonly DispatchId[],
): Promise<ReadonlyMap<ReceiptId, ReceiptOrigin>> => {
  const rows = await manager.query<(ReceiptOrigin & { readonly id: ReceiptId })[]>(
    `SELECT given.*
     FROM unnest($1::text[]) AS wanted (id),
       LATERAL (
         SELECT details->>'receiptId' AS id, details->'from'->>'remoteAddress' AS address, details->'from'->>'client' AS program
         FROM audit_entries
         WHERE subject_id = wanted.id
           AND act = 'receipt-given'
           AND jsonb_typeof(details->'from') = 'object'
         OFFSET 0
       ) AS given`,
    [dispatchIds],
  );
  return new Map(rows.map(({ id, address, program }) => [id, { address, program }]));
};
