import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWED = `CASE WHEN state IN ('open', 'escalated') AND owes_receipt THEN 'receipt'
  WHEN state = 'acknowledged' AND followed_up_at IS NULL THEN 'follow-up' END`;

/**
 * The roll call asks for all that is owed, of whatever office. The planner takes the state of a dispatch and the absence of its follow-up for
 * independent, expects a fifth of the ledger, and reads all of it. What is owed as one expression it can count, and find.
 */
export class WhatIsOwed1700000000010 implements MigrationInterface {
  readonly name = 'WhatIsOwed1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX dispatches_owed ON dispatches (bulletin_id) WHERE (${OWED}) IS NOT NULL`);
    await runner.query(`CREATE STATISTICS dispatches_what_is_owed ON (${OWED}) FROM dispatches`);
    await runner.query('ANALYZE dispatches');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP STATISTICS dispatches_what_is_owed');
    await runner.query('DROP INDEX dispatches_owed');
  }
}
