import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Failed sign-ins are counted by account and source (a known device or an address), so that an attack from elsewhere does not shut out the
 * owner of an account. `ledger_keys` holds the keys that the processes share without a setting: they sign cookies and forms, never evidence.
 * A password that somebody else set is replaced at the next sign-in. A token belongs to a person. Every new column has a default or may be
 * empty, so the release before goes on writing beside it.
 */
export class Access1700000000020 implements MigrationInterface {
  readonly name = 'Access1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of forward) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of back) await runner.query(statement);
  }
}

const forward = [
  `CREATE TABLE sign_in_sources (
     account_id text NOT NULL,
     source text NOT NULL,
     failed_tries integer NOT NULL,
     locked_until timestamptz,
     last_failed_at timestamptz,
     known_at timestamptz,
     PRIMARY KEY (account_id, source))`,
  `CREATE INDEX sign_in_sources_by_failure ON sign_in_sources (last_failed_at)`,
  `CREATE INDEX sign_in_sources_by_source ON sign_in_sources (source)`,
  `ALTER TABLE accounts
     ADD COLUMN last_failed_at timestamptz,
     ADD COLUMN must_change_password boolean NOT NULL DEFAULT false,
     ADD COLUMN password_set_by_name text,
     ADD COLUMN password_set_at timestamptz`,
  `ALTER TABLE api_tokens ADD COLUMN owner_id text`,
  // Until now a token stood for the administrator who made it.
  `UPDATE api_tokens SET owner_id = created_by`,
  // Made here and not by a process, so that all processes have the same. Two version 4 UUIDs have 244 random bits (RFC 9562).
  `CREATE TABLE ledger_keys (name text PRIMARY KEY, key text NOT NULL)`,
  `INSERT INTO ledger_keys (name, key)
   SELECT name, gen_random_uuid()::text || gen_random_uuid()::text
   FROM unnest(ARRAY['device-cookie', 'receipt-form']) AS name`,
];

const back = [
  `DROP TABLE ledger_keys`,
  `ALTER TABLE api_tokens DROP COLUMN owner_id`,
  `ALTER TABLE accounts
     DROP COLUMN last_failed_at,
     DROP COLUMN must_change_password,
     DROP COLUMN password_set_by_name,
     DROP COLUMN password_set_at`,
  `DROP TABLE sign_in_sources`,
];
