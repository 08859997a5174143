import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

const columnNames = new Map<string, string>();

/** `receiptDueAt` → `receipt_due_at`. Remembered: rows by the ten thousand ask for the same few names. */
export const columnName = (property: string): string => {
  const known = columnNames.get(property);
  if (known !== undefined) return known;
  const name = property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columnNames.set(property, name);
  return name;
};

type ColumnKind = 'text' | 'text[]' | 'timestamptz' | 'date' | 'jsonb' | 'boolean' | 'integer' | 'bigint';
export type Columns<Row> = { readonly [Property in keyof Row]-?: ColumnKind };

const bigintAsNumber = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

const column = (property: string, kind: ColumnKind, primary: boolean): EntitySchemaColumnOptions => ({
  name: columnName(property),
  type: kind === 'text[]' ? 'text' : kind,
  array: kind === 'text[]',
  primary,
  nullable: !primary,
  ...(kind === 'bigint' ? { transformer: bigintAsNumber } : {}),
});

/** A record: how one kind of row is kept. Nothing of it is a rule; the tables themselves are made by the migrations. */
export const record = <Row extends object>(table: string, primary: keyof Row & string, columns: Columns<Row>): EntitySchema<Row> =>
  new EntitySchema<Row>({
    name: table,
    tableName: table,
    columns: Object.fromEntries(
      Object.entries<ColumnKind>(columns).map(([property, kind]) => [property, column(property, kind, property === primary)]),
    ) as never,
  });

/** A row as plain SQL gives it, under the names of the row type. Not for records with a `bigint`, which the driver gives as text. */
export const rowOf = <Row extends object>(schema: EntitySchema<Row>, raw: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(Object.keys(schema.options.columns).map((property) => [property, raw[columnName(property)]])) as Row;
