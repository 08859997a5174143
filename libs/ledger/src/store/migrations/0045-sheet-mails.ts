import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mails with the offline sheet: one for each shift and address. */
export class SheetMails1700000000045 implements MigrationInterface {
  readonly name = 'SheetMails1700000000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE sheet_mails (
      id text PRIMARY KEY,
      shift_at timestamptz NOT NULL,
      name text NOT NULL,
      address text NOT NULL,
      tries integer NOT NULL DEFAULT 0,
      next_at timestamptz NOT NULL DEFAULT ledger_now(),
      settled_at timestamptz,
      outcome text,
      UNIQUE (shift_at, address)
    )`);
    await runner.query('CREATE INDEX sheet_mails_unsettled ON sheet_mails (next_at) WHERE settled_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sheet_mails');
  }
}
