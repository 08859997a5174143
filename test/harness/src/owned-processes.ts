import { spawn, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from './project-root.js';

/** The processes that this one has started and that still run, each with the signal that asks it to end. */
const owned = new Map<number, NodeJS.Signals>();
/** Holds the other end of a pipe of this process, and so sees its end. Null while nothing is owned. */
let guardian: ChildProcess | null = null;

const tell = (line: string): void => {
  guardian?.stdin?.write(`${line}\n`);
};

const startGuardian = (): void => {
  // In a session of its own: a signal to our process group must not reach it.
  const started = spawn(process.execPath, [join(projectRoot, 'scripts/guardian.mjs')], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guardian = started;
  started.unref();
  const input = started.stdin as Socket;
  input.unref();
  for (const emitter of [started, input]) emitter.on('error', () => undefined);
  for (const [pid, signal] of owned) tell(`+ ${pid} ${signal}`);
  started.once('exit', () => {
    // Somebody ended it: another one takes over.
    if (guardian === started) startGuardian();
  });
};

const release = (pid: number): void => {
  owned.delete(pid);
  tell(`- ${pid}`);
  if (owned.size > 0) return;
  const last = guardian;
  guardian = null;
  last?.stdin?.end();
};

/**
 * Makes `child` end when this process ends, however it ends: by an exception or by SIGKILL. `signal` asks it to; it gets SIGKILL 20 s later.
 * Call it at once after the start.
 */
export const own = <Child extends ChildProcess>(child: Child, signal: NodeJS.Signals = 'SIGTERM'): Child => {
  const { pid } = child;
  if (pid === undefined) return child;
  owned.set(pid, signal);
  if (guardian === null) startGuardian();
  else tell(`+ ${pid} ${signal}`);
  child.once('exit', () => release(pid));
  return child;
};
