import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each robot of a group last spoke, for all processes together: its limit is one, however many workers there are. Real time. */
export class RobotTurns1700000000052 implements MigrationInterface {
  readonly name = 'RobotTurns1700000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE robot_turns (
      robot text PRIMARY KEY,
      taken_real timestamptz[] NOT NULL DEFAULT '{}',
      paused_until_real timestamptz NOT NULL DEFAULT '-infinity')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE robot_turns');
  }
}
