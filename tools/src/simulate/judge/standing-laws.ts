/**
 * What must hold at every moment (docs/design.md, sections 5 and 6), as SQL that returns the rows that break it. Written from the design and the
 * names of the tables alone.
 */
export interface StandingLaw {
  readonly law: string;
  /** The section of docs/design.md. */
  readonly from: string;
  /**
   * Selects one column `text` for each row that breaks the law. `$1` is an instant some hours before now: what closed or was sent before it was
   * judged already, and is judged once more at the end.
   */
  readonly sql: string;
}

const hasTimer = (subject: string, kind?: string): string =>
  `EXISTS (SELECT FROM timers t WHERE t.subject_id = ${subject} AND t.state = 'armed'${kind === undefined ? '' : ` AND t.kind = '${kind}'`})`;

/** It stands, or a named officer took it over with a reason and no receipt was withdrawn since. */
const isEscalated = (dispatch: string, causes: string): string =>
  `EXISTS (
    SELECT FROM escalations e
    WHERE e.dispatch_id = ${dispatch} AND e.cause IN (${causes})
      AND (e.state <> 'closed'
        OR (e.closed_by IS NOT NULL
          AND NOT EXISTS (SELECT FROM receipts r WHERE r.dispatch_id = e.dispatch_id AND r.withdrawn_at > e.closed_at))))`;

/** The office has recorded since then that it acts. */
const actsSince = (dispatch: string, since: string): string =>
  `(EXISTS (
      SELECT FROM follow_up_entries a
      WHERE a.dispatch_id = ${dispatch} AND a.kind IN ('handled', 'reported', 'forwarded') AND a.corrects IS NULL AND a.recorded_at >= ${since})
    OR EXISTS (SELECT FROM follow_ups a WHERE a.dispatch_id = ${dispatch} AND a.done_at >= ${since}))`;

const receiptCauses = `'unacknowledged', 'undeliverable'`;

export const standingLaws: readonly StandingLaw[] = [
  {
    law: 'receipt-without-timer',
    from: 'section 6, 8',
    sql: `SELECT d.id || ' of ' || d.office_id AS text FROM dispatches d
          WHERE d.owes_receipt AND d.state IN ('open', 'escalated')
            AND NOT ${hasTimer('d.id', 'receipt-due')} AND NOT ${isEscalated('d.id', receiptCauses)}`,
  },
  {
    law: 'follow-up-without-timer',
    from: 'section 6, 8',
    sql: `SELECT d.id || ' of ' || d.office_id AS text FROM dispatches d
          WHERE d.owes_receipt AND d.state = 'acknowledged' AND d.followed_up_at IS NULL
            AND NOT ${hasTimer('d.id', 'follow-up-due')} AND NOT ${isEscalated('d.id', `'follow-up-overdue'`)}`,
  },
  {
    law: 'answered-never-rings-again',
    from: 'section 5, Deadlines: answered is not reached',
    sql: `SELECT e.id || ' ' || e.cause AS text FROM escalations e WHERE e.state = 'answered' AND NOT ${hasTimer('e.id')}`,
  },
  {
    law: 'escalation-without-timer',
    from: 'section 6, 8',
    sql: `SELECT e.id || ' ' || e.cause AS text FROM escalations e WHERE e.state = 'open' AND NOT ${hasTimer('e.id')}`,
  },
  {
    law: 'slot-without-timer',
    from: 'section 6, 8',
    sql: `SELECT s.id || ' ' || coalesce(s.step, '') || ' ' || s.state AS text FROM slots s
          WHERE s.state IN ('planned', 'open') AND NOT ${hasTimer('s.id')}`,
  },
  {
    law: 'missing-bulletin-forgotten',
    from: 'section 5, Cadence',
    sql: `SELECT s.id || ' ' || coalesce(s.step, '') AS text FROM slots s LEFT JOIN episodes ep ON ep.id = s.episode_id
          WHERE s.state = 'missing' AND s.reason IS NULL AND (ep.id IS NULL OR ep.state = 'open')
            AND NOT EXISTS (
              SELECT FROM alarms a JOIN escalations e ON e.alarm_id = a.id
              WHERE a.slot_id = s.id AND (e.state <> 'closed' OR e.closed_by IS NOT NULL))`,
  },
  {
    law: 'level-without-anybody-reached',
    from: 'section 5, Deadlines: passes to the next at once',
    sql: `SELECT e.id || ' level ' || e.level || ' round ' || e.round AS text
          FROM escalations e JOIN escalation_notices n ON n.escalation_id = e.id AND n.level = e.level AND n.round = e.round
          WHERE e.state = 'open' AND n.outcome = 'told'
            AND NOT EXISTS (
              SELECT FROM deliveries m
              WHERE m.escalation_id = e.id AND m.purpose = 'escalation' AND m.created_at >= n.at
                AND m.state NOT IN ('failed-permanently', 'cancelled')
                AND NOT (m.state = 'failed-temporarily' AND (m.channel = 'console' OR m.attempts >= 4)))`,
  },
  {
    law: 'message-after-its-end',
    from: 'section 5, Deadlines: what had not left is cancelled',
    sql: `SELECT m.purpose || ' ' || m.id || ' to ' || m.contact_id AS text
          FROM deliveries m
          LEFT JOIN escalations e ON e.id = m.escalation_id
          LEFT JOIN alarms a ON a.id = m.alarm_id AND m.escalation_id IS NULL
          LEFT JOIN dispatches d ON d.id = m.dispatch_id AND m.escalation_id IS NULL
          WHERE m.sent_at >= $1::timestamptz
            AND ((m.purpose = 'escalation' AND m.sent_at > e.closed_at)
              OR (m.purpose = 'missing-bulletin' AND m.sent_at > a.closed_at)
              OR (m.purpose IN ('office-reminder', 'colleague-silent') AND m.sent_at > d.acknowledged_at))`,
  },
  {
    law: 'told-of-an-escalation-without-its-end',
    from: 'section 5, Deadlines: told that it ended',
    sql: `SELECT DISTINCT e.id || ' ' || e.cause || ': ' || m.contact_id AS text
          FROM escalations e JOIN deliveries m ON m.escalation_id = e.id AND m.purpose = 'escalation' AND m.state IN ('sent', 'delivered')
          WHERE e.state = 'closed' AND e.closed_at >= $1::timestamptz
            AND NOT EXISTS (
              SELECT FROM deliveries o
              WHERE o.escalation_id = e.id AND o.purpose = 'escalation-closed' AND o.contact_id = m.contact_id AND o.state <> 'cancelled')`,
  },
  {
    law: 'told-of-a-missing-bulletin-without-its-end',
    from: 'section 5, Deadlines: told that it ended',
    sql: `SELECT DISTINCT a.id || ': ' || m.contact_id AS text
          FROM alarms a JOIN deliveries m
            ON m.alarm_id = a.id AND m.purpose = 'missing-bulletin' AND m.office_id IS NOT NULL AND m.state IN ('sent', 'delivered')
          WHERE a.state = 'closed' AND a.closed_at >= $1::timestamptz
            AND NOT EXISTS (
              SELECT FROM deliveries o
              WHERE o.contact_id = m.contact_id AND o.created_at >= a.closed_at AND o.state <> 'cancelled'
                AND (o.alarm_id = a.id OR o.bulletin_id IN (SELECT id FROM bulletins b WHERE b.slot_id = a.slot_id)))`,
  },
  {
    law: 'call-not-asked-for-again',
    from: 'section 3, 6: a phone task is due while a receipt is owed',
    sql: `SELECT d.id || ' of ' || d.office_id AS text FROM dispatches d
          WHERE d.owes_receipt AND d.state IN ('open', 'escalated') AND d.phone_at <= (SELECT ledger_now())
            AND NOT ${hasTimer('d.id', 'phone-task')}
            AND NOT EXISTS (SELECT FROM phone_tasks p WHERE p.dispatch_id = d.id AND p.state = 'open')`,
  },
  {
    law: 'call-kept-by-an-earlier-caller',
    from: 'section 6, 8',
    sql: `SELECT p.id AS text FROM phone_tasks p JOIN receipts r ON r.dispatch_id = p.dispatch_id
          WHERE p.state = 'open' AND p.taken_by IS NOT NULL AND p.taken_at < r.withdrawn_at`,
  },
  {
    law: 'countersignature-without-timer',
    from: 'section 6, 8',
    sql: `SELECT b.id AS text FROM bulletins b
          WHERE b.emergency AND b.state = 'published' AND b.countersigned_by IS NULL AND NOT ${hasTimer('b.id', 'countersign-due')}`,
  },
  {
    law: 'new-onset-not-owed',
    from: 'section 5, Cadence: the update is itself a slot',
    sql: `SELECT ep.id || ' begins at ' || ep.onset || ', receivers have ' || b.onset AS text
          FROM episodes ep JOIN LATERAL (
            SELECT onset FROM bulletins
            WHERE episode_id = ep.id AND state = 'published' AND kind = 'scheduled' AND msg_type <> 'cancel' AND onset IS NOT NULL
            ORDER BY sent_at DESC, id DESC LIMIT 1) b ON true
          WHERE ep.state = 'open' AND b.onset <> ep.onset
            AND NOT EXISTS (
              SELECT FROM slots s
              WHERE s.episode_id = ep.id AND s.purpose = 'onset-update'
                AND (s.state IN ('planned', 'open') OR (s.state = 'missing' AND s.reason IS NULL)
                  OR (s.reason = 'waived-by-chief'
                    AND (SELECT max(w.at) FROM audit_entries w WHERE w.act = 'slot-waived' AND w.subject_id = s.id)
                      >= (SELECT max(o.revised_at) FROM onset_revisions o WHERE o.episode_id = ep.id))))`,
  },
  {
    law: 'several-drafts-of-one-update',
    from: 'section 5, Cadence: discarded or rendered again',
    sql: `SELECT b.episode_id || ': ' || count(*) AS text FROM bulletins b
          WHERE b.msg_type = 'update' AND b.kind = 'scheduled' AND b.drafted_by = 'system'
            AND b.state NOT IN ('published', 'discarded')
          GROUP BY b.episode_id HAVING count(*) > 1`,
  },
  {
    law: 'step-owed-again',
    from: 'section 5, Cadence: published for the same onset',
    sql: `SELECT s.id || ' ' || s.step AS text FROM slots s JOIN episodes ep ON ep.id = s.episode_id
          WHERE s.state IN ('planned', 'open') AND s.purpose <> 'onset-update'
            AND EXISTS (
              SELECT FROM bulletins b
              WHERE b.episode_id = ep.id AND b.step = s.step AND b.state = 'published' AND b.msg_type = 'alert' AND b.onset = ep.onset
                AND NOT EXISTS (SELECT FROM bulletins r WHERE r.refers_to = b.id AND r.state = 'published' AND r.msg_type = 'cancel'))`,
  },
  {
    law: 'friday-without-outlook-owed',
    from: 'section 5, Cadence: also when the program did not run',
    sql: `SELECT to_char(friday, 'YYYY-MM-DD') AS text
          FROM generate_series(
            (SELECT date_trunc('day', min(created_at) AT TIME ZONE 'Asia/Shanghai') FROM slots),
            date_trunc('day', ledger_now() AT TIME ZONE 'Asia/Shanghai'), interval '1 day') AS friday
          WHERE extract(isodow FROM friday) = 5 AND ledger_now() AT TIME ZONE 'Asia/Shanghai' >= friday + interval '17 hours'
            AND NOT EXISTS (SELECT FROM slots s WHERE s.week = to_char(friday, 'YYYY-MM-DD'))`,
  },
  {
    law: 'waived-bulletin-rings',
    from: 'section 5, Cadence: waived by the chief',
    sql: `SELECT s.id || ' ' || s.step AS text FROM slots s
          WHERE s.reason = 'waived-by-chief'
            AND (${hasTimer('s.id')}
              OR EXISTS (
                SELECT FROM alarms a LEFT JOIN escalations e ON e.alarm_id = a.id
                WHERE a.slot_id = s.id AND (a.state <> 'closed' OR e.state <> 'closed')))`,
  },
  {
    law: 'waived-bulletin-owed-again',
    from: 'section 5, Cadence: waived by the chief',
    sql: `SELECT s.id || ' ' || s.step AS text FROM slots s JOIN slots w ON w.episode_id = s.episode_id AND w.step = s.step
          WHERE s.state IN ('planned', 'open') AND s.purpose = 'step' AND w.purpose = 'step' AND w.reason = 'waived-by-chief'`,
  },
  {
    law: 'withdrawn-episode-rings',
    from: 'section 5, Cadence: a withdrawn episode makes no alarm',
    sql: `SELECT ep.title || ' ' || s.step || ' ' || s.state AS text FROM episodes ep JOIN slots s ON s.episode_id = ep.id
          WHERE ep.state = 'withdrawn'
            AND (s.state IN ('planned', 'open') OR ${hasTimer('s.id')}
              OR EXISTS (
                SELECT FROM alarms a LEFT JOIN escalations e ON e.alarm_id = a.id
                WHERE a.slot_id = s.id AND (a.state <> 'closed' OR e.state <> 'closed'))
              OR EXISTS (SELECT FROM bulletins b WHERE b.episode_id = ep.id AND b.state <> 'discarded'))`,
  },
  {
    law: 'cannot-act-told-to-nobody',
    from: 'section 5, Deadlines: escalates at once',
    sql: `SELECT f.dispatch_id || ' of ' || f.office_id AS text
          FROM follow_up_entries f JOIN dispatches d ON d.id = f.dispatch_id AND d.state <> 'superseded'
          WHERE f.kind = 'cannot-act' AND f.corrects IS NULL AND NOT ${actsSince('f.dispatch_id', 'f.recorded_at')}
            AND NOT EXISTS (
              SELECT FROM escalations e
              WHERE e.dispatch_id = f.dispatch_id AND e.cause = 'cannot-act' AND e.raised_at >= f.recorded_at
                AND (e.state <> 'closed' OR e.closed_by IS NOT NULL))`,
  },
  {
    law: 'cannot-act-rings-although-it-acts',
    from: 'section 5, Deadlines: ends when the office records that it acts',
    sql: `SELECT e.id AS text FROM escalations e
          WHERE e.cause = 'cannot-act' AND e.state <> 'closed' AND ${actsSince('e.dispatch_id', 'e.raised_at')}`,
  },
  {
    law: 'outlook-of-a-hazard',
    from: 'section 5, Cadence: belongs to no hazard',
    sql: `SELECT b.id || ' ' || b.hazard AS text FROM bulletins b WHERE b.step = 'W' AND b.hazard IS NOT NULL AND b.state = 'published'`,
  },
  {
    law: 'alarm-at-the-opening',
    from: 'section 5, Cadence: not applicable',
    sql: `SELECT s.step || ' of ' || ep.title AS text FROM alarms a JOIN slots s ON s.id = a.slot_id JOIN episodes ep ON ep.id = s.episode_id
          WHERE a.raised_at = ep.opened_at
            AND EXISTS (
              SELECT FROM slots tighter
              WHERE tighter.episode_id = ep.id AND tighter.due_at < ep.opened_at
                AND array_position(ARRAY['D3', 'D1', 'H6', 'H3', 'H1'], tighter.step) > array_position(ARRAY['D3', 'D1', 'H6', 'H3', 'H1'], s.step))`,
  },
];
