import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Minutes until an escalation that was answered before this release is open again: what a level has at most for an answer. */
const AGAIN_AFTER = `interval '10 minutes'`;

/** For the release that brings the kind `answered-escalation-due`; see docs/decisions/0012. */
const timerOf = (escalation: string): string => `INSERT INTO timers
  (id, kind, subject_id, due_at, wake_at, state, attempts, last_error, since_release)
  SELECT
    'tmr-' || ${escalation}.id || '-again', 'answered-escalation-due', ${escalation}.id,
    moment.at, moment.at, 'armed', 0, NULL, 7
  FROM (SELECT ledger_now() + ${AGAIN_AFTER} AS at) AS moment`;

/**
 * An answer no longer ends an escalation. Those that were answered before get the timer that opens them again, and so do those that an older
 * release answers beside this one: it arms none. Who of the command closed an escalation is recorded.
 */
export class AnsweredIsNotReached1700000000013 implements MigrationInterface {
  readonly name = 'AnsweredIsNotReached1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE escalations ADD COLUMN closed_by text');
    await runner.query('ALTER TABLE escalations ADD COLUMN closed_by_name text');
    await runner.query(`${timerOf('standing')}, escalations AS standing WHERE standing.state = 'answered' ON CONFLICT DO NOTHING`);
    await runner.query(
      `CREATE FUNCTION arm_answered_escalation() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         ${timerOf('NEW')} ON CONFLICT DO NOTHING;
         RETURN NULL;
       END $$`,
    );
    await runner.query(
      `CREATE TRIGGER escalation_is_answered AFTER UPDATE OF state ON escalations
       FOR EACH ROW WHEN (NEW.state = 'answered' AND OLD.state <> 'answered') EXECUTE FUNCTION arm_answered_escalation()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER escalation_is_answered ON escalations');
    await runner.query('DROP FUNCTION arm_answered_escalation()');
    await runner.query(`DELETE FROM timers WHERE kind = 'answered-escalation-due'`);
    await runner.query('ALTER TABLE escalations DROP COLUMN closed_by_name');
    await runner.query('ALTER TABLE escalations DROP COLUMN closed_by');
  }
}
