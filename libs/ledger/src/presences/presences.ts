import type { EntityManager } from 'typeorm';

export interface ProcessHeartbeat {
  readonly process: string;
  readonly roles: readonly string[];
  /** Real time since it was last heard, milliseconds. */
  readonly silentForMs: number;
  /** What the process reports of itself, e.g. whether the invariants held. */
  readonly holds: Readonly<Record<string, unknown>>;
}

/** An open page of an officer; `officeId` null is the command. */
export interface OpenStream {
  readonly id: string;
  readonly officeId: string | null;
  readonly accountId: string;
}

/** Which processes run and which pages are open. Real time throughout: moving the ledger's clock ends no presence. */
export class Presences {
  constructor(
    private readonly manager: EntityManager,
    private readonly release: number,
  ) {}

  async beat(process: string, roles: readonly string[], holds: Readonly<Record<string, unknown>>): Promise<void> {
    await this.manager.query(
      `INSERT INTO process_heartbeats (process, roles, started_real, seen_real, holds, release)
       VALUES ($1, $2, clock_timestamp(), clock_timestamp(), $3::jsonb, $4)
       ON CONFLICT (process) DO UPDATE
       SET
         roles = excluded.roles,
         seen_real = excluded.seen_real,
         holds = excluded.holds,
         release = excluded.release`,
      [process, roles, JSON.stringify(holds), this.release],
    );
  }

  /** The processes heard within the last day, newest first. */
  async heartbeats(): Promise<readonly ProcessHeartbeat[]> {
    const rows: { process: string; roles: string[]; silent: number; holds: Record<string, unknown> }[] = await this.manager.query(
      `SELECT process, roles, holds, (extract(epoch FROM clock_timestamp() - seen_real) * 1000)::float8 AS silent
       FROM process_heartbeats
       WHERE seen_real > clock_timestamp() - interval '1 day'
       ORDER BY seen_real DESC`,
    );
    return rows.map(({ process, roles, silent, holds }) => ({ process, roles, silentForMs: Math.round(silent), holds }));
  }

  async leave(process: string): Promise<void> {
    await this.manager.query(`DELETE FROM process_heartbeats WHERE process = $1`, [process]);
  }

  /** Records pages that officers open. Each counts as present for a while, and longer only as far as it proves that it runs. */
  async streamsOpen(streams: readonly OpenStream[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO console_presence (stream, office_id, account_id, seen_real)
       SELECT stream, office, account, clock_timestamp()
       FROM jsonb_to_recordset($1::jsonb) AS t (stream text, office text, account text)
       ORDER BY stream
       ON CONFLICT (stream) DO UPDATE SET seen_real = excluded.seen_real`,
      [JSON.stringify(streams.map(({ id, officeId, accountId }) => ({ stream: id, office: officeId, account: accountId })))],
    );
  }

  /**
   * Notes that these pages asked something themselves. Returns those that are recorded as open pages of that account. `hasReturned`: this
   * page had not been heard within `withinMs`, so that it counted as absent until now.
   */
  async pagesProven(
    pages: readonly Pick<OpenStream, 'id' | 'accountId'>[],
    withinMs = 20_000,
  ): Promise<ReadonlyMap<string, { readonly officeId: string | null; readonly hasReturned: boolean }>> {
    const rows: { stream: string; office_id: string | null; has_returned: boolean }[] = await this.manager.query(
      `WITH proven AS (
         SELECT
           p.stream,
           p.office_id,
           p.seen_real <= clock_timestamp() - $2 * interval '1 millisecond' AS has_returned
         FROM console_presence p
         JOIN jsonb_to_recordset($1::jsonb) AS t (stream text, account text) ON p.stream = t.stream AND p.account_id = t.account
         ORDER BY p.stream
         FOR UPDATE OF p
       ),
       noted AS (
         UPDATE console_presence
         SET seen_real = clock_timestamp()
         FROM proven
         WHERE console_presence.stream = proven.stream
       )
       SELECT stream, office_id, has_returned FROM proven`,
      [JSON.stringify(pages.map(({ id, accountId }) => ({ stream: id, account: accountId }))), withinMs],
    );
    return new Map(rows.map(({ stream, office_id: officeId, has_returned: hasReturned }) => [stream, { officeId, hasReturned }]));
  }

  async streamsClosed(streams: readonly string[]): Promise<void> {
    await this.manager.query(`DELETE FROM console_presence WHERE stream = ANY($1)`, [streams]);
  }

  /** The offices (null: the command) that have a page heard within `withinMs`. */
  async officesPresent(withinMs = 20_000): Promise<ReadonlySet<string | null>> {
    const rows: { office_id: string | null }[] = await this.manager.query(
      `SELECT DISTINCT office_id
       FROM console_presence
       WHERE seen_real > clock_timestamp() - $1 * interval '1 millisecond'`,
      [withinMs],
    );
    return new Set(rows.map(({ office_id: officeId }) => officeId));
  }

  /** The names of the officers of each office (null: the command) who have a page heard within `withinMs`. */
  async namesPresent(withinMs = 20_000): Promise<ReadonlyMap<string | null, readonly string[]>> {
    const rows: { office_id: string | null; names: string[] }[] = await this.manager.query(
      `SELECT p.office_id, array_agg(DISTINCT a.name ORDER BY a.name) AS names
       FROM
         console_presence AS p
         JOIN accounts AS a ON a.id = p.account_id
       WHERE p.seen_real > clock_timestamp() - $1 * interval '1 millisecond'
       GROUP BY p.office_id`,
      [withinMs],
    );
    return new Map(rows.map(({ office_id: officeId, names }) => [officeId, names]));
  }

  /** How many persons have a page open that was heard within `withinMs`. */
  async officersPresent(officeId: string | null, withinMs = 20_000): Promise<number> {
    const rows: { n: string }[] = await this.manager.query(
      `SELECT count(DISTINCT account_id) AS n
       FROM console_presence
       WHERE office_id IS NOT DISTINCT FROM $1
         AND seen_real > clock_timestamp() - $2 * interval '1 millisecond'`,
      [officeId, withinMs],
    );
    return Number(rows[0]?.n ?? 0);
  }
}
