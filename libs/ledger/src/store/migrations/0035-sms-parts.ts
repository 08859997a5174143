import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What gateways that know none of our numbers call the parts of an SMS, and what they report of them. A report can come before the sending is recorded,
 * so that it is kept by itself. Of one account, because each gives its own numbers.
 */
export class SmsParts1700000000035 implements MigrationInterface {
  readonly name = 'SmsParts1700000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE sms_parts (
      delivery_id text NOT NULL,
      part integer NOT NULL,
      account text NOT NULL,
      ids text[] NOT NULL,
      created_at timestamptz NOT NULL DEFAULT ledger_now(),
      PRIMARY KEY (delivery_id, part)
    )`);
    await runner.query('CREATE INDEX sms_parts_by_number ON sms_parts USING gin (ids)');
    await runner.query('CREATE INDEX sms_parts_by_age ON sms_parts (created_at)');
    await runner.query(`CREATE TABLE sms_reports (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      account text NOT NULL,
      message_id text NOT NULL,
      mobile text,
      is_delivered boolean NOT NULL,
      detail text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT ledger_now()
    )`);
    await runner.query('CREATE INDEX sms_reports_by_number ON sms_reports (message_id, account)');
    await runner.query('CREATE INDEX sms_reports_by_age ON sms_reports (created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sms_reports');
    await runner.query('DROP TABLE sms_parts');
  }
}
