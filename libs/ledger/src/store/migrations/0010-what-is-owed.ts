import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWED = `CASE WHEN state IN ('open', 'escalated') AND owes_receipt THEN 'receipt'
  WHEN state = 'acknowledged' AND followed_up_at IS NULL THEN 'follow-up' END`;

/** Of the tables whose rows change until they are done. Left to a fifth of a large table, what is dead would fill the indexes of what is open. */
const changing = ['timers', 'dispatches', 'deliveries', 'escalations'] as const;
const tidied = {
  autovacuum_vacuum_scale_factor: 0.01,
  autovacuum_vacuum_threshold: 2_000,
  autovacuum_analyze_scale_factor: 0.02,
  autovacuum_analyze_threshold: 1_000,
};

/**
 * The roll call asks for all that is owed, of whatever office. The planner takes the state of a dispatch and the absence of its follow-up for
 * independent, expects a fifth of the ledger, and reads all of it. What is owed as one expression it can count, and find.
 */
export class WhatIsOwed1700000000010 implements MigrationInterface {
  readonly name = 'WhatIsOwed1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX dispatches_owed ON dispatches (bulletin_id) WHERE (${OWED}) IS NOT NULL`);
    await runner.query(`CREATE STATISTICS dispatches_what_is_owed ON (${OWED}) FROM dispatches`);
    // The watch over what must hold asks each second: what is escalated does not belong to what is open.
    await runner.query(`CREATE INDEX dispatches_open ON dispatches (receipt_due_at) WHERE state = 'open' AND owes_receipt`);
    for (const table of changing)
      await runner.query(
        `ALTER TABLE ${table} SET (${Object.entries(tidied)
          .map(([name, value]) => `${name} = ${value}`)
          .join(', ')})`,
      );
    await runner.query('ANALYZE dispatches');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of changing) await runner.query(`ALTER TABLE ${table} RESET (${Object.keys(tidied).join(', ')})`);
    await runner.query('DROP INDEX dispatches_open');
    await runner.query('DROP STATISTICS dispatches_what_is_owed');
    await runner.query('DROP INDEX dispatches_owed');
  }
}
