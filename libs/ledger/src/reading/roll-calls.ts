import type { BulletinId, DispatchId, OfficeId, Status } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import { UNSETTLED } from '../outbox/delivery-sql.js';
import { cutPage, type ListPosition, type Page, type PageRequest } from '../store/paging.js';

/** Of all offices that a bulletin went to. */
export interface RollCallCounts {
  readonly offices: number;
  readonly received: number;
  readonly owingReceipt: number;
  readonly owingFollowUp: number;
  readonly escalated: number;
}

/** Of every bulletin that some office still owes an answer for. `exercises`: how many of the bulletins are practised. */
export interface OpenRollCallCounts extends RollCallCounts {
  readonly bulletins: number;
  readonly exercises: number;
}

/** One office that owes a receipt, or has an escalation that is not closed. What is real and what is practised stand apart. */
export interface SilentOfficeRow {
  readonly officeId: OfficeId;
  readonly status: Status;
  /** How many dispatches that concerns. */
  readonly cases: number;
  /** The first of them, nearest deadline first. */
  readonly dispatchIds: readonly DispatchId[];
}

/** Milliseconds since 1970, and what is put on top to sort one rank after another. */
const ms = (column: string): string => `floor(extract(epoch FROM ${column}) * 1000)::bigint`;
const RANK = 100_000_000_000_000;

const OWES_RECEIPT = `(d.owes_receipt AND d.state IN ('open', 'escalated'))`;
const OWES_FOLLOW_UP = `(d.owes_receipt AND d.state = 'acknowledged' AND d.followed_up_at IS NULL)`;
/** As `byUrgency` of the console sorts: a receipt first, then a follow-up, then nothing; nearest deadline first. */
const URGENCY = `CASE
  WHEN ${OWES_RECEIPT} THEN ${ms('d.receipt_due_at')}
  WHEN ${OWES_FOLLOW_UP} THEN ${RANK} + ${ms('d.follow_up_due_at')}
  ELSE ${2 * RANK} END`;
const COUNTS = `count(*)::int AS offices,
  count(*) FILTER (WHERE EXISTS (SELECT FROM receipts r WHERE r.dispatch_id = d.id AND r.withdrawn_at IS NULL))::int AS received,
  count(*) FILTER (WHERE ${OWES_RECEIPT})::int AS "owingReceipt",
  count(*) FILTER (WHERE ${OWES_FOLLOW_UP})::int AS "owingFollowUp",
  count(*) FILTER (WHERE d.state = 'escalated')::int AS escalated`;
const NO_COUNTS: RollCallCounts = { offices: 0, received: 0, owingReceipt: 0, owingFollowUp: 0, escalated: 0 };

interface Placed {
  readonly key: string;
  readonly id: string;
}
const placeOf = ({ key, id }: Placed): ListPosition => ({ key, id });
/** From the first row on, where nothing is given: no key is below 0. */
const position = (after: ListPosition | null): readonly [string, string] => [after?.key ?? '-1', after?.id ?? ''];

/** In SQL: the dispatches that wait for a receipt, and those with an escalation that is not closed. */
const SILENT = `SELECT d.id FROM dispatches d WHERE d.${UNSETTLED} AND ${OWES_RECEIPT}
  UNION
  SELECT e.dispatch_id FROM escalations e WHERE e.state IN ('open', 'answered') AND e.dispatch_id IS NOT NULL`;

/** Who has what was published, read page by page; the counts are of everything, whatever the page. */
export class RollCalls {
  constructor(private readonly manager: EntityManager) {}

  /** The bulletins that some office still owes an answer for: real ones first, then the most urgent. */
  async openBulletins({ after, limit }: PageRequest): Promise<Page<BulletinId>> {
    const rows = await this.manager.query<(Placed & { readonly id: BulletinId })[]>(
      `WITH owed AS (
         SELECT d.bulletin_id AS id, min(${URGENCY}) AS urgency
         FROM dispatches d
         WHERE d.${UNSETTLED}
         GROUP BY d.bulletin_id
       ), placed AS (
         SELECT owed.id, owed.urgency + CASE b.status WHEN 'exercise' THEN ${3 * RANK} ELSE 0 END AS key
         FROM owed
         JOIN bulletins b ON b.id = owed.id AND b.state = 'published'
       )
       SELECT id, key
       FROM placed
       WHERE (key, id) > ($1::bigint, $2)
       ORDER BY key, id
       LIMIT $3`,
      [...position(after), limit + 1],
    );
    const { items, next } = cutPage(rows, rows.map(placeOf), limit);
    return { items: items.map(({ id }) => id), next };
  }

  /** Of each bulletin a page of its dispatches, most urgent first. `after` is a place in the list of one bulletin. */
  async officesOf(bulletinIds: readonly BulletinId[], { after, limit }: PageRequest): Promise<ReadonlyMap<BulletinId, Page<DispatchId>>> {
    const rows = await this.manager.query<(Placed & { readonly id: DispatchId; readonly bulletin: BulletinId })[]>(
      `WITH placed AS (
         SELECT d.id, d.bulletin_id AS bulletin, ${URGENCY} AS key FROM dispatches d WHERE d.bulletin_id = ANY($1)
       ), counted AS (
         SELECT *, row_number() OVER (PARTITION BY bulletin ORDER BY key, id) AS n FROM placed WHERE (key, id) > ($2::bigint, $3)
       )
       SELECT id, bulletin, key
       FROM counted
       WHERE n <= $4
       ORDER BY key, id`,
      [bulletinIds, ...position(after), limit + 1],
    );
    return new Map(
      bulletinIds.map((bulletin) => {
        const own = rows.filter((row) => row.bulletin === bulletin);
        const { items, next } = cutPage(own, own.map(placeOf), limit);
        return [bulletin, { items: items.map(({ id }) => id), next }];
      }),
    );
  }

  /** Of each bulletin, counted over all its offices. */
  async countsOf(bulletinIds: readonly BulletinId[]): Promise<ReadonlyMap<BulletinId, RollCallCounts>> {
    const rows = await this.manager.query<(RollCallCounts & { readonly bulletin: BulletinId })[]>(
      `SELECT d.bulletin_id AS bulletin, ${COUNTS} FROM dispatches d WHERE d.bulletin_id = ANY($1) GROUP BY d.bulletin_id`,
      [bulletinIds],
    );
    const known = new Map(rows.map(({ bulletin, ...counts }) => [bulletin, counts]));
    return new Map(bulletinIds.map((id) => [id, known.get(id) ?? NO_COUNTS]));
  }

  /** Counted over every office of every bulletin that some office still owes an answer for. */
  async openCounts(): Promise<OpenRollCallCounts> {
    const [row] = await this.manager.query<OpenRollCallCounts[]>(
      `WITH owed AS (
         SELECT id, status
         FROM bulletins
         WHERE state = 'published' AND id IN (SELECT d.bulletin_id FROM dispatches d WHERE d.${UNSETTLED})
       )
       SELECT
         (SELECT count(*) FROM owed)::int AS bulletins,
         (SELECT count(*) FROM owed WHERE status = 'exercise')::int AS exercises,
         ${COUNTS}
       FROM dispatches d
       WHERE d.bulletin_id IN (SELECT id FROM owed)`,
    );
    return row ?? { ...NO_COUNTS, bulletins: 0, exercises: 0 };
  }

  /** The silent offices, real ones first, then by the nearest deadline. `casesEach`: how many of an office's dispatches are named at most. */
  async silentOffices({ after, limit }: PageRequest, casesEach: number): Promise<Page<SilentOfficeRow>> {
    const rows = await this.manager.query<(Placed & SilentOfficeRow)[]>(
      `WITH offices AS (
         SELECT d.office_id AS office,
           b.status,
           CASE b.status WHEN 'exercise' THEN 'x-' ELSE 'r-' END || d.office_id AS id,
           min(${ms('d.receipt_due_at')}) + CASE b.status WHEN 'exercise' THEN ${RANK} ELSE 0 END AS key,
           count(*)::int AS cases,
           (array_agg(d.id ORDER BY d.receipt_due_at, d.id))[1:$4] AS dispatches
         FROM dispatches d
         JOIN bulletins b ON b.id = d.bulletin_id
         WHERE d.id IN (${SILENT})
         GROUP BY d.office_id, b.status
       )
       SELECT id, key, office AS "officeId", status, cases, dispatches AS "dispatchIds"
       FROM offices
       WHERE (key, id) > ($1::bigint, $2)
       ORDER BY key, id
       LIMIT $3`,
      [...position(after), limit + 1, casesEach],
    );
    const { items, next } = cutPage(rows, rows.map(placeOf), limit);
    return { items: items.map(({ officeId, status, cases, dispatchIds }) => ({ officeId, status, cases, dispatchIds })), next };
  }

  /** How many offices are silent, each once whatever is real or practised, and with how many dispatches. */
  async silentCounts(): Promise<{ readonly offices: number; readonly cases: number }> {
    const [row] = await this.manager.query<{ readonly offices: number; readonly cases: number }[]>(
      `SELECT count(DISTINCT d.office_id)::int AS offices, count(*)::int AS cases FROM dispatches d WHERE d.id IN (${SILENT})`,
    );
    return row ?? { offices: 0, cases: 0 };
  }
}
