import type { MigrationInterface, QueryRunner } from 'typeorm';

const UNDER_WAY = `('pending', 'queued', 'sending', 'failed-temporarily')`;
const constraints = [
  { table: 'deliveries', column: 'dispatch_id', of: 'dispatches' },
  { table: 'deliveries', column: 'escalation_id', of: 'escalations' },
  { table: 'deliveries', column: 'alarm_id', of: 'alarms' },
  { table: 'deliveries', column: 'slot_id', of: 'slots' },
  { table: 'deliveries', column: 'bulletin_id', of: 'bulletins' },
  { table: 'ack_links', column: 'dispatch_id', of: 'dispatches' },
  { table: 'escalations', column: 'dispatch_id', of: 'dispatches' },
  { table: 'escalations', column: 'alarm_id', of: 'alarms' },
  { table: 'escalations', column: 'bulletin_id', of: 'bulletins' },
  { table: 'escalation_notices', column: 'escalation_id', of: 'escalations' },
] as const;
const checkedTogether = [...new Set(constraints.map(({ table }) => table))];
const replaced = [
  `deliveries_to_relay ON deliveries (deadline_at, id) WHERE state = 'pending'`,
  `deliveries_to_try_again ON deliveries (next_attempt_at) WHERE state = 'failed-temporarily'`,
  `deliveries_under_way ON deliveries (state) WHERE state IN ('queued', 'sending')`,
  `deliveries_of_escalation ON deliveries (escalation_id)`,
];

/**
 * A fan-out to thousands, and as many deadlines at once: a delivery on its way is rewritten on its own page, for no index speaks of its state; and what it is about is
 * looked for once for each statement, not up to six times for each row. See docs/decisions/0013.
 */
export class FanOut1700000000009 implements MigrationInterface {
  readonly name = 'FanOut1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    // What is there reads `true` without being rewritten; what is still under way is put right.
    await runner.query('ALTER TABLE deliveries ADD COLUMN settled boolean DEFAULT true');
    await runner.query('ALTER TABLE deliveries ALTER COLUMN settled DROP DEFAULT');
    await runner.query(`UPDATE deliveries SET settled = NULL WHERE state IN ${UNDER_WAY}`);
    for (const index of replaced) await runner.query(`DROP INDEX ${index.split(' ')[0]}`);
    await runner.query('CREATE INDEX deliveries_unsettled ON deliveries (deadline_at, id) WHERE settled IS NULL');
    // Whose name holds a part is looked for among the names, of which there are few.
    await runner.query('CREATE INDEX audit_by_actor_name ON audit_entries (actor_name, seq)');
    await runner.query('CREATE INDEX deliveries_of_escalation ON deliveries (escalation_id) WHERE escalation_id IS NOT NULL');

    for (const { table, column } of constraints) await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_${column}_fkey`);
    for (const table of checkedTogether) {
      const strays = constraints
        .filter((constraint) => constraint.table === table)
        .map(
          ({ column, of }) =>
            `SELECT ${column} FROM made WHERE ${column} IS NOT NULL EXCEPT SELECT id FROM ${of} WHERE id IN (SELECT ${column} FROM made)`,
        );
      await runner.query(
        `CREATE FUNCTION refuse_stray_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN
           IF EXISTS (${strays.map((stray) => `(${stray})`).join(' UNION ALL ')}) THEN
             RAISE EXCEPTION 'A row of ${table} is about something that is not in the ledger' USING ERRCODE = 'foreign_key_violation';
           END IF;
           RETURN NULL;
         END $$`,
      );
      await runner.query(
        `CREATE TRIGGER no_stray_${table} AFTER INSERT ON ${table} REFERENCING NEW TABLE AS made
         FOR EACH STATEMENT EXECUTE FUNCTION refuse_stray_${table}()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of checkedTogether) {
      await runner.query(`DROP TRIGGER no_stray_${table} ON ${table}`);
      await runner.query(`DROP FUNCTION refuse_stray_${table}()`);
    }
    for (const { table, column, of } of constraints)
      await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column}_fkey FOREIGN KEY (${column}) REFERENCES ${of}`);
    await runner.query('DROP INDEX deliveries_of_escalation');
    await runner.query('DROP INDEX audit_by_actor_name');
    await runner.query('DROP INDEX deliveries_unsettled');
    for (const index of replaced) await runner.query(`CREATE INDEX ${index}`);
    await runner.query('ALTER TABLE deliveries DROP COLUMN settled');
  }
}
