import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { findRunningServer, hasEmbeddedData, startEmbeddedPostgres, type EmbeddedServer } from '@rainstorm/harness/embedded-postgres';
import { freePort } from '@rainstorm/harness/free-port';
import { Client } from 'pg';

let closed: string;
beforeAll(() => {
  closed = mkdtempSync(join(tmpdir(), 'rainstorm-closed-'));
  chmodSync(closed, 0o700);
});
afterAll(() => {
  rmSync(closed, { recursive: true, force: true });
});

const ask = async (server: EmbeddedServer, statement: string): Promise<unknown> => {
  const client = new Client({ connectionString: await server.urlFor('kept') });
  await client.connect();
  try {
    return (await client.query<{ value: unknown }>(statement)).rows[0]?.value;
  } finally {
    await client.end();
  }
};

it('keeps the embedded ledger in a folder that only its owner may enter, also for root', async () => {
  const directory = join(closed, 'data', 'postgres');
  const options = { directory, port: await freePort(), durable: false, maxConnections: 10 };
  expect(hasEmbeddedData(directory)).toBe(false);
  const first = await startEmbeddedPostgres(options);
  await ask(first, 'CREATE TABLE kept AS SELECT 131631 AS value');
  expect(findRunningServer(directory, options.port)).not.toBeNull();
  await first.stop();
  expect([hasEmbeddedData(directory), findRunningServer(directory, options.port)]).toEqual([true, null]);

  const second = await startEmbeddedPostgres(options);
  expect(second.cluster).toBe(first.cluster);
  expect(await ask(second, 'SELECT value FROM kept')).toBe(131631);
  await second.destroy();
  expect([existsSync(directory), existsSync(dirname(second.cluster))]).toEqual([false, false]);
});
