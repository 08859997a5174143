import type { DispatchId, NumberSpan, OfficeId, ReceiverNumber, Status } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';

/** Where an office that has no row of its own begins. No office has this id. */
const ANY_OFFICE = '*';

/**
 * 本单位收文序号: for each office, year and status the numbers of what the office is sent. Without gaps, because a row stays locked until the commit
 * and a transaction that fails returns its number. The exception is an arming after a restore, which skips what the lost ledger may have given.
 */
export class ReceiverSeries {
  constructor(private readonly manager: EntityManager) {}

  /** The next number of each of these offices, in one statement. Takes the rows in the order of the ids, so that two publications never lock each other. */
  async next(offices: readonly OfficeId[], status: Status, year: number): Promise<ReadonlyMap<OfficeId, ReceiverNumber>> {
    if (offices.length === 0) return new Map();
    const rows = await this.manager.query<{ id: OfficeId; number: number; previous: number | null }[]>(
      `WITH start AS (
         SELECT coalesce((SELECT last FROM receiver_series WHERE office_id = '${ANY_OFFICE}' AND status = $2 AND year = $3), 0) + 1 AS number
       )
       INSERT INTO receiver_series AS own (office_id, status, year, last, given)
       SELECT office_id, $2, $3, start.number, start.number
       FROM unnest($1::text[]) AS office_id, start
       ORDER BY office_id
       ON CONFLICT (office_id, status, year) DO UPDATE SET last = own.last + 1, given = own.last + 1, previous = own.given
       RETURNING office_id AS id, given AS number, previous`,
      [offices, status, year],
    );
    return new Map(rows.map(({ id, number, previous }) => [id, { year, number, previous }]));
  }

  /** Skips `by` numbers in the series of every office, of those too that have none yet: a ledger that is lost may have given them. */
  async skip(status: Status, year: number, by: number): Promise<void> {
    await this.manager.query(
      `INSERT INTO receiver_series (office_id, status, year, last) VALUES ('${ANY_OFFICE}', $1, $2, 0)
       ON CONFLICT (office_id, status, year) DO NOTHING`,
      [status, year],
    );
    await this.manager.query('UPDATE receiver_series SET last = last + $3 WHERE status = $1 AND year = $2', [status, year, by]);
  }

  /** The last number of a series that was given or skipped; 0 where it has none. */
  async last(officeId: OfficeId, status: Status, year: number): Promise<number> {
    const [row] = await this.manager.query<{ last: number }[]>(
      'SELECT last FROM receiver_series WHERE office_id = $1 AND status = $2 AND year = $3',
      [officeId, status, year],
    );
    return row?.last ?? 0;
  }

  /** The dispatches of the office that have these numbers. */
  async dispatchIds(
    officeId: OfficeId,
    { status, year, first, last }: NumberSpan & { readonly status: Status; readonly year: number },
  ): Promise<readonly DispatchId[]> {
    const rows = await this.manager.query<{ id: DispatchId }[]>(
      `SELECT dispatches.id
       FROM dispatches
       JOIN bulletins ON bulletins.id = dispatches.bulletin_id
       WHERE dispatches.office_id = $1
         AND dispatches.sequence_year = $2
         AND dispatches.sequence BETWEEN $3 AND $4
         AND bulletins.status = $5
       ORDER BY dispatches.sequence`,
      [officeId, year, first, last, status],
    );
    return rows.map(({ id }) => id);
  }

  /** The last number that each office was given in one year. */
  async ofYear(year: number): Promise<readonly { officeId: OfficeId; status: Status; year: number; last: number }[]> {
    return this.manager.query(
      `SELECT office_id AS "officeId", status, year, given AS last FROM receiver_series WHERE year = $1 AND given IS NOT NULL ORDER BY office_id, status`,
      [year],
    );
  }

  /**
   * The series of one office in one year: the last number that it was given, and the numbers before it that this ledger did not give. Those of them
   * that the office has spoken of are left out, whether it has them or not.
   */
  async ofOffice(officeId: OfficeId, year: number): Promise<readonly OfficeSeries[]> {
    const series = await this.manager.query<{ status: Status; last: number }[]>(
      'SELECT status, given AS last FROM receiver_series WHERE office_id = $1 AND year = $2 AND given IS NOT NULL ORDER BY status',
      [officeId, year],
    );
    const gaps = await this.manager.query<(NumberSpan & { status: Status })[]>(
      `SELECT bulletins.status, coalesce(dispatches.sequence_previous, 0) + 1 AS first, dispatches.sequence - 1 AS last
       FROM dispatches
       JOIN bulletins ON bulletins.id = dispatches.bulletin_id
       WHERE dispatches.office_id = $1
         AND dispatches.sequence_year = $2
         AND dispatches.sequence - coalesce(dispatches.sequence_previous, 0) > 1
         AND NOT EXISTS (
           SELECT FROM number_reports AS said
           WHERE said.office_id = $1
             AND said.year = $2
             AND said.status = bulletins.status
             AND said.first <= coalesce(dispatches.sequence_previous, 0) + 1
             AND said.last >= dispatches.sequence - 1
         )
       ORDER BY first`,
      [officeId, year],
    );
    return series.map(({ status, last }) => ({
      status,
      year,
      last,
      gaps: gaps.filter((gap) => gap.status === status).map((gap) => ({ first: gap.first, last: gap.last })),
    }));
  }
}

export interface OfficeSeries {
  readonly status: Status;
  readonly year: number;
  readonly last: number;
  readonly gaps: readonly NumberSpan[];
}
