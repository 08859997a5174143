import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The devices on which an officer gets web pushes, each with the session that it belongs to: when that ends, so does the device. And the pushes that
 * went out, by the hash of what the device says when one has come.
 */
export class PushDevices1700000000046 implements MigrationInterface {
  readonly name = 'PushDevices1700000000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE push_devices (
      id text PRIMARY KEY,
      session_hash text NOT NULL UNIQUE REFERENCES sessions (token_hash) ON DELETE CASCADE,
      account_id text NOT NULL REFERENCES accounts,
      endpoint text NOT NULL UNIQUE,
      p256dh text NOT NULL,
      auth text NOT NULL,
      user_agent text,
      created_at timestamptz NOT NULL,
      proven_at timestamptz,
      waiting_since timestamptz,
      failure text,
      test_asked boolean NOT NULL DEFAULT true,
      next_test_at timestamptz NOT NULL)`);
    await runner.query('CREATE INDEX push_devices_of_account ON push_devices (account_id)');
    await runner.query(`CREATE TABLE push_messages (
      proof_hash text PRIMARY KEY,
      device_id text NOT NULL REFERENCES push_devices ON DELETE CASCADE,
      delivery_id text,
      created_at timestamptz NOT NULL,
      proven_at timestamptz)`);
    await runner.query('CREATE INDEX push_messages_of_device ON push_messages (device_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE push_messages');
    await runner.query('DROP TABLE push_devices');
  }
}
