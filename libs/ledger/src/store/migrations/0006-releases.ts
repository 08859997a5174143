import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Old and new releases side by side: which one a timer waits for, which ones run, and which ones still may. A release that knows nothing
 * of this goes on writing beside it: its timers are for everybody.
 */
export class Releases1700000000006 implements MigrationInterface {
  readonly name = 'Releases1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE timers ADD COLUMN since_release integer NOT NULL DEFAULT 1');
    await runner.query('ALTER TABLE process_heartbeats ADD COLUMN release integer');
    await runner.query('CREATE TABLE ledger_release (one boolean PRIMARY KEY DEFAULT true CHECK (one), oldest integer NOT NULL)');
    await runner.query('INSERT INTO ledger_release (oldest) VALUES (1)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger_release');
    await runner.query('ALTER TABLE process_heartbeats DROP COLUMN release');
    await runner.query('ALTER TABLE timers DROP COLUMN since_release');
  }
}
