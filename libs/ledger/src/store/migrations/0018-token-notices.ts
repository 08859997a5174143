import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the owner of an API token was told that somebody made it in their name; empty until then. Tokens of before are taken as known. The
 * release before leaves the column empty in a new row, and this one then tells the owner.
 */
export class TokenNotices1700000000018 implements MigrationInterface {
  readonly name = 'TokenNotices1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE api_tokens ADD COLUMN owner_told_at timestamptz`);
    await runner.query(`UPDATE api_tokens SET owner_told_at = created_at`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE api_tokens DROP COLUMN owner_told_at`);
  }
}
