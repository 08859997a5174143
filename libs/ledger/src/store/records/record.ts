import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

const columnNames = new Map<string, string>();

/** `receiptDueAt` → `receipt_due_at`. Cached: ten thousand rows ask for the same few names. */
export const columnName = (property: string): string => {
  const known = columnNames.get(property);
  if (known !== undefined) return known;
  const name = property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columnNames.set(property, name);
  return name;
};

type ColumnKind = 'text' | 'text[]' | 'timestamptz' | 'jsonb' | 'boolean' | 'integer' | 'bigint';
export type Columns<Row> = { readonly [Property in keyof Row]-?: ColumnKind };

const column = (property: string, kind: ColumnKind, primary: boolean): EntitySchemaColumnOptions => ({
  name: columnName(property),
  type: kind === 'text[]' ? 'text' : kind,
  array: kind === 'text[]',
  primary,
  nullable: !primary,
});

/** How one kind of row is stored. It creates nothing and enforces nothing: the migrations create the tables. */
export const record = <Row extends object>(table: string, primary: keyof Row & string, columns: Columns<Row>): EntitySchema<Row> =>
  new EntitySchema<Row>({
    name: table,
    tableName: table,
    columns: Object.fromEntries(
      Object.entries<ColumnKind>(columns).map(([property, kind]) => [property, column(property, kind, property === primary)]),
    ) as never,
  });

interface Reading {
  readonly property: string;
  readonly column: string;
  readonly isBigint: boolean;
}
const readings = new WeakMap<object, readonly Reading[]>();
const readingsOf = (schema: EntitySchema): readonly Reading[] => {
  const known = readings.get(schema);
  if (known !== undefined) return known;
  const found = Object.entries(schema.options.columns).map(([property, options]) => ({
    property,
    column: columnName(property),
    isBigint: options?.type === 'bigint',
  }));
  readings.set(schema, found);
  return found;
};

/**
 * Rows as the driver gives them, under the names of the row type; `prefix` is what the statement put before each column's name. Skips
 * TypeORM's entities, which cost time and are not needed here.
 */
export const rowsOf = <Row extends object>(
  schema: EntitySchema<Row>,
  raws: readonly Readonly<Record<string, unknown>>[],
  prefix = '',
): Row[] => {
  const columns = readingsOf(schema as EntitySchema).map(({ property, column, isBigint }) => ({
    property,
    name: prefix + column,
    isBigint,
  }));
  return raws.map((raw) => {
    const row: Record<string, unknown> = {};
    for (const { property, name, isBigint } of columns) {
      const value = raw[name];
      // The driver gives a `bigint` as text.
      row[property] = isBigint && value !== null ? Number(value) : value;
    }
    return row as Row;
  });
};
