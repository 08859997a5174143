import type { LedgerTransaction } from '@rainstorm/ledger';

/** Makes copies of one row, all with its time, numbered `n`; `changes`: SQL for what must differ, by `n`. Triggers must be off. */
export const copyRow = async (
  tx: LedgerTransaction,
  table: string,
  id: string,
  { from, to }: { readonly from: number; readonly to: number },
  changes: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const changed = Object.entries({ id: `'${id}-' || n`, ...changes }).map(([name, value]) => `'${name}', ${value}`);
  // Without what PostgreSQL makes itself.
  const columns = await tx.sql<readonly { name: string }[]>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = '${table}' AND is_generated = 'NEVER'`,
  );
  const names = columns.map(({ name }) => name);
  await tx.sql(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => `made.${name}`).join(', ')}
     FROM ${table} AS one, generate_series(${from}, ${to}) AS n,
       jsonb_populate_record(one, jsonb_build_object(${changed.join(', ')})) AS made WHERE one.id = '${id}'`,
  );
};
