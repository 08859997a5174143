import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 附件 of bulletins. Their bytes stand once each in a table of their own, under their SHA-256: a map that five revisions carry is stored once, and no
 * list of bulletins ever reads a picture. A release before attaches nothing, and sends what was attached without it.
 */
export class Attachments1700000000054 implements MigrationInterface {
  readonly name = 'Attachments1700000000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bulletins ADD COLUMN attachments jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`CREATE TABLE attachment_contents (
      sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      content bytea NOT NULL,
      used_at timestamptz NOT NULL
    )`);
    // Pictures, PDF and XLSX are compressed already.
    await runner.query('ALTER TABLE attachment_contents ALTER COLUMN content SET STORAGE EXTERNAL');
    await runner.query(
      `CREATE INDEX bulletins_attachments ON bulletins USING gin (attachments jsonb_path_ops) WHERE attachments <> '[]'::jsonb`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment_contents');
    await runner.query('ALTER TABLE bulletins DROP COLUMN attachments');
  }
}
