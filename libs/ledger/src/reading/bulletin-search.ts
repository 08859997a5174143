import type { BulletinId, BulletinKind, BulletinState, Status, Step } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import { foldedSql } from './folded-sql.js';
import { afterPosition, cutPage, PAGE_KEY, timeKey, type Page, type PageRequest } from '../store/paging.js';

/** A field that is not given does not filter. Texts match anywhere, in any case, width and composition, and whatever invisible signs they have. */
export interface BulletinQuery {
  /** In the number, the headline, the text or the instruction. */
  readonly q?: string | undefined;
  readonly number?: string | undefined;
  readonly step?: Step | undefined;
  readonly state?: BulletinState | undefined;
  readonly kind?: BulletinKind | undefined;
  readonly status?: Status | undefined;
  readonly product?: string | undefined;
  readonly episodeId?: string | undefined;
  /** Time of publication, or of the draft where it is not published. Both ends are included. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

const AT = 'coalesce(sent_at, drafted_at)';
const newest = { key: AT, id: 'id', isTime: true, direction: 'DESC' } as const;
const contains = (column: string, place: string): string => `strpos(${foldedSql(column)}, ${foldedSql(`${place}::text`)}) > 0`;

/** Finds bulletins newest first, along the index `bulletins_newest`: a page ends as soon as it is full. */
export class BulletinSearch {
  constructor(private readonly manager: EntityManager) {}

  async ids(query: BulletinQuery, { after, limit }: PageRequest): Promise<Page<BulletinId>> {
    const parameters: unknown[] = [];
    const conditions: string[] = [];
    const where = (given: unknown, condition: (place: string) => string): void => {
      if (given === undefined) return;
      parameters.push(given);
      conditions.push(condition(`$${parameters.length}`));
    };
    where(query.step, (place) => `step = ${place}`);
    where(query.state, (place) => `state = ${place}`);
    where(query.kind, (place) => `kind = ${place}`);
    where(query.status, (place) => `status = ${place}`);
    where(query.product, (place) => `product_code = ${place}`);
    where(query.episodeId, (place) => `episode_id = ${place}`);
    where(query.from, (place) => `${AT} >= ${place}`);
    where(query.to, (place) => `${AT} <= ${place}`);
    if (after !== null) {
      parameters.push(after.key, after.id);
      conditions.push(afterPosition(newest, { key: `$${parameters.length - 1}`, id: `$${parameters.length}` }));
    }
    // Last, after the cheap comparisons have left little to read.
    where(query.number, (place) => contains('number', place));
    where(query.q, (place) => `strpos(search_text, ${foldedSql(`${place}::text`)}) > 0`);
    parameters.push(limit + 1);
    const rows: { id: BulletinId; [PAGE_KEY]: string }[] = await this.manager.query(
      `SELECT id, ${timeKey(AT)} AS ${PAGE_KEY} FROM bulletins ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
       ORDER BY ${AT} DESC, id DESC LIMIT $${parameters.length}`,
      parameters,
    );
    return cutPage(
      rows.map(({ id }) => id),
      rows.map(({ id, [PAGE_KEY]: key }) => ({ key, id })),
      limit,
    );
  }
}
