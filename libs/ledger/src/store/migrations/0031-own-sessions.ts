import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a person needs to recognise an own session: the program and the address that signed in. Sessions of before, and those that the release
 * before opens beside this one, leave both empty.
 */
export class OwnSessions1700000000031 implements MigrationInterface {
  readonly name = 'OwnSessions1700000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sessions ADD COLUMN user_agent text, ADD COLUMN remote_address text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sessions DROP COLUMN user_agent, DROP COLUMN remote_address`);
  }
}
