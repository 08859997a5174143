import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface OwnDatabase {
  readonly url: string;
  /** Ends its connections and removes it. */
  readonly drop: () => Promise<void>;
}

const made = async (from: string): Promise<OwnDatabase> => {
  const admin = process.env['TEST_DATABASE_URL'];
  if (admin === undefined) throw new Error('TEST_DATABASE_URL is missing: run this tier through npm run test:integration or test:e2e');
  const name = `t_${randomBytes(6).toString('hex')}`;
  const run = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: admin });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE DATABASE ${name}${from}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return { url: url.href, drop: async () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
};

/** A new, empty database on the tier's server. */
export const freshDatabase = async (): Promise<OwnDatabase> => made('');

/** Copies a database with every row, like a restored dump. Nobody may be connected to the original. */
export const copyDatabase = async (url: string): Promise<OwnDatabase> => made(` TEMPLATE ${new URL(url).pathname.slice(1)}`);
