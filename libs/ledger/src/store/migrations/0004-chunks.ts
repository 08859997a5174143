import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which job carries a delivery: what a queue lost goes there again under the same id, in the same company. */
export class Chunks1700000000004 implements MigrationInterface {
  readonly name = 'Chunks1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deliveries ADD COLUMN job text');
    // A delivery is written three more times after its making; room on its page keeps those writes there.
    await runner.query('ALTER TABLE deliveries SET (fillfactor = 70)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deliveries RESET (fillfactor)');
    await runner.query('ALTER TABLE deliveries DROP COLUMN job');
  }
}
