import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A revision of an episode may change its areas instead of its onset. Null, as in every earlier row: the areas did not change. */
export class AreaRevisions1700000000024 implements MigrationInterface {
  readonly name = 'AreaRevisions1700000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE onset_revisions ADD COLUMN from_areas text[], ADD COLUMN to_areas text[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE onset_revisions DROP COLUMN from_areas, DROP COLUMN to_areas');
  }
}
