import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

const folderAbove = (folder: string): string =>
  existsSync(join(folder, 'nest-cli.json')) || dirname(folder) === folder ? folder : folderAbove(dirname(folder));

/** The project's folder. Works from the sources and from the build. */
export const projectRoot = folderAbove(dirname(fileURLToPath(import.meta.url)));

export interface AppProcess {
  readonly name: string;
  readonly pid: number;
  /** Resolves when the process ends, with its exit code or the signal's name. */
  readonly ended: Promise<number | string>;
  isRunning(): boolean;
  /** Sends SIGTERM, and SIGKILL if it still runs after `patienceMs`. */
  stop(patienceMs?: number): Promise<void>;
  /** Sends SIGKILL, like a power cut. */
  kill(): Promise<void>;
  /** The last lines of its output. */
  said(): string;
}

export interface AppStart {
  readonly name: string;
  /** Path relative to the project's folder. */
  readonly script: string;
  readonly arguments?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** The file for its output. Discarded if missing. */
  readonly logFile?: string;
}

const KEPT_LINES = 60;

/**
 * Node options of the product's processes, the same as in the image. They make V8 collect garbage earlier than by default.
 * In a fan-out to thousands a worker then needs two thirds of the memory and no more time.
 */
const USUAL_FLAGS = ['--enable-source-maps', '--max-semi-space-size=4', '--heap-growing-percent=80'] as const;
/** A larger young generation saves a separate scheduler 10 to 20 per cent of processor time in a backlog of deadlines. */
const SCHEDULER_FLAGS = ['--enable-source-maps', '--max-semi-space-size=16'] as const;

/** `roles`: the value of the variable ROLES, if it is set. */
export const nodeFlags = (roles?: string): readonly string[] => (roles === 'scheduler' ? SCHEDULER_FLAGS : USUAL_FLAGS);

/** The variables that a child process inherits: none that could configure it by accident. */
const inherited = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'SystemRoot', 'NODE_OPTIONS'];

export const startApp = ({ name, script, arguments: parameters = [], environment, logFile }: AppStart): AppProcess => {
  const base = Object.fromEntries(inherited.flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key]]])));
  const child: ChildProcess = spawn(process.execPath, [...nodeFlags(environment['ROLES']), script, ...parameters], {
    cwd: projectRoot,
    env: { ...base, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid === undefined) throw new Error(`${name} did not start`);
  const lines: string[] = [];
  const file = logFile === undefined ? null : createWriteStream(logFile, { flags: 'a' });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', (text: string) => {
      file?.write(text);
      lines.push(...text.split('\n').filter((line) => line !== ''));
      if (lines.length > KEPT_LINES) lines.splice(0, lines.length - KEPT_LINES);
    });
  }
  const ended = once(child, 'exit').then(([code, signal]: (number | string | null)[]) => code ?? signal ?? 0);
  void ended.then(() => file?.end());
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    name,
    pid: child.pid,
    ended,
    isRunning,
    stop: async (patienceMs = 15_000) => {
      if (!isRunning()) return;
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(killer);
    },
    kill: async () => {
      if (!isRunning()) return;
      child.kill('SIGKILL');
      await ended;
    },
    said: () => lines.join('\n'),
  };
};

/** Waits until `url` answers 200. Rejects if the process ends before, or after `withinMs`. */
export const untilReady = async (app: AppProcess, url: string, withinMs = 60_000): Promise<void> => {
  const deadline = Date.now() + withinMs;
  for (;;) {
    if (!app.isRunning()) throw new Error(`${app.name} ended while it was starting:\n${app.said()}`);
    const ready = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    if (Date.now() > deadline) throw new Error(`${app.name} was not ready within ${withinMs / 1000} s:\n${app.said()}`);
    await pause(40);
  }
};
