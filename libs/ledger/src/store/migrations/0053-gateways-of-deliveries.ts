import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which of several gateways took an SMS or a call, so that what the networks report can be held against it. */
export class GatewaysOfDeliveries1700000000053 implements MigrationInterface {
  readonly name = 'GatewaysOfDeliveries1700000000053';

  async up(runner: QueryRunner): Promise<void> {
    // A release before leaves them empty: it is told of no gateway.
    await runner.query('ALTER TABLE deliveries ADD COLUMN gateway text');
    await runner.query('ALTER TABLE calls ADD COLUMN gateway text');
    await runner.query('CREATE INDEX deliveries_by_gateway ON deliveries (sent_at) WHERE gateway IS NOT NULL');
    await runner.query('CREATE INDEX calls_by_gateway ON calls (opened_at) WHERE gateway IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX calls_by_gateway');
    await runner.query('DROP INDEX deliveries_by_gateway');
    await runner.query('ALTER TABLE calls DROP COLUMN gateway');
    await runner.query('ALTER TABLE deliveries DROP COLUMN gateway');
  }
}
