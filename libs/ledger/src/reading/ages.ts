import type { RiskKind } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import { UNSETTLED } from '../outbox/delivery-sql.js';
import { READINESS_MARK } from '../timers/scheduler-marks.js';
import { RIGHT_NOW } from '../store/right-now.js';
import { actualTimer, isActual } from './of-exercise.js';

/** For how long the oldest of each has waited, seconds; 0 where none waits. What belongs to an exercise counts only under `exercise`. */
export interface Ages {
  readonly pendingDelivery: number;
  readonly queuedDelivery: number;
  readonly dueTimer: number;
  /** Whose receipt is owed, since its publication. */
  readonly unacknowledged: { readonly actual: number; readonly exercise: number };
  /** By role, since a process with it was last heard. A role without one in the last day is left out. */
  readonly heartbeats: Readonly<Record<string, number>>;
  /** By kind of risk, what the last check of readiness found; `firstInSec`: until the first of them begins, below 0 where it has. */
  readonly risks: Readonly<Partial<Record<RiskKind, { readonly count: number; readonly firstInSec: number }>>>;
  /** Since the last check of readiness; null where there was none. */
  readonly readinessChecked: number | null;
}

/** The oldest is searched among so many of each, which partial indexes find. */
const MOST = 10_000;

interface Raw {
  pending: number | null;
  queued: number | null;
  timer: number | null;
  unacknowledged: Readonly<Record<string, number>> | null;
  heartbeats: Readonly<Record<string, number>> | null;
  risks: Ages['risks'] | null;
  checked: number | null;
}

const ACTUAL_DELIVERY = isActual(
  [
    'waiting.bulletin_id',
    '(SELECT bulletin_id FROM dispatches WHERE id = waiting.dispatch_id)',
    '(SELECT bulletin_id FROM escalations WHERE id = waiting.escalation_id)',
  ],
  ['waiting.slot_id', '(SELECT slot_id FROM alarms WHERE id = waiting.alarm_id)'],
);

/** One statement, whose cost does not grow with the age of the ledger. */
export const readAges = async (manager: EntityManager): Promise<Ages> => {
  const [row] = await manager.query<Raw[]>(
    `SELECT
       (
         SELECT extract(epoch FROM ledger_now() - min(created_at))::float8
         FROM (
           SELECT created_at, bulletin_id, dispatch_id, escalation_id, slot_id, alarm_id
           FROM deliveries
           WHERE ${UNSETTLED}
             AND state = 'pending'
           ORDER BY deadline_at, id
           LIMIT $1
         ) AS waiting
         WHERE ${ACTUAL_DELIVERY}
       ) AS pending,
       (
         SELECT extract(epoch FROM clock_timestamp() - min(queued_real))::float8
         FROM (
           SELECT queued_real, bulletin_id, dispatch_id, escalation_id, slot_id, alarm_id
           FROM deliveries
           WHERE ${UNSETTLED}
             AND state = 'queued'
           LIMIT $1
         ) AS waiting
         WHERE ${ACTUAL_DELIVERY}
       ) AS queued,
       (
         SELECT extract(epoch FROM ledger_now() - min(greatest(wake_at, armed_at)))::float8
         FROM (
           SELECT subject_id, wake_at, armed_at
           FROM timers
           WHERE state = 'armed'
             AND wake_at <= ${RIGHT_NOW}
           ORDER BY wake_at, id
           LIMIT $1
         ) AS due
         WHERE ${actualTimer('due')}
       ) AS timer,
       (
         SELECT jsonb_object_agg(status, age)
         FROM (
           SELECT status, extract(epoch FROM ledger_now() - min(published_at))::float8 AS age
           FROM (
             SELECT bulletin_id, published_at
             FROM dispatches
             WHERE ${UNSETTLED}
               AND state IN ('open', 'escalated')
             ORDER BY receipt_due_at
             LIMIT $1
           ) AS owed
           JOIN bulletins ON bulletins.id = owed.bulletin_id
           GROUP BY status
         ) AS oldest
       ) AS unacknowledged,
       (
         SELECT jsonb_object_agg(role, silent)
         FROM (
           SELECT role, extract(epoch FROM clock_timestamp() - max(seen_real))::float8 AS silent
           FROM process_heartbeats, unnest(roles) AS role
           WHERE seen_real > clock_timestamp() - interval '1 day'
           GROUP BY role
         ) AS heard
       ) AS heartbeats,
       (
         SELECT jsonb_object_agg(kind, found)
         FROM (
           SELECT
             kind,
             jsonb_build_object('count', count(*), 'firstInSec', extract(epoch FROM min(begins_at) - ledger_now())) AS found
           FROM readiness_risks
           GROUP BY kind
         ) AS by_kind
       ) AS risks,
       (SELECT extract(epoch FROM ledger_now() - at)::float8 FROM scheduler_marks WHERE name = '${READINESS_MARK}') AS checked`,
    [MOST],
  );
  const age = (seconds: number | null | undefined): number => Math.max(0, seconds ?? 0);
  return {
    pendingDelivery: age(row?.pending),
    queuedDelivery: age(row?.queued),
    dueTimer: age(row?.timer),
    unacknowledged: { actual: age(row?.unacknowledged?.['actual']), exercise: age(row?.unacknowledged?.['exercise']) },
    heartbeats: row?.heartbeats ?? {},
    risks: row?.risks ?? {},
    readinessChecked: row?.checked == null ? null : age(row.checked),
  };
};
