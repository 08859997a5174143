import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A ledger acts only where it was armed. Its place and the transaction of its arming are what a dump cannot carry along; see
 * docs/decisions/0010.
 */
export class Arming1700000000008 implements MigrationInterface {
  readonly name = 'Arming1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE ledger_arming (
         one boolean PRIMARY KEY DEFAULT true CHECK (one),
         place text NOT NULL, armed_in xid NOT NULL, armed_at timestamptz NOT NULL)`,
    );
    // In PL/pgSQL, for whether the function may be asked is seen before it is: some hosts keep it to themselves.
    await runner.query(
      `CREATE FUNCTION ledger_place() RETURNS text LANGUAGE plpgsql STABLE AS $$
       DECLARE cluster text := 'unknown';
       BEGIN
         IF has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE') THEN
           SELECT system_identifier INTO cluster FROM pg_catalog.pg_control_system();
         END IF;
         RETURN concat_ws('/', cluster, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()), 'ledger_arming'::regclass::oid);
       END $$`,
    );
    await runner.query(
      `CREATE FUNCTION ledger_is_armed() RETURNS boolean LANGUAGE sql STABLE AS $$
         SELECT EXISTS (SELECT FROM ledger_arming WHERE place = ledger_place() AND armed_in = xmin) $$`,
    );
    await runner.query(
      `INSERT INTO ledger_arming (place, armed_in, armed_at) VALUES (ledger_place(), pg_current_xact_id()::xid, ledger_now())`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ledger_is_armed()');
    await runner.query('DROP FUNCTION ledger_place()');
    await runner.query('DROP TABLE ledger_arming');
  }
}
