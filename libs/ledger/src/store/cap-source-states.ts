import type { EntityManager } from 'typeorm';

/** An entry of a feed that need not be read again; `fault`: why it was refused, null where it was kept. */
export interface SeenFeedItem {
  readonly key: string;
  readonly fault: string | null;
}

/** What the next look at a source begins with. */
export interface CapSourceLook {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly seen: readonly SeenFeedItem[];
}

/** What is wrong with a source: a code, and what was found. */
export interface CapSourceFault {
  readonly fault: string;
  readonly detail: string;
}

/** Real times, by the database's clock. */
export interface CapSourceState {
  readonly sourceId: string;
  readonly lookedAt: Date | null;
  readonly goodAt: Date | null;
  readonly fault: string | null;
  readonly faultDetail: string | null;
  readonly faultSince: Date | null;
}

/** What the schedulers know together of the sources of CAP messages, in real time. */
export class CapSourceStates {
  constructor(private readonly manager: EntityManager) {}

  /**
   * The look at a source that is due, for one of any number of schedulers; null for the others, and before it is due. The next one is due after
   * `everySec`, whatever becomes of this one. Of another address nothing is known.
   */
  async claim(sourceId: string, url: string, everySec: number): Promise<CapSourceLook | null> {
    const rows = await this.manager.query<CapSourceLook[]>(
      `INSERT INTO cap_source_states AS known (source_id, url, next_real)
       VALUES ($1, $2, clock_timestamp() + $3 * interval '1 second')
       ON CONFLICT (source_id) DO UPDATE
       SET
         url = excluded.url,
         next_real = excluded.next_real,
         etag = CASE WHEN known.url = excluded.url THEN known.etag END,
         last_modified = CASE WHEN known.url = excluded.url THEN known.last_modified END,
         seen = CASE WHEN known.url = excluded.url THEN known.seen ELSE '[]' END
       WHERE known.next_real <= clock_timestamp() OR known.url <> excluded.url
       RETURNING etag, last_modified AS "lastModified", seen`,
      [sourceId, url, everySec],
    );
    return rows[0] ?? null;
  }

  /** Records what came of a look. Returns the fault of the look before, null where there was none. */
  async note(sourceId: string, look: CapSourceLook, found: CapSourceFault | null): Promise<CapSourceFault | null> {
    const [before] = await this.manager.query<{ fault: string | null; detail: string | null }[]>(
      `SELECT fault, fault_detail AS detail
       FROM cap_source_states
       WHERE source_id = $1
       FOR UPDATE`,
      [sourceId],
    );
    await this.manager.query(
      `UPDATE cap_source_states
       SET
         etag = $2,
         last_modified = $3,
         seen = CASE WHEN seen = $4::jsonb THEN seen ELSE $4::jsonb END,
         looked_real = clock_timestamp(),
         good_real = CASE WHEN $5::text IS NULL THEN clock_timestamp() ELSE good_real END,
         fault = $5,
         fault_detail = $6,
         fault_since_real = CASE WHEN $5::text IS NOT NULL THEN coalesce(fault_since_real, clock_timestamp()) END
       WHERE source_id = $1`,
      [sourceId, look.etag, look.lastModified, JSON.stringify(look.seen), found?.fault ?? null, found?.detail ?? null],
    );
    return before?.fault == null ? null : { fault: before.fault, detail: before.detail ?? '' };
  }

  /** Every source that was ever looked at. */
  async all(): Promise<readonly CapSourceState[]> {
    return this.manager.query<CapSourceState[]>(
      `SELECT
         source_id AS "sourceId",
         looked_real AS "lookedAt",
         good_real AS "goodAt",
         fault,
         fault_detail AS "faultDetail",
         fault_since_real AS "faultSince"
       FROM cap_source_states
       ORDER BY source_id`,
    );
  }
}
