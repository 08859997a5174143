import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the cadence needs: a slot can owe the update after a change of onset instead of a step; a draft that was rendered again keeps the words
 * that a person had written; an episode opened by mistake is withdrawn, and one that leaves bulletins missing says which chief lifted it; the weekly
 * outlook belongs to no hazard. Every new column has a default or may be empty, so the release before goes on writing beside it.
 */
export class Cadence1700000000015 implements MigrationInterface {
  readonly name = 'Cadence1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of forward) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of back) await runner.query(statement);
  }
}

const forward = [
  `ALTER TABLE slots ADD COLUMN purpose text NOT NULL DEFAULT 'step' CHECK (purpose IN ('step', 'onset-update'))`,
  `ALTER TABLE bulletins ADD COLUMN carried_over jsonb`,
  `ALTER TABLE bulletins ALTER COLUMN hazard DROP NOT NULL`,
  // The weekly outlook was stored under the first hazard of the city.
  `UPDATE bulletins SET hazard = NULL WHERE step = 'W'`,
  `ALTER TABLE episodes ADD COLUMN lift_approval jsonb`,
  `ALTER TABLE episodes DROP CONSTRAINT episodes_state_check`,
  `ALTER TABLE episodes ADD CONSTRAINT episodes_state_check CHECK (state IN ('open', 'lifted', 'closed', 'withdrawn'))`,
];

const back = [
  `ALTER TABLE episodes DROP CONSTRAINT episodes_state_check`,
  `UPDATE episodes SET state = 'closed' WHERE state = 'withdrawn'`,
  `ALTER TABLE episodes ADD CONSTRAINT episodes_state_check CHECK (state IN ('open', 'lifted', 'closed'))`,
  `ALTER TABLE episodes DROP COLUMN lift_approval`,
  `UPDATE bulletins SET hazard = '' WHERE hazard IS NULL`,
  `ALTER TABLE bulletins ALTER COLUMN hazard SET NOT NULL`,
  `ALTER TABLE bulletins DROP COLUMN carried_over`,
  `ALTER TABLE slots DROP COLUMN purpose`,
];
