import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of big screens, which are no person's. In a table of their own: a process of the release before does not know them, and refuses them. */
export class Walls1700000000039 implements MigrationInterface {
  readonly name = 'Walls1700000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE walls (
        id text PRIMARY KEY, token_hash text NOT NULL UNIQUE, name text NOT NULL, place text NOT NULL,
        made_by text NOT NULL REFERENCES accounts, made_by_name text NOT NULL, made_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, user_agent text, remote_address text,
        ended_at timestamptz, ended_by_name text)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE walls');
  }
}
