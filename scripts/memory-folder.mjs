import { accessSync, chmodSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

const SHARED_MEMORY = '/dev/shm';
/** With the process that owns it: `rainstorm-tests-4711-Ab3dEf`. */
const OWN = /^rainstorm-tests-(\d+)-\w+$/;
const GIB = 2 ** 30;
const NEEDED_ROOM = 4 * GIB;
const NEEDED_MEMORY = 8 * GIB;

const runsPrograms = (folder) =>
  readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .some(([, place, , options = '']) => place === folder && !options.split(',').includes('noexec'));

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** A run that was killed left its folder, which would take memory until the next start of the machine. Another user's stay. */
const removeLeft = () => {
  for (const name of readdirSync(SHARED_MEMORY)) {
    const [, pid] = OWN.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      rmSync(join(SHARED_MEMORY, name), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
};

/**
 * A new folder in memory for what a run of the tests throws away, open to every user like /tmp. Null where there is not enough memory. A test
 * makes a database of some 300 files, which took 170 to 300 ms on a disk and 20 ms in memory. It is removed when the process ends.
 */
export const memoryFolder = () => {
  try {
    if (process.platform !== 'linux' || freemem() < NEEDED_MEMORY) return null;
    accessSync(SHARED_MEMORY, constants.W_OK | constants.X_OK);
    removeLeft();
    const { bavail, bsize } = statfsSync(SHARED_MEMORY);
    if (bavail * bsize < NEEDED_ROOM || !runsPrograms(SHARED_MEMORY)) return null;
    const folder = mkdtempSync(join(SHARED_MEMORY, `rainstorm-tests-${process.pid}-`));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    chmodSync(folder, 0o1777);
    return folder;
  } catch {
    return null;
  }
};
