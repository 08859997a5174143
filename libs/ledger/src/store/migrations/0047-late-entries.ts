import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receipts that were given by telephone or on paper while the system was away, and entered later. */
export class LateEntries1700000000047 implements MigrationInterface {
  readonly name = 'LateEntries1700000000047';

  async up(runner: QueryRunner): Promise<void> {
    // A release before leaves it empty: it enters nothing later.
    await runner.query('ALTER TABLE receipts ADD COLUMN entered_at timestamptz');
    await runner.query(`CREATE TABLE late_entries (
      id text PRIMARY KEY,
      dispatch_id text NOT NULL REFERENCES dispatches,
      office_id text NOT NULL,
      received_by text NOT NULL,
      received_at timestamptz NOT NULL,
      way text NOT NULL,
      reference text NOT NULL,
      note text NOT NULL,
      receipt_id text REFERENCES receipts,
      entered_at timestamptz NOT NULL,
      entered_by text NOT NULL,
      entered_by_name text NOT NULL
    )`);
    await runner.query('CREATE INDEX late_entries_dispatch ON late_entries (dispatch_id, entered_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE late_entries');
    await runner.query('ALTER TABLE receipts DROP COLUMN entered_at');
  }
}
