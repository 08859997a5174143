import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isPortFree } from '@rainstorm/harness/free-port';
import { projectRoot } from '@rainstorm/harness/processes';
import { until } from '@rainstorm/harness/until';
import { createTransport } from 'nodemailer';

/** `npm start` as a person starts it: through npm, in the background. Linux only, because it looks for what is left in /proc. */

const READY = 'Stop: Ctrl-C';
const START_MS = 240_000;

let folder: string;
/** The variable TMPDIR of all that a start brings forth. It marks these processes. */
let temporary: string;
let data: string;
let base: number;

const freeBase = async (): Promise<number> => {
  for (let from = 24_100; from < 40_000; from += 10) {
    const free = await Promise.all([0, 1, 2, 3, 4, 5].map(async (more) => isPortFree(from + more)));
    if (free.every(Boolean)) return from;
  }
  throw new Error('No six free ports in a row');
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-start-'));
  temporary = join(folder, 'tmp');
  data = join(folder, 'data');
  mkdirSync(temporary);
  base = await freeBase();
});
afterAll(() => {
  for (const { pid } of processes()) process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Found {
  readonly pid: number;
  readonly command: string;
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Everything that a start of this file has brought forth and that still runs. */
const processes = (): readonly Found[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && read(`/proc/${name}/environ`).split('\0').includes(`TMPDIR=${temporary}`))
    .map((name) => ({ pid: Number(name), command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim() }));

const one = (words: string): Found => {
  const found = processes().find(({ command }) => command.startsWith(words));
  if (found === undefined)
    throw new Error(
      `There is no ${words} among\n${processes()
        .map(({ command }) => command)
        .join('\n')}`,
    );
  return found;
};
const supervisor = (): Found => one('node scripts/run.mjs start');
const postmaster = (): number =>
  Number(
    readFileSync(join(read(join(data, 'postgres/location')).trim() || join(data, 'postgres'), 'cluster/postmaster.pid'), 'utf8').split(
      '\n',
    )[0],
  );

const nothingIsLeft = async (): Promise<void> => {
  await until(async () => Promise.resolve(processes().length === 0), 60_000);
  expect(await Promise.all([0, 1, 2, 3, 4, 5].map(async (more) => isPortFree(base + more)))).not.toContain(false);
};

interface Started {
  readonly npm: ChildProcess;
  readonly ended: Promise<number | string>;
  readonly said: () => string;
}

const launch = (program: string, words: readonly string[], stdout: 'pipe' | number = 'pipe'): Started => {
  const npm = spawn(program, [...words, '--data', data, '--port-base', String(base)], {
    cwd: projectRoot,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: temporary },
    stdio: ['ignore', stdout, 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [npm.stdout, npm.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  return { npm, ended: once(npm, 'close').then(([code, signal]: (number | string | null)[]) => code ?? signal ?? 0), said: () => said };
};

const npmStart = (): Started => launch('npm', ['start', '--']);

const isReady = async (): Promise<boolean> => {
  const answers = await Promise.all(
    [base, base + 1].map(async (port) =>
      fetch(`http://127.0.0.1:${port}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    ),
  );
  return answers.every(Boolean);
};

const untilReady = async ({ npm, said }: Started): Promise<void> => {
  await until(async () => {
    if (npm.exitCode !== null) throw new Error(`npm start ended:\n${said()}`);
    return Promise.resolve(said().includes(READY));
  }, START_MS);
};

describe('npm start', () => {
  it(
    'is alone in its folder, outlives a full disk and its servers, uses no folder of other users, and takes all along when it is killed',
    async () => {
      // What a full disk answers, for the logs and for what it prints itself.
      mkdirSync(join(data, 'logs'), { recursive: true });
      for (const name of ['dispatcher', 'receiver-console', 'mail-page']) symlinkSync('/dev/full', join(data, 'logs', `${name}.log`));
      // The folder that the mail server would share with other users cannot be used.
      writeFileSync(join(temporary, 'maildev'), '');
      const full = launch('node', ['scripts/run.mjs', 'start'], openSync('/dev/full', 'w'));
      await until(async () => Promise.resolve(read(join(data, 'owner')) !== ''), START_MS);

      const second = npmStart();
      expect([await second.ended, second.said()]).toEqual([1, expect.stringMatching(/npm start is running in .* already \(process \d+\)/)]);
      expect(second.said()).not.toMatch(/\n\s+at /);

      await until(async () => {
        if (full.npm.exitCode !== null) throw new Error(`It ended:\n${full.said()}`);
        return isReady();
      }, START_MS);
      const mail = { from: 'a@example.org', to: 'b@example.org', subject: '131631', text: 'x' };
      await createTransport({ host: '127.0.0.1', port: base + 3 }).sendMail(mail);
      expect(readdirSync(join(data, 'mails')).length).toBeGreaterThan(0);

      const first = postmaster();
      process.kill(first, 'SIGKILL');
      await until(
        async () => Promise.resolve(read(`/proc/${first}/cmdline`) === '' && (await isReady()) && postmaster() !== first),
        START_MS,
      );

      process.kill(supervisor().pid, 'SIGKILL');
      await nothingIsLeft();
    },
    2 * START_MS,
  );

  it(
    'starts again after it was killed, ends with SIGINT to npm, and keeps the data',
    async () => {
      const started = npmStart();
      await untilReady(started);
      process.kill(started.npm.pid!, 'SIGINT');
      await started.ended;
      expect(started.said()).toContain('Stopped. The data is kept.');
      await nothingIsLeft();
    },
    2 * START_MS,
  );

  it(
    'ends when npm is killed, and with SIGTERM to itself',
    async () => {
      const started = npmStart();
      await until(async () => Promise.resolve(processes().some(({ command }) => command.includes('receiver-console'))), START_MS);
      process.kill(started.npm.pid!, 'SIGKILL');
      await nothingIsLeft();

      const again = npmStart();
      await untilReady(again);
      process.kill(supervisor().pid, 'SIGTERM');
      expect(await again.ended).toBe(0);
      await nothingIsLeft();
    },
    2 * START_MS,
  );

  it(
    'leaves nothing behind when a port is taken or PostgreSQL does not start, and says why in a sentence',
    async () => {
      const other = createServer().listen(base + 4, '127.0.0.1');
      await once(other, 'listening');
      const refused = npmStart();
      expect([await refused.ended, refused.said()]).toEqual([1, expect.stringContaining(`Port ${base + 4} (PostgreSQL)`)]);
      other.close();

      writeFileSync(join(read(join(data, 'postgres/location')).trim() || join(data, 'postgres'), 'cluster/PG_VERSION'), 'nonsense\n');
      const broken = npmStart();
      expect([await broken.ended, broken.said()]).toEqual([1, expect.stringContaining('PostgreSQL did not start')]);
      expect(broken.said()).not.toMatch(/\n\s+at /);
      await nothingIsLeft();
    },
    2 * START_MS,
  );
});
