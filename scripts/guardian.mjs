import { createInterface } from 'node:readline';
import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers';

// Ends the processes that a program has started when that program ends, however it ends: SIGKILL too. The program holds the other end of
// standard input and writes a line for each process: `+ PID SIGNAL` when it has started, `- PID` when it has ended. The end of the input is
// the end of the program.

/** Then they get SIGKILL. PostgreSQL writes its data before it ends. */
const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 50;

const owned = new Map();

// It outlives what ends the program: a Ctrl-C or a closed terminal reach both.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const send = (pid, signal) => {
  try {
    if (process.platform === 'win32' && signal !== 0) spawnSync('taskkill', ['/pid', String(pid), '/f', '/t']);
    else process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
};

const input = createInterface({ input: process.stdin });
input.on('line', (line) => {
  const [sign, pid, signal = 'SIGTERM'] = line.split(' ');
  if (sign === '+') owned.set(Number(pid), signal);
  else owned.delete(Number(pid));
});
input.on('close', () => {
  for (const [pid, signal] of owned) send(pid, signal);
  const until = performance.now() + PATIENCE_MS;
  const look = () => {
    for (const pid of owned.keys()) if (!send(pid, 0)) owned.delete(pid);
    if (owned.size === 0) process.exit(0);
    if (performance.now() > until) for (const pid of owned.keys()) send(pid, 'SIGKILL');
    setTimeout(look, LOOK_EVERY_MS);
  };
  look();
});
