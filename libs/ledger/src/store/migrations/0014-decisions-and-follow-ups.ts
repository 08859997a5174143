import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number of the release that first handles the timer `decision-due`. */
const RELEASE = 7;

const GRAVITY = `(
  SELECT max(array_position(ARRAY['blue', 'yellow', 'orange', 'red'], found.colour))
  FROM (SELECT b.colour UNION ALL SELECT area->>'colour' FROM jsonb_array_elements(b.areas) AS area) AS found (colour)
)`;

/**
 * The signals in force get their clock too, by the minutes that a city has by default: nobody may be waited for less because the program was
 * upgraded. A decision that was made in their episode after they were published counted as an answer until now.
 */
const CLOCKS_OF_SIGNALS_IN_FORCE = `
  INSERT INTO decision_clocks (id, bulletin_id, first_id, colour, state, started_at, due_at, ended_at, decision_id)
  SELECT
    'clk-' || substr(md5(b.id), 1, 16), b.id, coalesce(b.refers_to, b.id),
    (ARRAY['blue', 'yellow', 'orange', 'red'])[${GRAVITY}],
    CASE WHEN made.id IS NULL THEN 'running' ELSE 'decided' END,
    b.sent_at,
    greatest(
      b.sent_at + (ARRAY[60, 60, 30, 15])[${GRAVITY}] * interval '1 minute',
      ledger_now() + interval '2 minutes'
    ),
    made.decided_at, made.id
  FROM bulletins b
  LEFT JOIN LATERAL (
    SELECT d.id, d.decided_at
    FROM response_decisions d
    WHERE d.decided_at >= b.sent_at
      AND (d.basis_bulletin_id = b.id OR d.episode_id = b.episode_id)
    ORDER BY d.decided_at
    LIMIT 1
  ) AS made ON true
  WHERE b.state = 'published'
    AND b.msg_type <> 'cancel'
    AND b.expires > ledger_now()
    AND (b.kind = 'signal' OR (b.kind = 'scheduled' AND b.step = 'H3'))
    AND ${GRAVITY} IS NOT NULL
    AND NOT EXISTS (
      SELECT FROM bulletins later
      WHERE later.state = 'published'
        AND later.id <> b.id
        AND (
          later.previous_id = b.id
          OR (later.sent_at > b.sent_at AND coalesce(later.refers_to, later.id) = coalesce(b.refers_to, b.id))
          OR (later.sent_at > b.sent_at AND later.kind = 'scheduled' AND later.revision_kind = 'lift' AND later.episode_id = b.episode_id)
        )
    )`;

const TIMERS_OF_THEIR_CLOCKS = `
  INSERT INTO timers (id, kind, subject_id, due_at, wake_at, state, attempts, since_release)
  SELECT 'tmr-' || substr(md5(id), 1, 16), 'decision-due', id, due_at, due_at, 'armed', 0, ${RELEASE}
  FROM decision_clocks
  WHERE state = 'running'`;

/**
 * A clock for each signal until the command has decided on it; decisions that name what they answer, with or without an episode; and what an
 * office did after its receipt, entry by entry. The record of its duty stays where it was, and is the first of the chain.
 */
export class DecisionsAndFollowUps1700000000014 implements MigrationInterface {
  readonly name = 'DecisionsAndFollowUps1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE response_decisions ALTER COLUMN episode_id DROP NOT NULL');
    // A release before this one writes `basis_bulletin_id` alone, and names nothing.
    await runner.query(`ALTER TABLE response_decisions ADD COLUMN answers text[] NOT NULL DEFAULT '{}'`);
    await runner.query('UPDATE response_decisions SET answers = ARRAY[basis_bulletin_id] WHERE basis_bulletin_id IS NOT NULL');
    await runner.query(
      `CREATE TABLE decision_clocks (
         id text PRIMARY KEY, bulletin_id text NOT NULL UNIQUE REFERENCES bulletins, first_id text NOT NULL REFERENCES bulletins,
         colour text NOT NULL, state text NOT NULL CHECK (state IN ('running', 'overdue', 'decided', 'ended', 'closed')),
         started_at timestamptz NOT NULL, due_at timestamptz NOT NULL, ended_at timestamptz, ended_why text,
         ended_by_bulletin_id text REFERENCES bulletins, decision_id text REFERENCES response_decisions,
         closed_by text, closed_by_name text, closed_reason text,
         CHECK ((state IN ('running', 'overdue')) = (ended_at IS NULL)))`,
    );
    await runner.query(`CREATE UNIQUE INDEX one_open_clock_an_issue ON decision_clocks (first_id) WHERE state IN ('running', 'overdue')`);
    await runner.query('CREATE INDEX clocks_of_issue ON decision_clocks (first_id)');
    await runner.query(CLOCKS_OF_SIGNALS_IN_FORCE);
    await runner.query(TIMERS_OF_THEIR_CLOCKS);

    await runner.query('ALTER TABLE escalations ADD COLUMN decision_clock_id text REFERENCES decision_clocks');
    await runner.query('ALTER TABLE escalations DROP CONSTRAINT escalations_check');
    await runner.query(
      `ALTER TABLE escalations ADD CONSTRAINT escalations_about_one_thing
       CHECK (num_nonnulls(dispatch_id, alarm_id, decision_clock_id) = 1) NOT VALID`,
    );
    await runner.query(`CREATE UNIQUE INDEX one_escalation_a_clock ON escalations (decision_clock_id) WHERE state <> 'closed'`);

    await runner.query(
      `CREATE TABLE follow_up_entries (
         id text PRIMARY KEY, dispatch_id text NOT NULL REFERENCES dispatches, office_id text NOT NULL, kind text NOT NULL,
         person text NOT NULL, note text NOT NULL, happened_at timestamptz NOT NULL, limit_at timestamptz, corrects text,
         recorded_by text NOT NULL, recorded_by_name text NOT NULL, recorded_at timestamptz NOT NULL)`,
    );
    await runner.query('CREATE INDEX follow_up_entries_of_dispatch ON follow_up_entries (dispatch_id, happened_at)');
    await runner.query(
      `CREATE UNIQUE INDEX one_escalation_a_cannot_act ON escalations (dispatch_id) WHERE state <> 'closed' AND cause = 'cannot-act'`,
    );
  }

  /** What the release before cannot hold is gone: escalations of undecided signals, and decisions without an episode. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX one_escalation_a_cannot_act');
    await runner.query('DROP TABLE follow_up_entries');
    const undecided = 'SELECT id FROM escalations WHERE decision_clock_id IS NOT NULL';
    await runner.query(`DELETE FROM timers WHERE kind = 'decision-due' OR subject_id IN (${undecided})`);
    for (const table of ['deliveries', 'escalation_notices'])
      await runner.query(`DELETE FROM ${table} WHERE escalation_id IN (${undecided})`);
    await runner.query('DELETE FROM escalations WHERE decision_clock_id IS NOT NULL');
    await runner.query('ALTER TABLE escalations DROP COLUMN decision_clock_id CASCADE');
    await runner.query('ALTER TABLE escalations ADD CONSTRAINT escalations_check CHECK ((dispatch_id IS NULL) <> (alarm_id IS NULL))');
    await runner.query('DROP TABLE decision_clocks');
    await runner.query('DELETE FROM response_decisions WHERE episode_id IS NULL');
    await runner.query('ALTER TABLE response_decisions DROP COLUMN answers');
    await runner.query('ALTER TABLE response_decisions ALTER COLUMN episode_id SET NOT NULL');
  }
}
