import { mkdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Below the ports of `npm start`, and below those that systems give to outgoing connections: none of them takes a reserved one. */
const [FIRST_PORT, LAST_PORT] = [10_000, 23_999];
/** A reservation is needed until the server listens. Older ones were left by a process that was killed. */
const RESERVED_FOR_MS = 60 * 60_000;

const reservations = join(tmpdir(), `rainstorm-ports-${userInfo().uid}`);
const mine = new Set<string>();

const remove = (file: string): void => {
  try {
    unlinkSync(file);
  } catch {
    // Another process removed it.
  }
};

const isStale = (file: string): boolean => {
  try {
    return Date.now() - statSync(file).mtimeMs > RESERVED_FOR_MS;
  } catch {
    return false;
  }
};

const reserve = (port: number): boolean => {
  const file = join(reservations, String(port));
  try {
    mkdirSync(reservations, { recursive: true, mode: 0o700 });
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isStale(file)) remove(file);
    return false;
  }
  if (mine.size === 0) {
    process.once('exit', () => {
      mine.forEach(remove);
    });
  }
  mine.add(file);
  return true;
};

export const isPortFree = async (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true);
      });
    });
  });

/**
 * A port on loopback that is free, and that no other process of this user gets from here while this process runs. Tests that run side by side
 * would otherwise get the same one, between the choice of a port and the start of its server, and each would then test the other's server.
 */
export const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT + 1));
    if (reserve(port) && (await isPortFree(port))) return port;
  }
  throw new Error(`No port between ${FIRST_PORT} and ${LAST_PORT} is free`);
};
