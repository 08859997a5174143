import type { EntityManager } from 'typeorm';

const HEARD = 'auditor-heard';
const REPORTED = 'auditor-silence-told';

/** Real time since the auditor was last heard, and since its silence was last reported (null: it is not reported). Milliseconds. */
export interface AuditorSilence {
  readonly silentForMs: number;
  readonly reportedForMs: number | null;
}

/**
 * What the schedulers know together of the auditor. It is kept apart from the auditor's heartbeat, which a process takes along when it is
 * stopped. The names of the marks are stored: an older release beside this one reads them.
 */
export class AuditorSilences {
  constructor(private readonly manager: EntityManager) {}

  /** The one place of these marks, for a transaction that locks it. */
  static readonly PLACE = REPORTED;

  /** Takes over when the auditor was last heard, where that is not longer than `withinMs` ago. */
  async noteHeard(withinMs: number): Promise<void> {
    await this.manager.query(
      `INSERT INTO scheduler_marks (name, at)
       SELECT $1, max(seen_real)
       FROM process_heartbeats
       WHERE 'auditor' = ANY(roles)
         AND seen_real > clock_timestamp() - $2 * interval '1 millisecond'
       HAVING max(seen_real) IS NOT NULL
       ON CONFLICT (name) DO UPDATE SET at = greatest(scheduler_marks.at, excluded.at)`,
      [HEARD, withinMs],
    );
  }

  /** Null where no auditor was ever heard, and in a ledger that is not armed. */
  async read(): Promise<AuditorSilence | null> {
    const [row] = await this.manager.query<{ silent: number; reported: number | null }[]>(
      `SELECT
         (extract(epoch FROM clock_timestamp() - heard.at) * 1000)::float8 AS silent,
         (extract(epoch FROM clock_timestamp() - reported.at) * 1000)::float8 AS reported
       FROM scheduler_marks AS heard
       LEFT JOIN scheduler_marks AS reported ON reported.name = $2
       WHERE heard.name = $1
         AND ledger_is_armed()`,
      [HEARD, REPORTED],
    );
    return row === undefined ? null : { silentForMs: row.silent, reportedForMs: row.reported };
  }

  async markReported(): Promise<void> {
    await this.manager.query(
      `INSERT INTO scheduler_marks (name, at)
       VALUES ($1, clock_timestamp())
       ON CONFLICT (name) DO UPDATE SET at = excluded.at`,
      [REPORTED],
    );
  }

  async clearReported(): Promise<void> {
    await this.manager.query(`DELETE FROM scheduler_marks WHERE name = $1`, [REPORTED]);
  }
}
