import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a timer was armed, by the ledger's clock. One that was armed for an instant in the past is not late before that. Null in rows of an
 * earlier release.
 */
export class ArmedAt1700000000026 implements MigrationInterface {
  readonly name = 'ArmedAt1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE timers ADD COLUMN armed_at timestamptz');
    await runner.query('ALTER TABLE timers ALTER COLUMN armed_at SET DEFAULT ledger_now()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE timers DROP COLUMN armed_at');
  }
}
