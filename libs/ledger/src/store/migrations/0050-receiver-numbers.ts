import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 本单位收文序号: what an office is sent has numbers of the office's own, so that a receiver sees a gap; and what receivers say of a gap. */
export class ReceiverNumbers1700000000050 implements MigrationInterface {
  readonly name = 'ReceiverNumbers1700000000050';

  async up(runner: QueryRunner): Promise<void> {
    // Rows of before, and those of a release before, have no number: a series begins with the first dispatch after it.
    await runner.query(`ALTER TABLE dispatches
      ADD COLUMN sequence integer,
      ADD COLUMN sequence_year integer,
      ADD COLUMN sequence_previous integer`);
    await runner.query('CREATE INDEX dispatches_sequence ON dispatches (office_id, sequence_year, sequence) WHERE sequence IS NOT NULL');
    // Few rows: numbers that were skipped when a restored ledger was armed.
    await runner.query(
      'CREATE INDEX dispatches_sequence_gaps ON dispatches (office_id, sequence_year) WHERE sequence - coalesce(sequence_previous, 0) > 1',
    );
    // last: the last number that was given or skipped. given: the last one that was given. previous: the one that was given before it.
    await runner.query(`CREATE TABLE receiver_series (
      office_id text NOT NULL,
      status text NOT NULL,
      year integer NOT NULL,
      last integer NOT NULL,
      given integer,
      previous integer,
      PRIMARY KEY (office_id, status, year)
    )`);
    await runner.query(`CREATE TABLE number_reports (
      id text PRIMARY KEY,
      office_id text NOT NULL,
      status text NOT NULL,
      year integer NOT NULL,
      first integer NOT NULL,
      last integer NOT NULL,
      received boolean NOT NULL,
      note text NOT NULL,
      reported_at timestamptz NOT NULL,
      reported_by text NOT NULL,
      reported_by_name text NOT NULL,
      handled_at timestamptz,
      handled_by text,
      handled_by_name text,
      handled_note text
    )`);
    await runner.query('CREATE INDEX number_reports_office ON number_reports (office_id, year)');
    await runner.query('CREATE INDEX number_reports_reported ON number_reports (reported_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE number_reports');
    await runner.query('DROP TABLE receiver_series');
    await runner.query('ALTER TABLE dispatches DROP COLUMN sequence, DROP COLUMN sequence_year, DROP COLUMN sequence_previous');
  }
}
