import { RIGHT_NOW, UNSETTLED, type Ledger } from '@rainstorm/ledger';

/** What must always hold (design), as the ledger shows it right now; each with what breaks it. */
export interface InvariantReport {
  readonly timersOnTime: boolean;
  readonly deadlinesKept: boolean;
  readonly deliveriesMoving: boolean;
  readonly broken: readonly string[];
}

/** Allowed while a scheduler and Postgres run. A backlog after an outage is late by definition, and told as such. */
const LATE_MS = 2_000;
const STUCK_MS = 60_000;
/** Every process asks, and in a fan-out to thousands all are under way: the auditor looks at the rest. */
const LOOKED_AT = 1_000;

/** Only the ledger's rows count; nothing that the checked processes say of themselves. */
export const checkInvariants = async (ledger: Ledger): Promise<InvariantReport> =>
  ledger.read(async (tx) => {
    const [row] = await tx.sql<{ timers: string; dispatches: string; deliveries: string }[]>(
      `SELECT (SELECT count(*) FROM timers WHERE state = 'armed' AND wake_at < ${RIGHT_NOW} - $1 * interval '1 millisecond') AS timers,
              (SELECT count(*) FROM dispatches WHERE ${UNSETTLED} AND state = 'open' AND receipt_due_at < ${RIGHT_NOW} - $1 * interval '1 millisecond') AS dispatches,
              (SELECT count(*) FROM (SELECT * FROM deliveries WHERE ${UNSETTLED} ORDER BY deadline_at, id LIMIT $3) AS nearest
               WHERE state IN ('pending', 'queued') AND channel <> 'console'
                 AND coalesce(queued_real, created_at) < clock_timestamp() - $2 * interval '1 millisecond'
                 AND created_at < ${RIGHT_NOW} - $2 * interval '1 millisecond') AS deliveries`,
      [LATE_MS, STUCK_MS, LOOKED_AT],
    );
    const [timers, dispatches, deliveries] = [Number(row?.timers ?? 0), Number(row?.dispatches ?? 0), Number(row?.deliveries ?? 0)];
    return {
      timersOnTime: timers === 0,
      deadlinesKept: dispatches === 0,
      deliveriesMoving: deliveries === 0,
      broken: [
        ...(timers === 0 ? [] : [`${timers} timers overdue`]),
        ...(dispatches === 0 ? [] : [`${dispatches} dispatches open past their deadline`]),
        ...(deliveries === 0 ? [] : [`${deliveries} deliveries stuck`]),
      ],
    };
  });
