import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { LogFile } from '@rainstorm/runtime';
import { own } from './owned-processes.js';
import { projectRoot } from './project-root.js';

export { projectRoot } from './project-root.js';

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
  /** Grows while the process does anything: what it has written, and the processor time it has used where the system says so (Linux). */
  progress(): number;
}

export interface AppStart {
  readonly name: string;
  /** Path relative to the project's folder. */
  readonly script: string;
  readonly arguments?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** The file for its output. Discarded if missing. */
  readonly logFile?: string;
  /** For how many days its ended parts are kept (default 190). */
  readonly keepLogsDays?: number | undefined;
  /** Told why the log file cannot be written. */
  readonly onTrouble?: (reason: string) => void;
}

const KEPT_LINES = 60;

/**
 * Node options of the product's processes, the same as in the image. They make V8 collect garbage earlier than by default.
 * In a fan-out to thousands a worker then needs two thirds of the memory and no more time.
 */
const USUAL_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=80'] as const;
/** A larger young generation saves a separate scheduler 10 to 20 per cent of processor time in a backlog of deadlines. */
const SCHEDULER_FLAGS = ['--max-semi-space-size=16'] as const;

/** `roles`: the value of the variable ROLES, if it is set. */
export const nodeFlags = (roles?: string): readonly string[] => (roles === 'scheduler' ? SCHEDULER_FLAGS : USUAL_FLAGS);

/** The variables that a child process inherits: none that could configure it by accident. */
const inherited = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'SystemRoot', 'NODE_OPTIONS'];

/** In clock ticks; 0 where the system does not say it. */
const processorTimeOf = (pid: number): number => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user = '0', system = '0'] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return Number(user) + Number(system);
  } catch {
    return 0;
  }
};

/** Starts a program of Node. It ends with this process, however this process ends. */
export const startApp = ({
  name,
  script,
  arguments: parameters = [],
  environment,
  logFile,
  keepLogsDays = 190,
  onTrouble,
}: AppStart): AppProcess => {
  const base = Object.fromEntries(inherited.flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key]]])));
  const child: ChildProcess = own(
    spawn(process.execPath, [...nodeFlags(environment['ROLES']), script, ...parameters], {
      cwd: projectRoot,
      env: { ...base, NODE_OPTIONS: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} did not start`);
  const lines: string[] = [];
  let written = 0;
  const file =
    logFile === undefined ? null : new LogFile(logFile, { keepDays: keepLogsDays, ...(onTrouble === undefined ? {} : { onTrouble }) });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', (text: string) => {
      file?.write(text);
      written += text.length;
      lines.push(...text.split('\n').filter((line) => line !== ''));
      if (lines.length > KEPT_LINES) lines.splice(0, lines.length - KEPT_LINES);
    });
  }
  const ended = once(child, 'exit').then(([code, signal]: (number | string | null)[]) => code ?? signal ?? 0);
  void once(child, 'close').then(() => file?.close());
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    name,
    pid,
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
    progress: () => written + processorTimeOf(pid),
  };
};

/** A process that neither writes nor computes for so long does not start any more. */
const STANDSTILL_MS = 60_000;
/** Nor does one that is busy for so long without getting ready. */
const LONGEST_START_MS = 600_000;
const TELL_EVERY_MS = 10_000;

/**
 * Waits until `url` answers 200, as long as the process makes progress: on a busy machine a start takes minutes. Rejects if the process ends
 * before, stands still for `standstillMs`, or takes more than ten minutes. `onWait` hears every 10 s for how many seconds it has waited.
 */
export const untilReady = async (
  app: AppProcess,
  url: string,
  { standstillMs = STANDSTILL_MS, onWait }: { readonly standstillMs?: number; readonly onWait?: (seconds: number) => void } = {},
): Promise<void> => {
  const begun = performance.now();
  let moved = { at: begun, progress: app.progress() };
  let toldAt = begun;
  for (;;) {
    if (!app.isRunning()) throw new Error(`${app.name} ended while it was starting:\n${app.said()}`);
    const ready = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    const now = performance.now();
    const progress = app.progress();
    if (progress > moved.progress) moved = { at: now, progress };
    if (now - moved.at > standstillMs) {
      throw new Error(`${app.name} is not ready and has made no progress for ${standstillMs / 1000} s:\n${app.said()}`);
    }
    if (now - begun > LONGEST_START_MS)
      throw new Error(`${app.name} was not ready within ${LONGEST_START_MS / 60_000} min:\n${app.said()}`);
    if (now - toldAt > TELL_EVERY_MS) {
      toldAt = now;
      onWait?.(Math.round((now - begun) / 1000));
    }
    await pause(40);
  }
};
