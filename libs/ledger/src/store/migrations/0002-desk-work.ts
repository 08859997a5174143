import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the bureau's desk works with: who edits what, the search of bulletins, the last outcome of each way to a contact, exercises.
 * Every new column may be empty, so that the release before this one goes on writing beside it.
 */
export class DeskWork1700000000002 implements MigrationInterface {
  readonly name = 'DeskWork1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of forward) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of back) await runner.query(statement);
  }
}

const forward = [
  `ALTER TABLE bulletins ADD COLUMN edited_by text, ADD COLUMN edited_by_name text, ADD COLUMN edited_at timestamptz`,
  `CREATE INDEX bulletins_newest ON bulletins ((coalesce(sent_at, drafted_at)) DESC, id DESC)`,
  `CREATE TABLE draft_editors (
     bulletin_id text NOT NULL REFERENCES bulletins, editor text NOT NULL, editor_name text NOT NULL,
     since_real timestamptz NOT NULL, seen_real timestamptz NOT NULL, PRIMARY KEY (bulletin_id, editor))`,
  `ALTER TABLE deliveries ADD COLUMN last_tried_at timestamptz`,
  `CREATE INDEX deliveries_by_contact ON deliveries (contact_id, channel, last_tried_at DESC) WHERE last_tried_at IS NOT NULL`,
  `ALTER TABLE episodes ADD COLUMN lead_factor integer CHECK (lead_factor >= 1)`,
  `CREATE TABLE exercises (
     id text PRIMARY KEY, state text NOT NULL CHECK (state IN ('proposed', 'running', 'aborted')), scenario text,
     hazard text NOT NULL, title text NOT NULL, areas text[] NOT NULL, onset timestamptz NOT NULL, ends_at timestamptz NOT NULL,
     lead_factor integer NOT NULL CHECK (lead_factor >= 1), note text NOT NULL,
     proposed_by text NOT NULL, proposed_by_name text NOT NULL, proposed_at timestamptz NOT NULL,
     confirmed_by text, confirmed_by_name text, confirmed_at timestamptz, episode_id text UNIQUE REFERENCES episodes,
     aborted_by text, aborted_by_name text, aborted_at timestamptz, abort_reason text,
     CHECK (confirmed_by IS DISTINCT FROM proposed_by),
     CHECK ((confirmed_by IS NULL) = (episode_id IS NULL)))`,
];

const back = [
  `DROP TABLE exercises`,
  `ALTER TABLE episodes DROP COLUMN lead_factor`,
  `DROP INDEX deliveries_by_contact`,
  `ALTER TABLE deliveries DROP COLUMN last_tried_at`,
  `DROP TABLE draft_editors`,
  `DROP INDEX bulletins_newest`,
  `ALTER TABLE bulletins DROP COLUMN edited_by, DROP COLUMN edited_by_name, DROP COLUMN edited_at`,
];
