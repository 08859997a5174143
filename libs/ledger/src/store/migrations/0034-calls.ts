import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Calls by machine. One number has at most one call that has not ended, whatever process places it; what else becomes due for it waits. The rule of
 * the city (how often within how long) is kept with the call, so that whoever takes its report needs nothing else.
 */
export class Calls1700000000034 implements MigrationInterface {
  readonly name = 'Calls1700000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE calls (
      id text PRIMARY KEY,
      phone text NOT NULL,
      status text NOT NULL,
      speech text NOT NULL,
      rule jsonb NOT NULL,
      opened_at timestamptz NOT NULL,
      provider_id text,
      ended_at timestamptz,
      ended_how text,
      pressed text,
      detail text,
      late_how text,
      late_at timestamptz,
      CHECK ((ended_at IS NULL) = (ended_how IS NULL))
    )`);
    await runner.query('CREATE UNIQUE INDEX calls_one_open ON calls (phone) WHERE ended_at IS NULL');
    await runner.query('CREATE INDEX calls_of_number ON calls (phone, opened_at)');
    await runner.query(`CREATE TABLE call_deliveries (
      call_id text NOT NULL REFERENCES calls (id),
      delivery_id text NOT NULL,
      PRIMARY KEY (call_id, delivery_id)
    )`);
    await runner.query('CREATE INDEX call_deliveries_of_delivery ON call_deliveries (delivery_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE call_deliveries');
    await runner.query('DROP TABLE calls');
  }
}
