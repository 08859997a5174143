import type { EntityManager } from 'typeorm';

/** The last check of readiness. */
export const READINESS_MARK = 'readiness';
/** The last round of line tests. */
export const CANARY_MARK = 'canaries';

/** Named instants of the ledger's clock that schedulers share: until when something was done. */
export class SchedulerMarks {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Date,
  ) {}

  /** The instant of this mark, held until the end of the transaction. A mark that nobody has made yet is made now. */
  async lock(name: string): Promise<Date> {
    await this.manager.query(
      `INSERT INTO scheduler_marks (name, at)
       VALUES ($1, $2)
       ON CONFLICT (name) DO NOTHING`,
      [name, this.now],
    );
    const [mark] = await this.manager.query<{ at: Date }[]>(`SELECT at FROM scheduler_marks WHERE name = $1 FOR UPDATE`, [name]);
    return mark?.at ?? this.now;
  }

  /** The instant of this mark; null where nobody has made it yet. */
  async at(name: string): Promise<Date | null> {
    const [mark] = await this.manager.query<{ at: Date }[]>(`SELECT at FROM scheduler_marks WHERE name = $1`, [name]);
    return mark?.at ?? null;
  }

  /** Moves the mark to now. It never goes back. */
  async advance(name: string): Promise<void> {
    await this.manager.query(`UPDATE scheduler_marks SET at = $2 WHERE name = $1 AND at < $2`, [name, this.now]);
  }
}
