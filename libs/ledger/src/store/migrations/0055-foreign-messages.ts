import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 外部信号: CAP messages of other stations, and what schedulers know of each source. A release before keeps none, and shows none. */
export class ForeignMessages1700000000055 implements MigrationInterface {
  readonly name = 'ForeignMessages1700000000055';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE foreign_messages (
      id text PRIMARY KEY,
      source_id text NOT NULL,
      sender text NOT NULL,
      identifier text NOT NULL,
      sent_at timestamptz NOT NULL,
      status text NOT NULL,
      msg_type text NOT NULL,
      colour text,
      colour_from text,
      onset timestamptz,
      expires timestamptz NOT NULL,
      expires_assumed boolean NOT NULL,
      event_codes text[] NOT NULL,
      texts jsonb NOT NULL,
      areas jsonb NOT NULL,
      refers_to jsonb NOT NULL,
      restores jsonb NOT NULL,
      ended_by_id text,
      doubt_by_id text,
      unmatched integer NOT NULL,
      signed boolean NOT NULL,
      sha256 text NOT NULL,
      received_at timestamptz NOT NULL,
      received_by_name text,
      taken_bulletin_id text,
      taken_at timestamptz,
      taken_by_name text,
      UNIQUE (sender, identifier, sent_at)
    )`);
    await runner.query('CREATE INDEX foreign_messages_sent ON foreign_messages (sent_at, id)');
    await runner.query(
      `CREATE INDEX foreign_messages_in_force ON foreign_messages (sent_at, id)
       WHERE status = 'actual' AND msg_type <> 'cancel' AND ended_by_id IS NULL`,
    );
    // Kept as evidence; no list reads it.
    await runner.query(`CREATE TABLE foreign_originals (
      id text PRIMARY KEY REFERENCES foreign_messages (id) ON DELETE CASCADE,
      xml text NOT NULL
    )`);
    await runner.query(`CREATE TABLE cap_source_states (
      source_id text PRIMARY KEY,
      url text NOT NULL,
      next_real timestamptz NOT NULL,
      looked_real timestamptz,
      good_real timestamptz,
      etag text,
      last_modified text,
      seen jsonb NOT NULL DEFAULT '[]',
      fault text,
      fault_detail text,
      fault_since_real timestamptz
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cap_source_states');
    await runner.query('DROP TABLE foreign_originals');
    await runner.query('DROP TABLE foreign_messages');
  }
}
