import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { columnName } from './record.js';

/** Rows as they are sent to PostgreSQL: `INSERT INTO … (columns) select`. */
export interface RowsInSql {
  readonly columns: string;
  readonly select: string;
  readonly parameters: readonly unknown[];
}

interface Sent {
  readonly property: string;
  readonly name: string;
  /** The type that its parameter has on the way. */
  readonly type: string;
  readonly parameter: (value: unknown) => unknown;
  /** In SQL, the column's value of its parameter. */
  readonly received: (parameter: string) => string;
}

const asItIs = (value: unknown): unknown => value;
const asJson = (value: unknown): unknown => (value === null || value === undefined ? null : JSON.stringify(value));

/** Documents and lists are sent as JSON text: PostgreSQL has no array of arrays that differ in length. */
const sent = (property: string, type: string, isList: boolean): Sent => {
  const name = columnName(property);
  if (isList) {
    const list = (parameter: string): string =>
      `CASE WHEN ${parameter} IS NOT NULL THEN ARRAY (SELECT jsonb_array_elements_text(${parameter}::jsonb)) END`;
    return { property, name, type: 'text', parameter: asJson, received: list };
  }
  if (type === 'jsonb') return { property, name, type: 'text', parameter: asJson, received: (parameter) => `${parameter}::jsonb` };
  return { property, name, type, parameter: asItIs, received: asItIs as (parameter: string) => string };
};

const allSent = new WeakMap<object, readonly Sent[]>();
const sentOf = (schema: EntitySchema): readonly Sent[] => {
  const known = allSent.get(schema);
  if (known !== undefined) return known;
  const found = Object.entries(schema.options.columns).map(([property, options]) =>
    sent(property, String(options?.type), options?.array === true),
  );
  allSent.set(schema, found);
  return found;
};

/**
 * A column in which all rows agree is one parameter, any other column an array, which costs PostgreSQL less than documents. The numbers of the
 * parameters begin after `before`. Throws where there are no rows.
 */
export const rowsInSql = <Row extends ObjectLiteral>(schema: EntitySchema<Row>, rows: readonly Row[], before = 0): RowsInSql => {
  const [first] = rows;
  if (first === undefined) throw new RangeError('No rows');
  const shared: Sent[] = [];
  const own: Sent[] = [];
  for (const column of sentOf(schema as EntitySchema)) {
    const { property } = column;
    (rows.every((row) => row[property] === first[property]) ? shared : own).push(column);
  }
  const parameters: unknown[] = [];
  const pass = (value: unknown, type: string): string => `$${before + parameters.push(value)}::${type}`;
  const arrays = own.map(({ property, type, parameter }) =>
    pass(
      rows.map((row) => parameter(row[property])),
      `${type}[]`,
    ),
  );
  const names = own.map(({ name }) => name).join(', ');
  const values = [
    ...own.map(({ name, received }) => received(`of_one.${name}`)),
    ...shared.map(({ property, type, parameter, received }) => received(pass(parameter(first[property]), type))),
  ];
  return {
    columns: [...own, ...shared].map(({ name }) => name).join(', '),
    select: `SELECT ${values.join(', ')}${own.length === 0 ? '' : ` FROM unnest(${arrays.join(', ')}) AS of_one (${names})`}`,
    parameters,
  };
};
