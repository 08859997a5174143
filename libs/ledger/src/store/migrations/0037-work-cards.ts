import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The cards with a button that go to a member of 企业微信 or 钉钉. The token is in the card and in the click on its button; it cannot be guessed. The
 * response code is what 企业微信 wants for changing the card, once.
 */
export class WorkCards1700000000037 implements MigrationInterface {
  readonly name = 'WorkCards1700000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE work_cards (
      delivery_id text PRIMARY KEY,
      token text NOT NULL UNIQUE,
      kind text NOT NULL,
      status text NOT NULL,
      member text NOT NULL,
      dispatch_id text NOT NULL,
      contact_id text NOT NULL,
      contact_name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT ledger_now(),
      clicked_at timestamptz,
      clicked_card text,
      response_code text,
      tries integer NOT NULL DEFAULT 0,
      next_at timestamptz NOT NULL DEFAULT ledger_now(),
      settled_at timestamptz,
      shown text
    )`);
    await runner.query('CREATE INDEX work_cards_unsettled ON work_cards (created_at) WHERE settled_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE work_cards');
  }
}
