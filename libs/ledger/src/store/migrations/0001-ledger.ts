import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The whole first ledger. Written by hand, forward and back. */
export class Ledger1700000000001 implements MigrationInterface {
  readonly name = 'Ledger1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...clock, ...issuance, ...dissemination, ...oversight, ...people, ...proof]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER audit_is_append_only ON audit_entries');
    await runner.query('DROP TRIGGER audit_is_never_truncated ON audit_entries');
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION refuse_audit_change()');
    await runner.query('DROP FUNCTION ledger_now()');
  }
}

/** In the order of their creation. */
const tables = [
  'ledger_clock',
  'episodes',
  'onset_revisions',
  'slots',
  'bulletins',
  'number_series',
  'dispatches',
  'receipts',
  'follow_ups',
  'ack_links',
  'phone_tasks',
  'alarms',
  'escalations',
  'escalation_notices',
  'deliveries',
  'timers',
  'response_decisions',
  'scheduler_marks',
  'process_heartbeats',
  'console_presence',
  'accounts',
  'sessions',
  'api_tokens',
  'idempotency_keys',
  'chain_head',
  'audit_entries',
  'change_feed',
];

/** Moved forward only; a process that was not started with a movable clock does not even look at the offset. */
const clock = [
  `CREATE TABLE ledger_clock (
     one boolean PRIMARY KEY DEFAULT true CHECK (one),
     "offset" interval NOT NULL DEFAULT '0')`,
  `INSERT INTO ledger_clock DEFAULT VALUES`,
  `CREATE FUNCTION ledger_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
     SELECT date_trunc('milliseconds', clock_timestamp() + CASE
       WHEN current_setting('rainstorm.clock', true) = 'movable' THEN (SELECT "offset" FROM ledger_clock)
       ELSE interval '0' END) $$`,
];

const issuance = [
  `CREATE TABLE episodes (
     id text PRIMARY KEY, hazard text NOT NULL, title text NOT NULL,
     status text NOT NULL CHECK (status IN ('actual', 'exercise')), exercise_note text,
     areas text[] NOT NULL, onset timestamptz NOT NULL, ends_at timestamptz NOT NULL,
     state text NOT NULL CHECK (state IN ('open', 'lifted', 'closed')),
     revision integer NOT NULL, opened_by text NOT NULL, opened_at timestamptz NOT NULL, ended_at timestamptz, ended_reason text,
     CHECK (onset < ends_at))`,
  `CREATE TABLE onset_revisions (
     id text PRIMARY KEY, episode_id text NOT NULL REFERENCES episodes, revision integer NOT NULL,
     from_onset timestamptz NOT NULL, to_onset timestamptz NOT NULL, ends_at timestamptz NOT NULL,
     reason text NOT NULL, revised_by text NOT NULL, revised_at timestamptz NOT NULL,
     UNIQUE (episode_id, revision))`,
  `CREATE TABLE slots (
     id text PRIMARY KEY, episode_id text REFERENCES episodes, week text, step text NOT NULL,
     opens_at timestamptz NOT NULL, due_at timestamptz NOT NULL, grace_until timestamptz NOT NULL, due_now boolean NOT NULL,
     state text NOT NULL, reason text, note text, bulletin_id text, follows_slot_id text REFERENCES slots,
     created_at timestamptz NOT NULL, published_at timestamptz,
     CHECK ((episode_id IS NULL) <> (week IS NULL)))`,
  `CREATE UNIQUE INDEX one_slot_a_week ON slots (week) WHERE week IS NOT NULL`,
  `CREATE INDEX slots_of_episode ON slots (episode_id)`,
  `CREATE TABLE bulletins (
     id text PRIMARY KEY, kind text NOT NULL, hazard text NOT NULL, step text, product_code text NOT NULL,
     status text NOT NULL CHECK (status IN ('actual', 'exercise')), msg_type text NOT NULL, revision_kind text,
     refers_to text REFERENCES bulletins, previous_id text REFERENCES bulletins,
     episode_id text REFERENCES episodes, slot_id text REFERENCES slots,
     headline text NOT NULL, description text NOT NULL, instruction text NOT NULL, areas jsonb NOT NULL,
     level text, colour text, onset timestamptz, expires timestamptz NOT NULL,
     state text NOT NULL, version integer NOT NULL, release text NOT NULL CHECK (release IN ('by-hand', 'at-due')),
     drafted_by text NOT NULL, drafted_at timestamptz NOT NULL, submitted_by text, reviewed_by text, review_note text,
     signed_by text, signed_at timestamptz, emergency boolean NOT NULL, countersigned_by text, countersigned_at timestamptz,
     number text UNIQUE, identifier text UNIQUE, sender text, sent_at timestamptz, published_by text,
     CHECK ((state = 'published') = (number IS NOT NULL AND identifier IS NOT NULL AND sent_at IS NOT NULL AND sender IS NOT NULL)))`,
  `CREATE INDEX bulletins_of_episode ON bulletins (episode_id)`,
  `CREATE INDEX bulletins_of_slot ON bulletins (slot_id)`,
  `CREATE INDEX bulletins_referring ON bulletins (refers_to)`,
  `CREATE INDEX bulletins_by_sending ON bulletins (sent_at DESC) WHERE sent_at IS NOT NULL`,
  `CREATE TABLE number_series (series text, period bigint, last integer NOT NULL, PRIMARY KEY (series, period))`,
];

const dissemination = [
  `CREATE TABLE dispatches (
     id text PRIMARY KEY, bulletin_id text NOT NULL REFERENCES bulletins, office_id text NOT NULL, duty text NOT NULL,
     state text NOT NULL CHECK (state IN ('open', 'escalated', 'acknowledged', 'superseded')),
     published_at timestamptz NOT NULL, policy jsonb NOT NULL, owes_receipt boolean NOT NULL,
     remind_at timestamptz, phone_at timestamptz, receipt_due_at timestamptz NOT NULL, follow_up_due_at timestamptz NOT NULL,
     acknowledged_at timestamptz, followed_up_at timestamptz, escalated_at timestamptz, unreachable_since timestamptz,
     superseded_by text, UNIQUE (bulletin_id, office_id))`,
  `CREATE INDEX dispatches_waiting ON dispatches (office_id, receipt_due_at) WHERE state IN ('open', 'escalated')`,
  `CREATE INDEX dispatches_of_office ON dispatches (office_id, published_at DESC)`,
  `CREATE TABLE receipts (
     id text PRIMARY KEY, dispatch_id text NOT NULL REFERENCES dispatches, office_id text NOT NULL, given_at timestamptz NOT NULL,
     given_by text NOT NULL, given_by_name text NOT NULL, way text NOT NULL, proof text NOT NULL, late_by_ms bigint NOT NULL,
     withdrawn_at timestamptz, withdrawn_by text, withdrawn_reason text)`,
  `CREATE UNIQUE INDEX one_standing_receipt ON receipts (dispatch_id) WHERE withdrawn_at IS NULL`,
  `CREATE TABLE follow_ups (
     id text PRIMARY KEY, dispatch_id text NOT NULL UNIQUE REFERENCES dispatches, office_id text NOT NULL, kind text NOT NULL,
     to_whom text NOT NULL, note text NOT NULL, done_by text NOT NULL, done_by_name text NOT NULL, done_at timestamptz NOT NULL,
     late_by_ms bigint NOT NULL)`,
  `CREATE TABLE ack_links (
     token_hash text PRIMARY KEY, dispatch_id text NOT NULL REFERENCES dispatches, contact_id text NOT NULL, contact_name text NOT NULL,
     created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, used_at timestamptz)`,
  `CREATE TABLE phone_tasks (
     id text PRIMARY KEY, dispatch_id text NOT NULL UNIQUE REFERENCES dispatches, office_id text NOT NULL, caller text NOT NULL,
     state text NOT NULL CHECK (state IN ('open', 'done', 'cancelled')), call_list jsonb NOT NULL, created_at timestamptz NOT NULL,
     taken_by text, taken_by_name text, taken_at timestamptz, closed_at timestamptz, calls jsonb NOT NULL)`,
  `CREATE INDEX phone_tasks_waiting ON phone_tasks (caller) WHERE state = 'open'`,
  `CREATE TABLE alarms (
     id text PRIMARY KEY, slot_id text NOT NULL REFERENCES slots, state text NOT NULL CHECK (state IN ('open', 'closed')),
     due_at timestamptz NOT NULL, raised_at timestamptz NOT NULL, missing_at timestamptz, closed_at timestamptz, closed_reason text)`,
  `CREATE UNIQUE INDEX one_open_alarm_a_slot ON alarms (slot_id) WHERE state = 'open'`,
  `CREATE TABLE escalations (
     id text PRIMARY KEY, cause text NOT NULL, dispatch_id text REFERENCES dispatches, alarm_id text REFERENCES alarms,
     office_id text, bulletin_id text REFERENCES bulletins, state text NOT NULL CHECK (state IN ('open', 'answered', 'closed')),
     deadline_at timestamptz NOT NULL, raised_at timestamptz NOT NULL, level integer NOT NULL, round integer NOT NULL,
     levels jsonb NOT NULL, summary jsonb NOT NULL, answered_at timestamptz, answered_by text, answered_by_name text, answer_note text,
     closed_at timestamptz, closed_reason text, calling_by text, calling_by_name text, calling_since timestamptz,
     CHECK ((dispatch_id IS NULL) <> (alarm_id IS NULL)))`,
  `CREATE UNIQUE INDEX one_escalation_a_receipt ON escalations (dispatch_id)
     WHERE state <> 'closed' AND cause IN ('unacknowledged', 'undeliverable')`,
  `CREATE UNIQUE INDEX one_escalation_a_follow_up ON escalations (dispatch_id) WHERE state <> 'closed' AND cause = 'follow-up-overdue'`,
  `CREATE UNIQUE INDEX one_escalation_an_alarm ON escalations (alarm_id) WHERE state <> 'closed'`,
  `CREATE INDEX escalations_standing ON escalations (raised_at) WHERE state <> 'closed'`,
  `CREATE TABLE escalation_notices (
     id text PRIMARY KEY, escalation_id text NOT NULL REFERENCES escalations, level integer NOT NULL, round integer NOT NULL,
     at timestamptz NOT NULL, outcome text NOT NULL CHECK (outcome IN ('told', 'nobody-to-reach')), contacts jsonb NOT NULL,
     UNIQUE (escalation_id, level, round))`,
  `CREATE TABLE deliveries (
     id text PRIMARY KEY, purpose text NOT NULL, dispatch_id text REFERENCES dispatches, escalation_id text REFERENCES escalations,
     alarm_id text REFERENCES alarms, slot_id text REFERENCES slots, bulletin_id text REFERENCES bulletins, office_id text,
     contact_id text NOT NULL, contact_name text NOT NULL, channel text NOT NULL, address text NOT NULL, secret_ref text,
     state text NOT NULL, attempts integer NOT NULL, created_at timestamptz NOT NULL, deadline_at timestamptz,
     next_attempt_at timestamptz, last_reason text, last_detail text, provider_id text, sent_at timestamptz, delivered_at timestamptz,
     queued_real timestamptz, sending_real timestamptz)`,
  `CREATE INDEX deliveries_to_relay ON deliveries (deadline_at, id) WHERE state = 'pending'`,
  `CREATE INDEX deliveries_to_try_again ON deliveries (next_attempt_at) WHERE state = 'failed-temporarily'`,
  `CREATE INDEX deliveries_under_way ON deliveries (state) WHERE state IN ('queued', 'sending')`,
  `CREATE INDEX deliveries_of_dispatch ON deliveries (dispatch_id)`,
  `CREATE INDEX deliveries_of_escalation ON deliveries (escalation_id)`,
  `CREATE TABLE timers (
     id text PRIMARY KEY, kind text NOT NULL, subject_id text NOT NULL, due_at timestamptz NOT NULL, wake_at timestamptz NOT NULL,
     state text NOT NULL CHECK (state IN ('armed', 'done', 'cancelled')), attempts integer NOT NULL, fired_at timestamptz, last_error text)`,
  `CREATE INDEX timers_due ON timers (wake_at, id) WHERE state = 'armed'`,
  `CREATE UNIQUE INDEX one_armed_timer ON timers (subject_id, kind, due_at) WHERE state = 'armed'`,
];

const oversight = [
  `CREATE TABLE response_decisions (
     id text PRIMARY KEY, episode_id text NOT NULL REFERENCES episodes, track text NOT NULL, suggested text, chosen text NOT NULL,
     decided_at timestamptz NOT NULL, announced_at timestamptz, effective_at timestamptz, basis_bulletin_id text REFERENCES bulletins,
     plan_version text NOT NULL, decided_by text NOT NULL, recorded_by text NOT NULL, recorded_at timestamptz NOT NULL, note text NOT NULL)`,
  `CREATE INDEX decisions_of_episode ON response_decisions (episode_id, decided_at)`,
  `CREATE TABLE scheduler_marks (name text PRIMARY KEY, at timestamptz NOT NULL)`,
  `CREATE TABLE process_heartbeats (
     process text PRIMARY KEY, roles text[] NOT NULL, started_real timestamptz NOT NULL, seen_real timestamptz NOT NULL, holds jsonb NOT NULL)`,
  `CREATE TABLE console_presence (
     stream text PRIMARY KEY, office_id text, account_id text NOT NULL, seen_real timestamptz NOT NULL)`,
];

const people = [
  `CREATE TABLE accounts (
     id text PRIMARY KEY, login text NOT NULL UNIQUE, name text NOT NULL, roles text[] NOT NULL, office_id text,
     password_hash text NOT NULL, failed_tries integer NOT NULL, locked_until timestamptz, disabled boolean NOT NULL, demo boolean NOT NULL,
     created_at timestamptz NOT NULL)`,
  `CREATE TABLE sessions (
     token_hash text PRIMARY KEY, account_id text NOT NULL REFERENCES accounts, csrf_token text NOT NULL,
     created_at timestamptz NOT NULL, seen_at timestamptz NOT NULL, expires_at timestamptz NOT NULL)`,
  `CREATE INDEX sessions_of_account ON sessions (account_id)`,
  `CREATE TABLE api_tokens (
     id text PRIMARY KEY, token_hash text NOT NULL UNIQUE, name text NOT NULL, scopes text[] NOT NULL, created_by text NOT NULL,
     created_at timestamptz NOT NULL, expires_at timestamptz, revoked_at timestamptz)`,
  `CREATE TABLE idempotency_keys (
     scope text, key text, request_hash text NOT NULL, response jsonb, at timestamptz NOT NULL, PRIMARY KEY (scope, key))`,
];

const proof = [
  `CREATE TABLE chain_head (
     one boolean PRIMARY KEY DEFAULT true CHECK (one), audit_seq bigint NOT NULL, audit_hash text NOT NULL, change_seq bigint NOT NULL)`,
  `INSERT INTO chain_head (audit_seq, audit_hash, change_seq) VALUES (0, repeat('0', 64), 0)`,
  `CREATE TABLE audit_entries (
     seq bigint PRIMARY KEY, at timestamptz NOT NULL, actor text NOT NULL, actor_name text NOT NULL, act text NOT NULL,
     subject_kind text NOT NULL, subject_id text NOT NULL, result text NOT NULL, details jsonb NOT NULL,
     previous_hash text NOT NULL, hash text NOT NULL)`,
  `CREATE INDEX audit_by_subject ON audit_entries (subject_id, seq)`,
  `CREATE INDEX audit_by_time ON audit_entries (at)`,
  `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'The audit chain is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation'; END $$`,
  `CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()`,
  `CREATE TRIGGER audit_is_never_truncated BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`,
  `CREATE TABLE change_feed (
     seq bigint PRIMARY KEY, at timestamptz NOT NULL, kind text NOT NULL, office_id text, audience text NOT NULL,
     subject_id text NOT NULL, payload jsonb NOT NULL)`,
];
