import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is open is found without reading what is done, however much of that there is: an index for each thing that somebody still waits
 * for, which holds that alone, and one for each list that is read from its newest end.
 */
export class LargeLedgers1700000000007 implements MigrationInterface {
  readonly name = 'LargeLedgers1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX dispatches_waiting');
    for (const { name, on } of indexes) await runner.query(`CREATE INDEX ${name} ON ${on}`);
    // Nearly everything that is open owes nothing: the planner would take the two for independent, and expect thousands.
    await runner.query('CREATE STATISTICS dispatches_open_and_owing (mcv) ON state, owes_receipt FROM dispatches');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP STATISTICS dispatches_open_and_owing');
    for (const { name } of [...indexes].reverse()) await runner.query(`DROP INDEX ${name}`);
    await runner.query(`CREATE INDEX dispatches_waiting ON dispatches (office_id, receipt_due_at) WHERE state IN ('open', 'escalated')`);
  }
}

const indexes: readonly { readonly name: string; readonly on: string }[] = [
  // A minor correction owes nothing and stays open for ever: it does not belong to what is waited for.
  { name: 'dispatches_owing_receipt', on: `dispatches (office_id, receipt_due_at) WHERE state IN ('open', 'escalated') AND owes_receipt` },
  {
    name: 'dispatches_owing_follow_up',
    on: `dispatches (office_id, follow_up_due_at) WHERE state = 'acknowledged' AND followed_up_at IS NULL`,
  },
  { name: 'dispatches_superseded', on: `dispatches (superseded_by) WHERE superseded_by IS NOT NULL` },
  { name: 'dispatches_newest', on: `dispatches (published_at DESC, office_id)` },
  { name: 'escalations_of_dispatch', on: `escalations (dispatch_id)` },
  { name: 'escalations_newest', on: `escalations (raised_at DESC, id DESC)` },
  { name: 'bulletins_in_work', on: `bulletins (drafted_at DESC) WHERE state IN ('draft', 'in-review', 'reviewed', 'signed')` },
  { name: 'bulletins_to_countersign', on: `bulletins (sent_at) WHERE state = 'published' AND emergency AND countersigned_at IS NULL` },
  { name: 'bulletins_in_force', on: `bulletins (expires) WHERE state = 'published'` },
  { name: 'slots_owed', on: `slots (due_at) WHERE state IN ('planned', 'open', 'missing')` },
  { name: 'deliveries_of_alarm', on: `deliveries (alarm_id) WHERE alarm_id IS NOT NULL` },
  // Deliveries lie in the order of their making: a summary of each few pages finds the last days, and costs a write next to nothing.
  { name: 'deliveries_by_making', on: `deliveries USING brin (created_at) WITH (pages_per_range = 32, autosummarize = on)` },
  { name: 'audit_by_act', on: `audit_entries (act, seq)` },
  { name: 'audit_by_actor', on: `audit_entries (actor, seq)` },
];
