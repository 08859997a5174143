import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who read personal data: one row for each reader, kind and hour. Not a part of the audit chain, because these rows are deleted again. A
 * table of its own, which the release before does not know.
 */
export class PersonalReads1700000000017 implements MigrationInterface {
  readonly name = 'PersonalReads1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE personal_reads (
      reader_id text NOT NULL,
      kind text NOT NULL,
      hour timestamptz NOT NULL,
      reader_name text NOT NULL,
      app text NOT NULL,
      remote_address text,
      client text,
      first_at timestamptz NOT NULL,
      PRIMARY KEY (reader_id, kind, hour))`);
    await runner.query(`CREATE INDEX personal_reads_by_hour ON personal_reads (hour)`);
    await runner.query(`CREATE INDEX sessions_by_end ON sessions (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX sessions_by_end`);
    await runner.query(`DROP TABLE personal_reads`);
  }
}
