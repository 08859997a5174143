import {
  type EntityManager,
  type EntitySchema,
  type FindManyOptions,
  type FindOptionsOrder,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';
import { oneOf } from './one-of.js';
import { afterPosition, cutPage, orderInSql, PAGE_KEY, timeKey, type ListOrder, type Page, type PageRequest } from './paging.js';
import { rowsOf } from './records/record.js';
import { rowsInSql } from './records/rows-in-sql.js';

/** Thrown where a row that must exist is missing, or holds what the model could not have written: a defect, or a tampered ledger. */
export class LedgerInconsistency extends Error {
  override readonly name = 'LedgerInconsistency';
}

/** Name of the table within a statement; TypeORM prefixes the columns of the answer with it. */
const ALIAS = 't';

/** The rows of one table inside one transaction. How they may be changed is for the subclasses to say. */
export abstract class Rows<Row extends ObjectLiteral> {
  protected readonly tableName: string;

  constructor(
    private readonly manager: EntityManager,
    private readonly schema: EntitySchema<Row>,
    /** Throws on a row that the model could not have written. */
    private readonly check: (row: Row) => void = () => undefined,
  ) {
    this.tableName = schema.options.tableName ?? schema.options.name;
  }

  private async rows(options: FindManyOptions<Row>): Promise<readonly Row[]> {
    const raws = await this.manager.createQueryBuilder(this.schema, ALIAS).setFindOptions(options).getRawMany<Record<string, unknown>>();
    const rows = rowsOf(this.schema, raws, `${ALIAS}_`);
    for (const row of rows) this.check(row);
    return rows;
  }

  async find(
    where: FindOptionsWhere<Row> | FindOptionsWhere<Row>[],
    options: { readonly order?: FindOptionsOrder<Row>; readonly take?: number; readonly skip?: number } = {},
  ): Promise<readonly Row[]> {
    return this.rows({ where, ...options });
  }

  /** A page of a list: no row is lost or given twice, however many share a value of the order, and whatever is inserted between two pages. */
  async page(
    where: FindOptionsWhere<Row> | FindOptionsWhere<Row>[],
    { by, direction }: ListOrder<Row>,
    { after, limit }: PageRequest,
  ): Promise<Page<Row>> {
    const { primary, ...order } = orderInSql(this.schema, by, ALIAS);
    const query = this.manager.createQueryBuilder(this.schema, ALIAS).setFindOptions({ where });
    if (after !== null) query.andWhere(afterPosition({ ...order, direction }, { key: ':pageKey', id: ':pageId' }));
    const raws = await query
      .setParameters(after === null ? {} : { pageKey: after.key, pageId: after.id })
      .addSelect(order.isTime ? timeKey(order.key) : `(${order.key})::bigint`, PAGE_KEY)
      .orderBy(order.key, direction)
      .addOrderBy(order.id, direction)
      .limit(limit + 1)
      .getRawMany<Record<string, unknown>>();
    const rows = rowsOf(this.schema, raws, `${ALIAS}_`);
    for (const row of rows) this.check(row);
    const places = rows.map((row, at) => ({ key: String(raws[at]?.[PAGE_KEY]), id: String(row[primary]) }));
    return cutPage(rows, places, limit);
  }

  async first(where: FindOptionsWhere<Row>): Promise<Row | null> {
    const [row] = await this.rows({ where, take: 1 });
    return row ?? null;
  }

  /** Locks the row until the end of the transaction, and waits for it if another one has it. */
  async lock(where: FindOptionsWhere<Row>): Promise<Row | null> {
    const [row] = await this.rows({ where, take: 1, lock: { mode: 'pessimistic_write' } });
    return row ?? null;
  }

  async lockAll(where: FindOptionsWhere<Row> | FindOptionsWhere<Row>[], order?: FindOptionsOrder<Row>): Promise<readonly Row[]> {
    return this.rows({ where, lock: { mode: 'pessimistic_write' }, ...(order === undefined ? {} : { order }) });
  }

  /** Locks in the order of the ids, so that two transactions that lock the same rows never deadlock. */
  async lockByIds(ids: readonly Row['id'][]): Promise<readonly Row[]> {
    if (ids.length === 0) return [];
    return this.lockAll({ id: oneOf(ids) } as unknown as FindOptionsWhere<Row>, { id: 'ASC' } as unknown as FindOptionsOrder<Row>);
  }

  /** Inserts all in one statement. The row type names every column, so none is left to a default. What all rows share is sent once. */
  async insert(...rows: readonly Row[]): Promise<void> {
    for (let from = 0; from < rows.length; from += 5_000) {
      const batch = rows.slice(from, from + 5_000);
      const { columns, select, parameters } = rowsInSql(this.schema, batch);
      await this.manager.query(`INSERT INTO ${this.tableName} (${columns}) ${select}`, [...parameters]);
    }
  }

  protected async change(where: FindOptionsWhere<Row>, patch: Partial<Row>): Promise<number> {
    const done = await this.manager.update(this.schema, where, patch);
    return done.affected ?? 0;
  }

  protected async changeReturning(where: FindOptionsWhere<Row>, patch: Partial<Row>): Promise<readonly Row[]> {
    const done = await this.manager.createQueryBuilder().update(this.schema).set(patch).where(where).returning('*').execute();
    const rows = rowsOf(this.schema, done.raw as Record<string, unknown>[]);
    for (const row of rows) this.check(row);
    return rows;
  }

  async delete(where: FindOptionsWhere<Row>): Promise<number> {
    return (await this.manager.delete(this.schema, where)).affected ?? 0;
  }

  async count(where: FindOptionsWhere<Row> | FindOptionsWhere<Row>[]): Promise<number> {
    return this.manager.count(this.schema, { where });
  }
}

/** A table whose rows have no lifecycle: every column may be updated. */
export class Table<Row extends ObjectLiteral> extends Rows<Row> {
  /** Returns the number of rows changed. With a condition in `where`, this one conditional update decides a race. */
  async update(where: FindOptionsWhere<Row>, patch: Partial<Row>): Promise<number> {
    return this.change(where, patch);
  }

  /** As `update`; returns the rows as they are after it. */
  async updateReturning(where: FindOptionsWhere<Row>, patch: Partial<Row>): Promise<readonly Row[]> {
    return this.changeReturning(where, patch);
  }
}
