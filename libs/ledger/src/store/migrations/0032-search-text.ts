import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Default_Ignorable_Code_Point of the basic plane (Unicode 16): signs that nobody sees. */
const IGNORABLE = String.raw`[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8]`;

/**
 * The words of a bulletin as they are searched: of one width, case and composition, without signs that nobody sees. PostgreSQL keeps them, so that
 * a search does not fold each bulletin again: for a hundred thousand that took longer than a statement may.
 */
export class SearchText1700000000032 implements MigrationInterface {
  readonly name = 'SearchText1700000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE bulletins ADD COLUMN search_text text GENERATED ALWAYS AS (
         lower(normalize(
           regexp_replace(
             headline || E'\\n' || coalesce(number, '') || E'\\n' || description || E'\\n' || instruction, '${IGNORABLE}', '', 'g'),
           NFKC))
       ) STORED`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE bulletins DROP COLUMN search_text');
  }
}
