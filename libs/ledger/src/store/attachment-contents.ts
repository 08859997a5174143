import type { EntityManager } from 'typeorm';

/** How long bytes are kept that no bulletin names, in days: of an attachment that was taken out again, or of a draft that was discarded. */
export const UNUSED_ATTACHMENT_DAYS = 30;

/** The bytes of attachments, each once, under their SHA-256. */
export class AttachmentContents {
  constructor(private readonly manager: EntityManager) {}

  /** Stores them unless they are there. Either way they count as used now, so that no clean-up that runs beside it takes them. */
  async store(sha256: string, content: Uint8Array, now: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO attachment_contents (sha256, content, used_at)
       VALUES ($1, $2, $3)
       ON CONFLICT (sha256) DO UPDATE SET used_at = greatest(attachment_contents.used_at, excluded.used_at)`,
      [sha256, Buffer.from(content.buffer, content.byteOffset, content.byteLength), now],
    );
  }

  /** Null where there are none. */
  async read(sha256: string): Promise<Buffer | null> {
    const [row] = await this.manager.query<{ content: Buffer }[]>('SELECT content FROM attachment_contents WHERE sha256 = $1', [sha256]);
    return row?.content ?? null;
  }

  /** Which of these are stored, with bytes that are what their SHA-256 says. PostgreSQL computes it, so that no byte leaves the database. */
  async whole(sha256s: readonly string[]): Promise<ReadonlySet<string>> {
    if (sha256s.length === 0) return new Set();
    const rows = await this.manager.query<{ sha256: string }[]>(
      `SELECT sha256
       FROM attachment_contents
       WHERE sha256 = ANY($1)
         AND sha256 = encode(sha256(content), 'hex')`,
      [[...new Set(sha256s)]],
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  }

  /** Deletes at most `most` that were last used before `before` and that no bulletin names but discarded ones. Returns how many. */
  async deleteUnused(before: Date, most: number): Promise<number> {
    const rows = await this.manager.query<{ rows: string }[]>(
      `WITH gone AS (
         DELETE FROM attachment_contents
         WHERE sha256 IN (
           SELECT stored.sha256
           FROM attachment_contents AS stored
           WHERE stored.used_at < $1
             AND NOT EXISTS (
               SELECT
               FROM bulletins
               WHERE attachments <> '[]'::jsonb
                 AND attachments @> jsonb_build_array(jsonb_build_object('sha256', stored.sha256))
                 AND state <> 'discarded')
           LIMIT $2
           FOR UPDATE SKIP LOCKED)
         RETURNING 1)
       SELECT count(*) AS rows
       FROM gone`,
      [before, most],
    );
    return Number(rows[0]?.rows ?? 0);
  }
}
