import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps a bulletin from reaching somebody, as the last check of readiness found it. */
export class Readiness1700000000048 implements MigrationInterface {
  readonly name = 'Readiness1700000000048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE readiness_risks (
      id text PRIMARY KEY,
      kind text NOT NULL,
      place text,
      post text,
      contact_id text,
      name text,
      channel text,
      detail text,
      begins_at timestamptz NOT NULL,
      ends_at timestamptz,
      found_at timestamptz NOT NULL,
      told_at timestamptz
    )`);
    await runner.query('CREATE INDEX readiness_risks_beginning ON readiness_risks (begins_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE readiness_risks');
    await runner.query(`DELETE FROM scheduler_marks WHERE name = 'readiness'`);
  }
}
