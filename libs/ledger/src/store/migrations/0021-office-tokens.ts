import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A token may belong to an office instead of a person: the office's own system acts by it. Not named `office_id`: a statement of the release
 * before, which joins the tokens with the accounts, would no longer know which of the two it means.
 */
export class OfficeTokens1700000000021 implements MigrationInterface {
  readonly name = 'OfficeTokens1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_tokens ADD COLUMN for_office_id text');
  }

  async down(runner: QueryRunner): Promise<void> {
    // Without its office such a token would be one of nobody, and read for every office.
    await runner.query('DELETE FROM api_tokens WHERE for_office_id IS NOT NULL');
    await runner.query('ALTER TABLE api_tokens DROP COLUMN for_office_id');
  }
}
