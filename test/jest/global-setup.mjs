import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@rainstorm/harness/embedded-postgres';
import { freePort } from '@rainstorm/harness/free-port';
import { migratedTemplate } from '@rainstorm/harness/fresh-database';
import { redisProgram, startLocalRedis } from '@rainstorm/harness/local-redis';

/**
 * One PostgreSQL (and, for QUEUE_BACKEND=redis, one Redis) for a whole tier. Each test file makes a database of its own in it, in most cases a
 * copy of a ledger that is migrated once.
 */
export default async function setup() {
  const stops = [];
  if (process.env.TEST_DATABASE_URL === undefined) {
    const directory = mkdtempSync(join(tmpdir(), 'rainstorm-test-'));
    const server = await startEmbeddedPostgres({ directory, port: await freePort(), durable: false, maxConnections: 300 });
    process.env.TEST_DATABASE_URL = await server.urlFor('postgres');
    stops.push(async () => {
      await server.destroy();
      rmSync(directory, { recursive: true, force: true });
    });
  }
  const template = await migratedTemplate(process.env.TEST_DATABASE_URL);
  process.env.TEST_TEMPLATE_URL = template.url;
  stops.push(() => template.drop());
  if (process.env.QUEUE_BACKEND === 'redis' && process.env.REDIS_URL === undefined) {
    const program = redisProgram();
    if (program === null) throw new Error('QUEUE_BACKEND=redis needs redis-server or valkey-server on the PATH, or REDIS_URL');
    const redis = await startLocalRedis(program, await freePort());
    process.env.REDIS_URL = redis.url;
    stops.push(() => redis.stop());
  }
  if (process.env.QUEUE_BACKEND === 'postgres') delete process.env.REDIS_URL;
  globalThis.stopTestServers = async () => {
    for (const stop of stops.reverse()) await stop();
  };
}
