import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWED = `CASE WHEN state IN ('open', 'escalated') AND owes_receipt THEN 'receipt'
  WHEN state = 'acknowledged' AND followed_up_at IS NULL THEN 'follow-up' END`;
const ofNew = OWED.replaceAll(/\b(state|owes_receipt|followed_up_at)\b/g, 'NEW.$1');

const replaced = [
  { name: 'dispatches_owing_receipt', on: `(office_id, receipt_due_at) WHERE state IN ('open', 'escalated') AND owes_receipt` },
  { name: 'dispatches_owing_follow_up', on: `(office_id, follow_up_due_at) WHERE state = 'acknowledged' AND followed_up_at IS NULL` },
  { name: 'dispatches_owed', on: `(bulletin_id) WHERE (${OWED}) IS NOT NULL` },
  { name: 'dispatches_open', on: `(receipt_due_at) WHERE state = 'open' AND owes_receipt` },
];
const statistics = [
  { name: 'dispatches_open_and_owing', on: '(mcv) ON state, owes_receipt' },
  { name: 'dispatches_what_is_owed', on: `ON (${OWED})` },
];

/**
 * A dispatch is escalated, and acknowledged, on its own page: no index speaks of its state, but of whether anything is still owed, which
 * becomes true once. PostgreSQL keeps that itself, so that a release which does not know of it does no harm. See docs/decisions/0014.
 */
export class SettledDispatches1700000000011 implements MigrationInterface {
  readonly name = 'SettledDispatches1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    // What is there reads `true` without being rewritten; what is still owed is put right.
    await runner.query('ALTER TABLE dispatches ADD COLUMN settled boolean DEFAULT true');
    await runner.query('ALTER TABLE dispatches ALTER COLUMN settled DROP DEFAULT');
    await runner.query(`UPDATE dispatches SET settled = NULL WHERE (${OWED}) IS NOT NULL`);
    await runner.query(
      `CREATE FUNCTION settle_dispatch() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         NEW.settled := CASE WHEN (${ofNew}) IS NULL THEN true END;
         RETURN NEW;
       END $$`,
    );
    await runner.query(
      `CREATE TRIGGER dispatch_is_settled BEFORE INSERT OR UPDATE ON dispatches
       FOR EACH ROW WHEN (((${ofNew}) IS NULL) IS DISTINCT FROM (NEW.settled IS TRUE)) EXECUTE FUNCTION settle_dispatch()`,
    );
    // Should the trigger ever not be there, nothing that is owed is lost sight of.
    await runner.query(
      `ALTER TABLE dispatches ADD CONSTRAINT dispatches_settled_check CHECK (((${OWED}) IS NULL) = (settled IS TRUE)) NOT VALID`,
    );
    for (const { name } of replaced) await runner.query(`DROP INDEX ${name}`);
    for (const { name } of statistics) await runner.query(`DROP STATISTICS ${name}`);
    await runner.query('CREATE INDEX dispatches_unsettled ON dispatches (office_id, bulletin_id) WHERE settled IS NULL');
    await runner.query('CREATE INDEX dispatches_unsettled_due ON dispatches (receipt_due_at) WHERE settled IS NULL');
    // Room for every row of a page to change once.
    await runner.query('ALTER TABLE dispatches SET (fillfactor = 45)');
    await runner.query('ANALYZE dispatches');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE dispatches RESET (fillfactor)');
    await runner.query('DROP INDEX dispatches_unsettled_due');
    await runner.query('DROP INDEX dispatches_unsettled');
    for (const { name, on } of statistics) await runner.query(`CREATE STATISTICS ${name} ${on} FROM dispatches`);
    for (const { name, on } of replaced) await runner.query(`CREATE INDEX ${name} ON dispatches ${on}`);
    await runner.query('ALTER TABLE dispatches DROP CONSTRAINT dispatches_settled_check');
    await runner.query('DROP TRIGGER dispatch_is_settled ON dispatches');
    await runner.query('DROP FUNCTION settle_dispatch()');
    await runner.query('ALTER TABLE dispatches DROP COLUMN settled');
  }
}
