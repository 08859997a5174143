import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 值班表: each change of a roster is a version of its own, which is never changed; the newest counts. Beside them the swaps that two persons agree
 * to. Newer processes alone read them, so a process of the release before goes on with the contacts of the configuration.
 */
export class Rosters1700000000042 implements MigrationInterface {
  readonly name = 'Rosters1700000000042';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM timers WHERE kind IN ('roster-shift', 'roster-gap', 'shift-reminder')`);
    await runner.query('DROP TABLE roster_swaps');
    await runner.query('DROP TABLE roster_versions');
  }
}

const statements = [
  `CREATE TABLE roster_versions (
     id text PRIMARY KEY, place text NOT NULL, version integer NOT NULL CHECK (version > 0), roster jsonb NOT NULL, note text NOT NULL,
     made_at timestamptz NOT NULL, made_by text NOT NULL, made_by_name text NOT NULL,
     UNIQUE (place, version))`,
  `CREATE TABLE roster_swaps (
     id text PRIMARY KEY, place text NOT NULL, state text NOT NULL, swap jsonb NOT NULL, note text NOT NULL,
     proposed_at timestamptz NOT NULL, proposed_by text NOT NULL REFERENCES accounts, proposed_by_name text NOT NULL,
     asked text NOT NULL REFERENCES accounts, asked_name text NOT NULL,
     settled_at timestamptz, settled_by_name text,
     CHECK ((state = 'proposed') = (settled_at IS NULL)),
     CHECK ((settled_at IS NULL) = (settled_by_name IS NULL)))`,
  `CREATE INDEX roster_swaps_open ON roster_swaps (place, proposed_at) WHERE state = 'proposed'`,
];
