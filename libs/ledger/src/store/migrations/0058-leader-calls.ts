import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 叫应: for each signal the leaders who are telephoned, until each was reached or stands on the list of the command. */
export class LeaderCalls1700000000058 implements MigrationInterface {
  readonly name = 'LeaderCalls1700000000058';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE leader_call_rounds (
      id text PRIMARY KEY,
      bulletin_id text NOT NULL REFERENCES bulletins,
      first_id text NOT NULL REFERENCES bulletins,
      status text NOT NULL,
      colour text NOT NULL,
      state text NOT NULL CHECK (state IN ('running', 'overdue', 'completed', 'ended', 'closed')),
      started_at timestamptz NOT NULL,
      due_at timestamptz NOT NULL,
      callers jsonb NOT NULL,
      ended_at timestamptz,
      ended_why text,
      ended_by_bulletin_id text REFERENCES bulletins,
      closed_by text,
      closed_by_name text,
      closed_reason text,
      CHECK ((state IN ('running', 'overdue')) = (ended_at IS NULL))
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX one_open_leader_round_an_issue ON leader_call_rounds (first_id) WHERE state IN ('running', 'overdue')`,
    );
    await runner.query('CREATE INDEX leader_rounds_of_issue ON leader_call_rounds (first_id)');
    await runner.query('CREATE INDEX leader_rounds_of_bulletin ON leader_call_rounds (bulletin_id)');
    await runner.query('CREATE INDEX leader_rounds_by_time ON leader_call_rounds (started_at)');
    await runner.query(`CREATE TABLE leader_calls (
      id text PRIMARY KEY,
      round_id text NOT NULL REFERENCES leader_call_rounds,
      leader_id text NOT NULL,
      place integer NOT NULL,
      name text NOT NULL,
      post text NOT NULL,
      area text NOT NULL,
      area_name text NOT NULL,
      phone text NOT NULL,
      colour text NOT NULL,
      state text NOT NULL CHECK (state IN ('open', 'reached', 'listed', 'ended')),
      due_at timestamptz NOT NULL,
      attempts jsonb NOT NULL,
      delivery_id text UNIQUE,
      taken_by text,
      taken_by_name text,
      taken_at timestamptz,
      reached_at timestamptz,
      reached_by text,
      reached_by_name text,
      reached_way text,
      listed_at timestamptz,
      UNIQUE (round_id, leader_id),
      CHECK ((state = 'reached') = (reached_at IS NOT NULL))
    )`);
    await runner.query(`CREATE INDEX leader_calls_open ON leader_calls (due_at) WHERE state = 'open'`);
    await runner.query('ALTER TABLE escalations ADD COLUMN leader_round_id text REFERENCES leader_call_rounds');
    await runner.query('ALTER TABLE escalations DROP CONSTRAINT escalations_about_one_thing');
    await runner.query(
      `ALTER TABLE escalations ADD CONSTRAINT escalations_about_one_thing
       CHECK (num_nonnulls(dispatch_id, alarm_id, decision_clock_id, leader_round_id) = 1) NOT VALID`,
    );
    await runner.query(`CREATE UNIQUE INDEX one_escalation_a_leader_round ON escalations (leader_round_id) WHERE state <> 'closed'`);
  }

  /** What the release before cannot hold is gone: the calls to leaders and their escalations. */
  async down(runner: QueryRunner): Promise<void> {
    const theirs = 'SELECT id FROM escalations WHERE leader_round_id IS NOT NULL';
    await runner.query(`DELETE FROM timers WHERE kind = 'leader-calls-due' OR subject_id IN (${theirs})`);
    await runner.query(`DELETE FROM deliveries WHERE purpose = 'leader-call' OR escalation_id IN (${theirs})`);
    await runner.query(`DELETE FROM escalation_notices WHERE escalation_id IN (${theirs})`);
    await runner.query('DELETE FROM escalations WHERE leader_round_id IS NOT NULL');
    await runner.query('ALTER TABLE escalations DROP CONSTRAINT escalations_about_one_thing');
    await runner.query('ALTER TABLE escalations DROP COLUMN leader_round_id');
    await runner.query(
      `ALTER TABLE escalations ADD CONSTRAINT escalations_about_one_thing
       CHECK (num_nonnulls(dispatch_id, alarm_id, decision_clock_id) = 1) NOT VALID`,
    );
    await runner.query('DROP TABLE leader_calls');
    await runner.query('DROP TABLE leader_call_rounds');
  }
}
