import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The gravest signal of each district while it is in force, and what the district decided. */
export class Units1700000000059 implements MigrationInterface {
  readonly name = 'Units1700000000059';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE unit_responses (
      id text PRIMARY KEY,
      unit_id text NOT NULL,
      status text NOT NULL,
      track text NOT NULL,
      chosen text NOT NULL,
      decided_at timestamptz NOT NULL,
      decided_by text NOT NULL,
      note text NOT NULL,
      signal_id text,
      lag_ms bigint,
      recorded_by text NOT NULL,
      recorded_by_name text NOT NULL,
      recorded_at timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX responses_of_unit ON unit_responses (unit_id, status, decided_at)');
    await runner.query(`CREATE TABLE unit_signals (
      id text PRIMARY KEY,
      unit_id text NOT NULL,
      status text NOT NULL,
      colour text NOT NULL,
      bulletin_id text NOT NULL REFERENCES bulletins,
      state text NOT NULL CHECK (state IN ('standing', 'reminded', 'told', 'answered', 'closed', 'ended')),
      started_at timestamptz NOT NULL,
      remind_at timestamptz,
      tell_at timestamptz,
      reminded_at timestamptz,
      told_at timestamptz,
      response_id text REFERENCES unit_responses,
      answered_at timestamptz,
      ended_at timestamptz,
      ended_why text,
      ended_by_bulletin_id text REFERENCES bulletins,
      closed_by_name text,
      closed_reason text,
      CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
      CHECK ((remind_at IS NULL) = (tell_at IS NULL))
    )`);
    await runner.query(`CREATE UNIQUE INDEX one_current_signal_a_unit ON unit_signals (unit_id, status) WHERE state <> 'ended'`);
    await runner.query('CREATE INDEX unit_signals_of_bulletin ON unit_signals (bulletin_id)');
    await runner.query('ALTER TABLE escalations ADD COLUMN unit_signal_id text REFERENCES unit_signals');
    await runner.query('ALTER TABLE escalations DROP CONSTRAINT escalations_about_one_thing');
    await runner.query(
      `ALTER TABLE escalations ADD CONSTRAINT escalations_about_one_thing
       CHECK (num_nonnulls(dispatch_id, alarm_id, decision_clock_id, leader_round_id, unit_signal_id) = 1) NOT VALID`,
    );
    await runner.query(`CREATE UNIQUE INDEX one_escalation_a_unit_signal ON escalations (unit_signal_id) WHERE state <> 'closed'`);
  }

  /** What the release before cannot hold is gone: what districts decided, and the escalations about them. */
  async down(runner: QueryRunner): Promise<void> {
    const theirs = 'SELECT id FROM escalations WHERE unit_signal_id IS NOT NULL';
    await runner.query(
      `DELETE FROM timers WHERE kind IN ('unit-reminder', 'unit-response-due', 'unit-signals-review') OR subject_id IN (${theirs})`,
    );
    await runner.query(`DELETE FROM deliveries WHERE purpose = 'unit-reminder' OR escalation_id IN (${theirs})`);
    await runner.query(`DELETE FROM escalation_notices WHERE escalation_id IN (${theirs})`);
    await runner.query('DELETE FROM escalations WHERE unit_signal_id IS NOT NULL');
    await runner.query('ALTER TABLE escalations DROP CONSTRAINT escalations_about_one_thing');
    await runner.query('ALTER TABLE escalations DROP COLUMN unit_signal_id');
    await runner.query(
      `ALTER TABLE escalations ADD CONSTRAINT escalations_about_one_thing
       CHECK (num_nonnulls(dispatch_id, alarm_id, decision_clock_id, leader_round_id) = 1) NOT VALID`,
    );
    await runner.query('DROP TABLE unit_signals');
    await runner.query('DROP TABLE unit_responses');
  }
}
