import type { EntityManager } from 'typeorm';

/** Numbers without gaps: the row stays locked until the commit, and a transaction that fails returns its number. */
export class NumberSeries {
  constructor(private readonly manager: EntityManager) {}

  /** The next number, from 1, of `series` in `period` (a year, or a second of the epoch). */
  async next(series: string, period: number): Promise<number> {
    const rows: { last: number }[] = await this.manager.query(
      `INSERT INTO number_series (series, period, last) VALUES ($1, $2, 1)
       ON CONFLICT (series, period) DO UPDATE SET last = number_series.last + 1 RETURNING last`,
      [series, period],
    );
    const row = rows[0];
    if (row === undefined) throw new Error(`No number from series ${series}`);
    return row.last;
  }
}
