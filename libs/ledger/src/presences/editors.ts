import type { BulletinId } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';

export interface Editor {
  /** `acc-…` or `token-…`. */
  readonly editor: string;
  readonly name: string;
  /** Real time since the page was opened for editing, and since it was last heard. */
  readonly forMs: number;
  readonly silentForMs: number;
}

/** A page that was not heard for so long counts as closed. */
const EXPIRES_MS = 30_000;

/** Who has a draft open for editing, by real time as every presence. It locks nothing. */
export class Editors {
  constructor(private readonly manager: EntityManager) {}

  /** Notes that this editor has the draft open; to be repeated while the page is open. True where the editor was not there before. */
  async heard(bulletinId: BulletinId, editor: string, name: string): Promise<boolean> {
    const rows: { came: boolean }[] = await this.manager.query(
      `WITH before AS (
         SELECT seen_real
         FROM draft_editors
         WHERE bulletin_id = $1
           AND editor = $2
           AND seen_real > clock_timestamp() - $4 * interval '1 millisecond'
       )
       INSERT INTO draft_editors (bulletin_id, editor, editor_name, since_real, seen_real)
       VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp())
       ON CONFLICT (bulletin_id, editor) DO UPDATE
       SET
         editor_name = excluded.editor_name,
         seen_real = excluded.seen_real,
         since_real = CASE WHEN EXISTS (SELECT FROM before) THEN draft_editors.since_real ELSE excluded.since_real END
       RETURNING NOT EXISTS (SELECT FROM before) AS came`,
      [bulletinId, editor, name, EXPIRES_MS],
    );
    return rows[0]?.came ?? false;
  }

  /** Notes that this editor has closed the draft. False where the editor was not there any more. */
  async gone(bulletinId: BulletinId, editor: string): Promise<boolean> {
    const [, count]: [unknown[], number] = await this.manager.query(`DELETE FROM draft_editors WHERE bulletin_id = $1 AND editor = $2`, [
      bulletinId,
      editor,
    ]);
    return count > 0;
  }

  /** The editors heard within the last 30 s, in the order in which they came. */
  async of(bulletinId: BulletinId): Promise<readonly Editor[]> {
    const rows: { editor: string; name: string; since: number; silent: number }[] = await this.manager.query(
      `SELECT
         editor,
         editor_name AS name,
         (extract(epoch FROM clock_timestamp() - since_real) * 1000)::float8 AS since,
         (extract(epoch FROM clock_timestamp() - seen_real) * 1000)::float8 AS silent
       FROM draft_editors
       WHERE bulletin_id = $1
         AND seen_real > clock_timestamp() - $2 * interval '1 millisecond'
       ORDER BY since_real, editor`,
      [bulletinId, EXPIRES_MS],
    );
    return rows.map(({ editor, name, since, silent }) => ({ editor, name, forMs: Math.round(since), silentForMs: Math.round(silent) }));
  }
}
