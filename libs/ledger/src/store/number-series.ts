import type { EntityManager } from 'typeorm';

/** The last number that was given in a series; `period` is a year. */
export interface SeriesNumber {
  readonly series: string;
  readonly period: number;
  readonly last: number;
}

/** Numbers without gaps: the row stays locked until the commit, and a transaction that fails returns its number. */
export class NumberSeries {
  constructor(private readonly manager: EntityManager) {}

  /** The number that `next` would return now. Takes none. */
  async peek(series: string, period: number): Promise<number> {
    const rows: { last: number }[] = await this.manager.query('SELECT last FROM number_series WHERE series = $1 AND period = $2', [
      series,
      period,
    ]);
    return (rows[0]?.last ?? 0) + 1;
  }

  /** The last number of each series of years, from `year` on. */
  async givenSince(year: number): Promise<readonly SeriesNumber[]> {
    // What is counted by the second of the epoch has far higher periods.
    const rows = await this.manager.query<{ series: string; period: string; last: number }[]>(
      'SELECT series, period, last FROM number_series WHERE period BETWEEN $1 AND 9999 ORDER BY period, series',
      [year],
    );
    return rows.map(({ series, period, last }) => ({ series, period: Number(period), last }));
  }

  /** Says that `last` was given already, by a ledger that is lost. A number that is not higher than the last one here changes nothing. */
  async skipTo(series: string, period: number, last: number): Promise<void> {
    await this.manager.query(
      `INSERT INTO number_series (series, period, last) VALUES ($1, $2, $3)
       ON CONFLICT (series, period) DO UPDATE SET last = greatest(number_series.last, excluded.last)`,
      [series, period, last],
    );
  }

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
