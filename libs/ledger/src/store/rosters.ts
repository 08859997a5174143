import type { RosterPlace } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import type { Page, PageRequest } from './paging.js';
import { rowsOf } from './records/record.js';
import { RosterVersionRecord, type RosterVersionRow } from './records/roster.record.js';
import { Table } from './table.js';

/** 值班表. Versions are only added: nothing here changes or deletes one, and the role of the working processes may not either. */
export class Rosters {
  private readonly table: Table<RosterVersionRow>;

  constructor(private readonly manager: EntityManager) {
    this.table = new Table(manager, RosterVersionRecord);
  }

  /** What counts at this place; null where there has been no roster. */
  async newest(place: RosterPlace): Promise<RosterVersionRow | null> {
    const [row] = await this.table.find({ place }, { order: { version: 'DESC' }, take: 1 });
    return row ?? null;
  }

  /** What counts at each place that has a roster. */
  async newestOfAll(): Promise<readonly RosterVersionRow[]> {
    const raws = await this.manager.query<Record<string, unknown>[]>(
      'SELECT DISTINCT ON (place) * FROM roster_versions ORDER BY place, version DESC',
    );
    return rowsOf(RosterVersionRecord, raws);
  }

  async version(place: RosterPlace, version: number): Promise<RosterVersionRow | null> {
    return this.table.first({ place, version });
  }

  /** All versions of a place, newest first. */
  async history(place: RosterPlace, page: PageRequest): Promise<Page<RosterVersionRow>> {
    return this.table.page({ place }, { by: 'version', direction: 'DESC' }, page);
  }

  async add(row: RosterVersionRow): Promise<void> {
    await this.table.insert(row);
  }
}
