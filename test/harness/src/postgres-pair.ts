import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedServer } from './embedded-postgres.js';
import { freePort } from './free-port.js';

/** Two PostgreSQL servers on loopback: a primary, and a hot standby that follows it by streaming replication. */
export interface PostgresPair {
  /** Of one new database, with both servers; the standby stands first. */
  readonly url: string;
  /** Kills the primary like a power cut, and makes the standby the primary once it has received everything. */
  failOver(): Promise<void>;
  destroy(): Promise<void>;
}

const ask = async <Row extends object>(url: string, statement: string): Promise<Row | undefined> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows[0];
  } finally {
    await client.end();
  }
};

/** Replaces the files of a stopped server by those of another stopped one, and lets it follow that one. */
const follow = (standby: EmbeddedServer, primary: EmbeddedServer, primaryUrl: URL): void => {
  const { uid, gid } = statSync(standby.cluster);
  for (const name of readdirSync(standby.cluster)) rmSync(join(standby.cluster, name), { recursive: true });
  execFileSync('cp', ['-a', `${primary.cluster}/.`, standby.cluster]);
  const { port, username, password } = primaryUrl;
  const connection = `host=127.0.0.1 port=${port} user=${username} password=${password}`;
  appendFileSync(join(standby.cluster, 'postgresql.auto.conf'), `primary_conninfo = '${connection}'\n`);
  const signal = join(standby.cluster, 'standby.signal');
  writeFileSync(signal, '');
  chownSync(signal, uid, gid);
};

export const startPostgresPair = async (database: string): Promise<PostgresPair> => {
  const folder = mkdtempSync(join(tmpdir(), 'rainstorm-pair-'));
  // If we are root, the servers run as another user, who needs access to this folder.
  chmodSync(folder, 0o711);
  const servers: EmbeddedServer[] = [];
  const server = async (name: string, port: number): Promise<EmbeddedServer> => {
    const started = await startEmbeddedPostgres({ directory: join(folder, name), port, durable: false, maxConnections: 100 });
    servers.push(started);
    return started;
  };
  const destroy = async (): Promise<void> => {
    await Promise.all(servers.map(async (each) => each.destroy()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const [primaryPort, standbyPort] = [await freePort(), await freePort()];
    const primary = await server('primary', primaryPort);
    const primaryUrl = await primary.urlFor(database);
    const standby = await server('standby', standbyPort);
    await Promise.all([primary.stop(), standby.stop()]);
    follow(standby, primary, new URL(primaryUrl));
    await primary.start();
    await standby.start();
    const standbyUrl = primaryUrl.replace(`:${primaryPort}/`, `:${standbyPort}/`);
    // By what was written and not by what was flushed: these servers commit asynchronously.
    const isLevel = async (): Promise<boolean> => {
      const written = await ask<{ at: string }>(primaryUrl, 'SELECT pg_current_wal_insert_lsn()::text AS at');
      const caught = await ask<{ yes: boolean }>(standbyUrl, `SELECT pg_last_wal_replay_lsn() >= '${written?.at}'::pg_lsn AS yes`);
      return caught?.yes === true;
    };
    return {
      url: primaryUrl.replace(`127.0.0.1:${primaryPort}`, `127.0.0.1:${standbyPort},127.0.0.1:${primaryPort}`),
      failOver: async () => {
        while (!(await isLevel())) await pause(50);
        await primary.crash();
        await ask(standbyUrl, 'SELECT pg_promote()');
      },
      destroy,
    };
  } catch (error) {
    await destroy();
    throw error;
  }
};
