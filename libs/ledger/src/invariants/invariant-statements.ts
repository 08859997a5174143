import { canReach, channelKinds, deliveryStates } from '@rainstorm/warning-model';
import { RELEASE } from '../arming/release.js';
import { UNSETTLED } from '../outbox/delivery-sql.js';
import { timerKinds } from '../timers/timers.js';

/** Nothing older is looked at, so that a check costs the same however old the ledger is. */
const LOOK_BACK = `interval '2 days'`;
/** Allowed while a scheduler and PostgreSQL run. A backlog after an outage is late by definition, and reported as such. */
const LATE = `interval '2 seconds'`;
const STUCK = `interval '60 seconds'`;
/** A worker renews what it holds every 30 s, and loses it after 90. */
const HELD = `interval '180 seconds'`;
const SOON = `interval '10 minutes'`;
/** A process that was heard within this time is running (real time). */
const FRESH = `interval '15 seconds'`;

const quoted = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(', ');

/** True where no running scheduler takes this timer. False where no scheduler runs at all: another invariant says that. */
const WAITS_FOR_A_RELEASE = `(
  coalesce(
    since_release > (
      SELECT max(coalesce(release, 1))
      FROM process_heartbeats
      WHERE 'scheduler' = ANY(roles)
        AND seen_real > clock_timestamp() - ${FRESH}
    ),
    false
  )
  OR (since_release <= ${RELEASE} AND kind NOT IN (${quoted(timerKinds)}))
)`;

/** Only the undelivered ones with the nearest deadlines, for a check that every process repeats every two seconds. */
const NEAREST_DELIVERIES = `(
  SELECT *
  FROM deliveries
  WHERE ${UNSETTLED}
  ORDER BY deadline_at, id
  LIMIT 1000
) AS nearest`;

const stuckDeliveries = (deliveries: string): string => `
  SELECT id
  FROM ${deliveries}
  WHERE ${UNSETTLED}
    AND (
      (
        state IN ('pending', 'queued')
        AND coalesce(queued_real, '-infinity') < clock_timestamp() - ${STUCK}
        AND created_at < $1::timestamptz - ${STUCK}
      )
      OR (state = 'sending' AND sending_real < clock_timestamp() - ${HELD})
      OR (state = 'failed-temporarily' AND next_attempt_at < $1::timestamptz - ${STUCK})
    )`;

/**
 * For each invariant a statement that finds the ids of what breaks it. `$1` is the ledger's time: a function that may change in the middle
 * of a statement would keep its indexes from being used.
 */
export const invariantStatements = {
  'every-office-has-its-dispatch': `
    SELECT bulletins.id
    FROM bulletins
    LEFT JOIN LATERAL (
      SELECT details->'offices' AS offices
      FROM audit_entries
      WHERE subject_id = bulletins.id
        AND act = 'bulletin-published'
      ORDER BY seq DESC
      LIMIT 1
    ) AS list ON true
    WHERE state = 'published'
      AND sent_at > $1::timestamptz - ${LOOK_BACK}
      AND (SELECT count(*) FROM dispatches WHERE bulletin_id = bulletins.id) IS DISTINCT FROM
        CASE jsonb_typeof(list.offices)
          WHEN 'array' THEN jsonb_array_length(list.offices)
          WHEN 'number' THEN (list.offices)::integer
        END`,
  'every-dispatch-is-sent-or-escalated': `
    SELECT id
    FROM dispatches
    WHERE ${UNSETTLED}
      AND state IN ('open', 'escalated')
      AND NOT EXISTS (SELECT FROM escalations WHERE dispatch_id = dispatches.id)
      AND (state = 'escalated' OR NOT EXISTS (SELECT FROM deliveries WHERE dispatch_id = dispatches.id))`,
  'nothing-is-open-past-its-deadline': `
    SELECT id
    FROM dispatches
    WHERE ${UNSETTLED}
      AND state = 'open'
      AND receipt_due_at < $1::timestamptz - ${LATE}`,
  'every-open-dispatch-has-its-timer': `
    SELECT id
    FROM dispatches
    WHERE ${UNSETTLED}
      AND state = 'open'
      AND owes_receipt
      AND NOT EXISTS (
        SELECT FROM timers
        WHERE subject_id = dispatches.id
          AND kind = 'receipt-due'
          AND state = 'armed'
      )`,
  'timers-are-on-time': `
    SELECT id
    FROM timers
    WHERE state = 'armed'
      AND wake_at < $1::timestamptz - ${LATE}
      AND coalesce(armed_at, '-infinity') < $1::timestamptz - ${LATE}
      AND NOT ${WAITS_FOR_A_RELEASE}
    ORDER BY wake_at`,
  'every-timer-has-its-release': `
    SELECT id || ' (' || kind || ', release ' || since_release || ')' AS id
    FROM timers
    WHERE state = 'armed'
      AND wake_at < $1::timestamptz + ${SOON}
      AND ${WAITS_FOR_A_RELEASE}
    ORDER BY wake_at`,
  'deliveries-are-moving': stuckDeliveries('deliveries'),
  'every-delivery-is-accounted-for': `
    SELECT id
    FROM deliveries
    WHERE created_at > $1::timestamptz - ${LOOK_BACK}
      AND state NOT IN (${quoted(deliveryStates)})`,
  'somebody-has-each-escalation': `
    SELECT id
    FROM escalations
    WHERE state = 'open'
      AND raised_at < $1::timestamptz - ${STUCK}
      AND NOT EXISTS (
        SELECT FROM deliveries
        WHERE escalation_id = escalations.id
          AND purpose = 'escalation'
          AND state IN ('sent', 'delivered')
          AND channel IN (${quoted(channelKinds.filter(canReach))})
      )`,
  'standing-escalations-go-on': `
    SELECT id
    FROM escalations
    WHERE state <> 'closed'
      AND NOT EXISTS (
        SELECT FROM timers
        WHERE subject_id = escalations.id
          AND kind = CASE escalations.state WHEN 'open' THEN 'escalation-answer-due' ELSE 'answered-escalation-due' END
          AND state = 'armed'
      )
      AND EXISTS (SELECT FROM escalation_notices WHERE escalation_id = escalations.id)`,
  'every-leader-is-reached-or-listed': `
    SELECT leader_calls.id
    FROM leader_calls
    WHERE state = 'open'
      AND (
        due_at < $1::timestamptz - ${LATE}
        OR NOT EXISTS (
          SELECT FROM timers
          WHERE subject_id = leader_calls.round_id
            AND kind = 'leader-calls-due'
            AND timers.due_at = leader_calls.due_at
            AND timers.state = 'armed'
        )
      )
    UNION ALL
    SELECT id
    FROM leader_call_rounds
    WHERE state = 'overdue'
      AND NOT EXISTS (SELECT FROM escalations WHERE leader_round_id = leader_call_rounds.id AND state <> 'closed')`,
  'no-district-is-forgotten': `
    SELECT id
    FROM unit_signals
    WHERE (state = 'standing' AND remind_at < $1::timestamptz - ${LATE})
      OR (state IN ('standing', 'reminded') AND tell_at < $1::timestamptz - ${LATE})
      OR (state = 'told' AND NOT EXISTS (SELECT FROM escalations WHERE unit_signal_id = unit_signals.id AND state <> 'closed'))`,
} as const;

/** The same invariants, where looking at everything would cost too much for how often they are asked. */
export const quickStatements: Partial<Record<keyof typeof invariantStatements, string>> = {
  'deliveries-are-moving': stuckDeliveries(NEAREST_DELIVERIES),
};
