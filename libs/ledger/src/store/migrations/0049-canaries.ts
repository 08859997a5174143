import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The line tests: what went out to prove a way, and whether it came back. */
export class Canaries1700000000049 implements MigrationInterface {
  readonly name = 'Canaries1700000000049';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE canaries (
      delivery_id text PRIMARY KEY REFERENCES deliveries (id) ON DELETE CASCADE,
      place text NOT NULL,
      contact_id text NOT NULL,
      channel text NOT NULL,
      address text NOT NULL,
      state text NOT NULL,
      sent_at timestamptz NOT NULL,
      due_at timestamptz NOT NULL,
      missed_at timestamptz,
      proven_at timestamptz,
      token_hash text UNIQUE
    )`);
    await runner.query('CREATE INDEX canaries_of_way ON canaries (contact_id, channel, address, sent_at DESC)');
    await runner.query('CREATE INDEX canaries_by_day ON canaries (sent_at)');
    await runner.query(`CREATE INDEX canaries_open ON canaries (due_at) WHERE state = 'open'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE canaries');
    await runner.query(`DELETE FROM scheduler_marks WHERE name = 'canaries'`);
  }
}
