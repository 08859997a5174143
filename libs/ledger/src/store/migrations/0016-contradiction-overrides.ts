import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reason for which the chief forecaster let words stand that contradict the record. Null, as in every earlier row: nobody did. */
export class ContradictionOverrides1700000000016 implements MigrationInterface {
  readonly name = 'ContradictionOverrides1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE bulletins ADD COLUMN contradiction_override jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE bulletins DROP COLUMN contradiction_override');
  }
}
