import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// A file that names the one process that may do something in a folder. Another process can tell whether that one still runs, so a lock
// that a killed process left is taken over.

const readOrEmpty = (path) => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
};

/** Tells two processes with the same id apart, also after a reboot. Empty where the system does not say it (only Linux does). */
const startOf = (pid) => {
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return started === undefined ? '' : `${readOrEmpty('/proc/sys/kernel/random/boot_id')}/${started}`;
};

const isRunning = (pid, start) => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs as another user.
    if (error.code !== 'EPERM') return false;
  }
  return start === '' || start === startOf(pid);
};

const moveAway = (file, text) => {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  // Between reading and moving it, another process may have taken it over. Then it is put back.
  if (readOrEmpty(aside) !== text) {
    try {
      linkSync(aside, file);
    } catch {
      // A third process holds it now.
    }
  }
  rmSync(aside, { force: true });
};

/**
 * Takes the lock, or says who holds it. `wasLeft`: a process that ended without releasing it had it.
 * @returns {{ release: () => void, wasLeft: boolean } | { heldBy: number }}
 */
export const takeLock = (file) => {
  mkdirSync(dirname(file), { recursive: true });
  let wasLeft = false;
  const own = `${process.pid} ${startOf(process.pid)}`.trim();
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx' });
      const release = () => {
        if (readOrEmpty(file) === own) rmSync(file, { force: true });
      };
      return { release, wasLeft };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const text = readOrEmpty(file);
    const [pid = '', start = ''] = text.split(' ');
    if (/^\d+$/.test(pid) && isRunning(Number(pid), start)) return { heldBy: Number(pid) };
    wasLeft = true;
    moveAway(file, text);
  }
};

/** Takes the lock, and waits for whoever holds it. `onWait` is called once, with the process that is waited for. */
export const waitForLock = async (file, onWait) => {
  for (let isTold = false; ; isTold = true) {
    const lock = takeLock(file);
    if (lock.release !== undefined) return lock;
    if (!isTold) onWait(lock.heldBy);
    await pause(200);
  }
};
