import type { DispatchId } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import { UNSETTLED } from '../outbox/delivery-sql.js';

/** Longer than any backlog that a running scheduler leaves behind. */
const GRACE = `interval '20 seconds'`;
/** A timer whose effect failed this often has failed for a reason of its own. */
const IN_VAIN = 3;
/** Worked off in parts. */
const MOST = 100;

/**
 * Dispatches open past their deadline that no timer will escalate: it is gone, or its effect has failed again and again. None in a ledger that
 * is not armed. The oldest deadlines first.
 */
export const forgottenDispatches = async (manager: EntityManager, now: Date): Promise<readonly DispatchId[]> => {
  const rows = await manager.query<{ id: DispatchId }[]>(
    `SELECT id
     FROM dispatches
     WHERE ${UNSETTLED}
       AND state = 'open'
       AND owes_receipt
       AND receipt_due_at < $1::timestamptz - ${GRACE}
       AND ledger_is_armed()
       AND NOT EXISTS (
         SELECT FROM timers
         WHERE subject_id = dispatches.id
           AND kind = 'receipt-due'
           AND state = 'armed'
           AND attempts < ${IN_VAIN}
       )
     ORDER BY receipt_due_at, id
     LIMIT ${MOST}`,
    [now],
  );
  return rows.map(({ id }) => id);
};
