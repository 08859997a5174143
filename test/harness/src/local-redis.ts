import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { own } from './owned-processes.js';

export interface LocalRedis {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Sends one command to a Redis on loopback. */
export const askRedis = async (port: number, ...command: readonly [string, ...string[]]): Promise<unknown> => {
  const client = new Redis({ port, host: '127.0.0.1' });
  try {
    return await client.call(...command);
  } finally {
    client.disconnect();
  }
};

/** `redis-server` or `valkey-server`, whichever is on the PATH, or null. */
export const redisProgram = (): string | null =>
  ['redis-server', 'valkey-server'].find((program) => spawnSync(program, ['--version']).status === 0) ?? null;

const answers = async (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });

const ALONE = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];

/** Starts a Redis or Valkey on loopback, without persistence. `more`: further command-line arguments. */
export const startLocalRedis = async (program: string, port: number, more: readonly string[] = []): Promise<LocalRedis> => {
  const server = own(spawn(program, ['--port', String(port), ...ALONE, ...more], { stdio: 'ignore' }));
  const deadline = Date.now() + 10_000;
  while (!(await answers(port))) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error(`${program} did not start on port ${port}`);
    await pause(50);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: server.pid ?? 0,
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
};
