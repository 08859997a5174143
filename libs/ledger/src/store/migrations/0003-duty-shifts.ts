import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 交接班: who is on duty at which post. Nobody can be on duty twice at one post, whatever the processes do. */
export class DutyShifts1700000000003 implements MigrationInterface {
  readonly name = 'DutyShifts1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE duty_shifts');
  }
}

const statements = [
  `CREATE TABLE duty_shifts (
     id text PRIMARY KEY, office_id text, account_id text NOT NULL REFERENCES accounts, name text NOT NULL,
     taken_at timestamptz NOT NULL, taken_note text NOT NULL,
     handed_over_at timestamptz, handed_over_to text REFERENCES accounts, handed_over_to_name text,
     note text NOT NULL, obligations jsonb,
     CHECK (handed_over_at >= taken_at),
     CHECK ((handed_over_at IS NULL) = (obligations IS NULL)),
     CHECK ((handed_over_to IS NULL) = (handed_over_to_name IS NULL)),
     CHECK (handed_over_to IS NULL OR handed_over_at IS NOT NULL))`,
  `CREATE UNIQUE INDEX one_on_duty_a_post ON duty_shifts (coalesce(office_id, 'command')) WHERE handed_over_at IS NULL`,
  `CREATE INDEX duty_shifts_of_post ON duty_shifts (office_id, taken_at DESC)`,
];
