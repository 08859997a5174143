import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The city whose ledger this is, by its GB/T 2260 code. The first process that works on it writes it; a process of another city is refused. */
export class LedgerCity1700000000025 implements MigrationInterface {
  readonly name = 'LedgerCity1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE ledger_city (
         one boolean PRIMARY KEY DEFAULT true CHECK (one),
         code text NOT NULL, name text NOT NULL)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger_city');
  }
}
