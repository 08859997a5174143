import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In SQL, of rows `made` by one statement: those that are about nothing, or not about what it is about itself. */
const strays = {
  deliveries: [
    `made.escalation_id IS NOT NULL AND NOT EXISTS (SELECT FROM escalations AS e WHERE e.id = made.escalation_id
       AND (made.dispatch_id IS NULL OR made.dispatch_id = e.dispatch_id) AND (made.alarm_id IS NULL OR made.alarm_id = e.alarm_id)
       AND (made.bulletin_id IS NULL OR made.bulletin_id = e.bulletin_id))`,
    `made.escalation_id IS NULL AND made.dispatch_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM dispatches AS d WHERE d.id = made.dispatch_id AND (made.bulletin_id IS NULL OR made.bulletin_id = d.bulletin_id))`,
    `made.escalation_id IS NULL AND made.alarm_id IS NOT NULL AND NOT EXISTS (SELECT FROM alarms AS a WHERE a.id = made.alarm_id)`,
    `made.slot_id IS NOT NULL AND NOT EXISTS (SELECT FROM slots AS s WHERE s.id = made.slot_id)`,
    `made.escalation_id IS NULL AND made.dispatch_id IS NULL AND made.bulletin_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM bulletins AS b WHERE b.id = made.bulletin_id)`,
  ],
  ack_links: [`NOT EXISTS (SELECT FROM dispatches AS d WHERE d.id = made.dispatch_id)`],
  escalations: [
    `made.dispatch_id IS NOT NULL AND NOT EXISTS (SELECT FROM dispatches AS d WHERE d.id = made.dispatch_id AND (made.bulletin_id IS NULL OR made.bulletin_id = d.bulletin_id))`,
    `made.alarm_id IS NOT NULL AND NOT EXISTS (SELECT FROM alarms AS a WHERE a.id = made.alarm_id)`,
    `made.dispatch_id IS NULL AND made.bulletin_id IS NOT NULL AND NOT EXISTS (SELECT FROM bulletins AS b WHERE b.id = made.bulletin_id)`,
  ],
  escalation_notices: [`NOT EXISTS (SELECT FROM escalations AS e WHERE e.id = made.escalation_id)`],
} as const;

/** As 0009 has it. */
const references: Readonly<Record<keyof typeof strays, Readonly<Record<string, string>>>> = {
  deliveries: { dispatch_id: 'dispatches', escalation_id: 'escalations', alarm_id: 'alarms', slot_id: 'slots', bulletin_id: 'bulletins' },
  ack_links: { dispatch_id: 'dispatches' },
  escalations: { dispatch_id: 'dispatches', alarm_id: 'alarms', bulletin_id: 'bulletins' },
  escalation_notices: { escalation_id: 'escalations' },
};

const refuse = (table: string, found: readonly string[], settings: string): string =>
  `CREATE OR REPLACE FUNCTION refuse_stray_${table}() RETURNS trigger LANGUAGE plpgsql ${settings} AS $$
   BEGIN
     IF ${found.map((stray) => `EXISTS (${stray})`).join(' OR ')} THEN
       RAISE EXCEPTION 'A row of ${table} is about something that is not in the ledger' USING ERRCODE = 'foreign_key_violation';
     END IF;
     RETURN NULL;
   END $$`;

/** A connection keeps the plan of its first check. Of a ledger that was empty then it would be to read whole tables, however large they become. */
const BY_ID = 'SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';

/**
 * For ten thousand deadlines in one second. What a row is about is looked for once, in the nearest that it is about, which has to be about the
 * same itself: an escalation's delivery is about the dispatch and the bulletin of that escalation. And of timers there are only those that are
 * still to come. See docs/decisions/0014.
 */
export class DeadlinesAtOnce1700000000012 implements MigrationInterface {
  readonly name = 'DeadlinesAtOnce1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, found] of Object.entries(strays)) {
      const asked = found.map((stray) => `SELECT FROM made WHERE ${stray}`);
      await runner.query(refuse(table, asked, BY_ID));
    }
    await runner.query(`DELETE FROM timers WHERE state <> 'armed'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(references)) {
      const asked = Object.entries(columns).map(
        ([column, of]) =>
          `SELECT ${column} FROM made WHERE ${column} IS NOT NULL EXCEPT SELECT id FROM ${of} WHERE id IN (SELECT ${column} FROM made)`,
      );
      await runner.query(refuse(table, asked, ''));
    }
  }
}
