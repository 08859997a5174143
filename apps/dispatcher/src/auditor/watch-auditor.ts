import type { Ledger } from '@rainstorm/ledger';

/** Told by whichever scheduler found it first. */
export type AuditorNews = { readonly type: 'silent'; readonly silentForMs: number } | { readonly type: 'heard-again' };

export interface WatchAuditorPorts {
  /** To whom the auditor would have told it, past the queues. Rejects where nobody could be told. */
  readonly tell: (news: AuditorNews) => Promise<void>;
  readonly onTrouble: (error: unknown) => void;
}

/** Four of its rounds, as on the pages. */
const SILENCE_MS = 60_000;
const AGAIN_AFTER_MS = 10 * 60_000;
const HEARD = 'auditor-heard';
const TOLD = 'auditor-silence-told';
const MARK = `INSERT INTO scheduler_marks (name, at) VALUES ($1, clock_timestamp()) ON CONFLICT (name) DO UPDATE SET at = excluded.at`;

/**
 * Who watches the watcher: any number of schedulers, in real time, one of which tells that the auditor has fallen silent; again every ten
 * minutes, and when it is heard again. An auditor that never ran is missed by nobody; one that was stopped is.
 */
export class WatchAuditor {
  constructor(
    private readonly ledger: Ledger,
    private readonly ports: WatchAuditorPorts,
  ) {}

  /** Never rejects. */
  async round(): Promise<void> {
    try {
      const news = await this.claim();
      if (news === null) return;
      try {
        await this.ports.tell(news);
      } catch (error) {
        await this.giveBack(news);
        throw error;
      }
    } catch (error) {
      this.ports.onTrouble(error);
    }
  }

  /** Kept apart from its heartbeat, which a process takes along when it is stopped. A restored ledger tells nobody. */
  private async claim(): Promise<AuditorNews | null> {
    return this.ledger.transaction(async (tx): Promise<AuditorNews | null> => {
      await tx.alone(TOLD);
      await tx.sql(
        `INSERT INTO scheduler_marks (name, at)
         SELECT $1, max(seen_real) FROM process_heartbeats
         WHERE 'auditor' = ANY(roles) AND seen_real > clock_timestamp() - $2 * interval '1 millisecond' HAVING max(seen_real) IS NOT NULL
         ON CONFLICT (name) DO UPDATE SET at = greatest(scheduler_marks.at, excluded.at)`,
        [HEARD, SILENCE_MS],
      );
      const [seen] = await tx.sql<{ silent: number; told: number | null }[]>(
        `SELECT (extract(epoch FROM clock_timestamp() - heard.at) * 1000)::float8 AS silent,
           (extract(epoch FROM clock_timestamp() - told.at) * 1000)::float8 AS told
         FROM scheduler_marks AS heard LEFT JOIN scheduler_marks AS told ON told.name = $2
         WHERE heard.name = $1 AND ledger_is_armed()`,
        [HEARD, TOLD],
      );
      if (seen === undefined) return null;
      if (seen.silent <= SILENCE_MS) {
        if (seen.told === null) return null;
        await tx.sql(`DELETE FROM scheduler_marks WHERE name = $1`, [TOLD]);
        return { type: 'heard-again' };
      }
      if (seen.told !== null && seen.told < AGAIN_AFTER_MS) return null;
      await tx.sql(MARK, [TOLD]);
      return { type: 'silent', silentForMs: seen.silent };
    });
  }

  /** For the next round, of whichever scheduler. */
  private async giveBack({ type }: AuditorNews): Promise<void> {
    await this.ledger.transaction(async (tx) =>
      type === 'silent' ? tx.sql(`DELETE FROM scheduler_marks WHERE name = $1`, [TOLD]) : tx.sql(MARK, [TOLD]),
    );
  }
}
