import { randomBytes } from 'node:crypto';
import { Ledger } from '@rainstorm/ledger';
import { Client } from 'pg';

export interface OwnDatabase {
  readonly url: string;
  /** Ends its connections and removes it. */
  readonly drop: () => Promise<void>;
}

const run = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

const made = async (server: string, template?: string): Promise<OwnDatabase> => {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${template}`}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: async () => run(server, `DROP DATABASE ${name} WITH (FORCE)`) };
};

const tierServer = (): string => {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) throw new Error('TEST_DATABASE_URL is missing: run this tier through npm run test:integration or test:e2e');
  return server;
};

/** A new, empty database on the tier's server. */
export const freshDatabase = async (): Promise<OwnDatabase> => made(tierServer());

/** Copies a database with every row, like a restored dump. Nobody may be connected to the original. */
export const copyDatabase = async (url: string): Promise<OwnDatabase> => made(tierServer(), nameOf(url));

/** An empty ledger with every migration, which is only copied: `TEST_TEMPLATE_URL` in the tests of a tier. */
export const migratedTemplate = async (server: string): Promise<OwnDatabase> => {
  const database = await made(server);
  const ledger = await Ledger.open({ url: database.url, clock: 'movable', application: 'test-template', poolSize: 1 });
  try {
    await ledger.migrate();
  } finally {
    await ledger.close();
  }
  return database;
};

/** Armed as the first migration arms a ledger: what is copied from a template is not. */
const ARM = [
  'BEGIN',
  'DELETE FROM ledger_arming',
  'INSERT INTO ledger_arming (place, armed_in, armed_at) VALUES (ledger_place(), pg_current_xact_id()::xid, ledger_now())',
  'COMMIT',
] as const;

/** A new, empty ledger on this server. The template saves the migrations; without one, whoever opens the ledger first migrates it. */
export const freshLedger = async (server: string = tierServer()): Promise<OwnDatabase> => {
  const template = process.env['TEST_TEMPLATE_URL'];
  if (template === undefined || server !== process.env['TEST_DATABASE_URL']) return made(server);
  const database = await made(server, nameOf(template));
  await run(database.url, ...ARM);
  return database;
};
