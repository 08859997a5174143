import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The receipt codes that went out by SMS. Short, so that they can be typed at night; unique for each number, so that a reply names one dispatch. A
 * reply counts only from the number that the code went to.
 */
export class SmsCodes1700000000033 implements MigrationInterface {
  readonly name = 'SmsCodes1700000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE sms_codes (
      mobile text NOT NULL,
      code text NOT NULL,
      dispatch_id text NOT NULL,
      contact_id text NOT NULL,
      contact_name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT ledger_now(),
      PRIMARY KEY (mobile, code),
      UNIQUE (mobile, dispatch_id, contact_id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sms_codes');
  }
}
