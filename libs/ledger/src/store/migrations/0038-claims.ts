import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which try took a delivery. A worker that lost the answer of the database asks again with the same claim, and gets what it has taken already. */
export class Claims1700000000038 implements MigrationInterface {
  readonly name = 'Claims1700000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deliveries ADD COLUMN claim uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deliveries DROP COLUMN claim');
  }
}
