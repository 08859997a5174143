import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { columnName } from './records/record.js';

/** Where a list goes on: after the row with this key and this id. */
export interface ListPosition {
  /** Microseconds since 1970 where the list is ordered by a time, else the number itself; digits. */
  readonly key: string;
  readonly id: string;
}

export interface PageRequest {
  /** Null for the first page. */
  readonly after: ListPosition | null;
  /** How many rows a page has at most. */
  readonly limit: number;
}

export interface Page<Row> {
  readonly items: readonly Row[];
  /** Null on the last page. */
  readonly next: ListPosition | null;
}

/** By which column a list is ordered. Rows that share its value are ordered by their ids, so that each has one place. */
export interface ListOrder<Row> {
  readonly by: keyof Row & string;
  readonly direction: 'ASC' | 'DESC';
}

/** The name under which a statement gives the key of each row. */
export const PAGE_KEY = 'page_key';

/** The key of a time, exact to the microsecond: a `Date` has milliseconds only, and would lose rows between two of them. */
export const timeKey = (expression: string): string => `(extract(epoch FROM ${expression}) * 1000000)::bigint`;
const timeOfKey = (place: string): string => `('epoch'::timestamptz + ${place}::bigint * interval '1 microsecond')`;

/** The condition for what comes after a position, by PostgreSQL's comparison of rows, which an index answers. */
export const afterPosition = (
  {
    key,
    id,
    isTime,
    direction,
  }: { readonly key: string; readonly id: string; readonly isTime: boolean; readonly direction: 'ASC' | 'DESC' },
  places: { readonly key: string; readonly id: string },
): string => {
  const sign = direction === 'ASC' ? '>' : '<';
  const value = isTime ? timeOfKey(places.key) : places.key;
  return key === id ? `${key} ${sign} ${value}` : `(${key}, ${id}) ${sign} (${value}, ${places.id})`;
};

/** How the table of a schema is ordered in SQL. */
export const orderInSql = <Row extends ObjectLiteral>(
  schema: EntitySchema<Row>,
  by: keyof Row & string,
  alias: string,
): { readonly key: string; readonly id: string; readonly isTime: boolean; readonly primary: string } => {
  const columns = Object.entries(schema.options.columns);
  const primary = columns.find(([, column]) => column?.primary === true)?.[0] ?? 'id';
  const isTime = columns.some(([property, column]) => property === by && column?.type === 'timestamptz');
  return { key: `${alias}.${columnName(by)}`, id: `${alias}.${columnName(primary)}`, isTime, primary };
};

/** One row more than the page has is read, which says whether something follows. `places`: the position of each row. */
export const cutPage = <Row>(rows: readonly Row[], places: readonly ListPosition[], limit: number): Page<Row> => ({
  items: rows.slice(0, limit),
  next: rows.length > limit ? (places[limit - 1] ?? null) : null,
});
