import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { own } from './owned-processes.js';
import type { PostgresPlace } from './postgres-place.js';

const KEPT_LINES = 5;
/** A standby accepts read-only connections. */
const READY = /database system is ready to accept (?:read-only )?connections/;

const optionsFor = ({ cluster, user }: PostgresPlace): SpawnOptions => ({
  cwd: dirname(cluster),
  env: { ...process.env, LC_MESSAGES: 'C' },
  stdio: ['ignore', 'pipe', 'pipe'],
  ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
});

/** Collects the output of a program. The returned function gives its last lines. */
const listenTo = (child: ChildProcess, onText: (text: string) => void = () => undefined): (() => string) => {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      lines.push(...text.split('\n').filter((line) => line !== ''));
      lines.splice(0, Math.max(0, lines.length - KEPT_LINES));
      onText(text);
    });
  return () => lines.join(' ');
};

/** Creates the data folder of a new server, whose superuser is `rainstorm`. Rejects with the output of initdb. */
export const initialiseCluster = async (place: PostgresPlace, password: string, flags: readonly string[]): Promise<void> => {
  const { cluster, initdb, user } = place;
  const passwordFile = join(dirname(cluster), 'initial-password');
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== null) for (const path of [cluster, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    const child = own(
      spawn(
        initdb,
        [`--pgdata=${cluster}`, '--auth=scram-sha-256', '--username=rainstorm', `--pwfile=${passwordFile}`, '--lc-messages=C', ...flags],
        optionsFor(place),
      ),
    );
    const lastLines = listenTo(child);
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`initdb failed: ${lastLines()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
};

const requestStop = (child: ChildProcess): void => {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/f', '/t']);
  // A fast shutdown: sessions are ended, and the data is written.
  else child.kill('SIGINT');
};

/** Starts the server, and resolves when it accepts connections. Rejects with its output if it ends before. It ends with this process. */
export const startServer = async (place: PostgresPlace, flags: readonly string[]): Promise<ChildProcess> => {
  const child = own(spawn(place.postgres, ['-D', place.cluster, ...flags], optionsFor(place)), 'SIGINT');
  await new Promise<void>((resolve, reject) => {
    const lastLines = listenTo(child, (text) => {
      if (READY.test(text)) resolve();
    });
    child.once('error', reject);
    child.once('close', () => {
      reject(new Error(`PostgreSQL did not start: ${lastLines()}`));
    });
  });
  return child;
};

/** Resolves when the server has ended, with its exit code or the signal's name. */
export const endOf = async (child: ChildProcess): Promise<number | string> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? child.signalCode ?? 0;
};

/** Stops the server cleanly. Does nothing if it has ended. */
export const stopServer = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  requestStop(child);
  await ended;
};
