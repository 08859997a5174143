import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A new, empty database on the tier's server. `drop` ends its connections and removes it. */
export const freshDatabase = async (): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> => {
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
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return { url: url.href, drop: async () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
};
