import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const installedStamp = join(root, 'node_modules/.rainstorm-installed');

/** An expected failure with a message for the user. */
export class CannotContinue extends Error {}

const refuseOldNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new CannotContinue(`Node ${process.versions.node} is too old: this needs Node 20.19 or newer (https://nodejs.org).`);
};

/** The npm that started this script, or the one on the PATH. */
const npmCommand = (parameters) => {
  const program = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  return program !== undefined && /npm-cli\.c?js$/.test(program)
    ? [process.execPath, [program, ...parameters], options]
    : ['npm', parameters, { ...options, shell: process.platform === 'win32' }];
};

/** Waits for npm and returns its exit code. */
export const npm = (...parameters) => spawnSync(...npmCommand(parameters)).status;

/** Whether npm's record in node_modules matches the lock file. A manual `npm install` counts too. */
const matchesLockFile = (lock) => {
  const noted = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const there = JSON.parse(readFileSync(noted, 'utf8')).packages;
  return Object.entries(JSON.parse(lock).packages)
    .filter(([path]) => path.includes('node_modules/'))
    .every(([path, wanted]) => {
      const found = there[path];
      if (found === undefined) return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
      return found.version === wanted.version && found.integrity === wanted.integrity;
    });
};

/** Whether each package of the lock file that this machine needs has its folder. Some are missing after a part of node_modules was deleted. */
const hasEveryPackage = (lock) =>
  Object.entries(JSON.parse(lock).packages)
    .filter(
      ([path, { optional, devOptional, peer, link }]) => path.includes('node_modules/') && !optional && !devOptional && !peer && !link,
    )
    .every(([path]) => existsSync(join(root, path, 'package.json')));

const readLock = () => {
  refuseOldNode();
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  return { lock, wanted: createHash('sha256').update(lock).digest('hex') };
};

/** Whether node_modules is what package-lock.json lists. */
export const isInstalled = () => {
  const { lock, wanted } = readLock();
  return existsSync(installedStamp) && readFileSync(installedStamp, 'utf8') === wanted && hasEveryPackage(lock);
};

/** Installs if node_modules is missing, incomplete or does not match the lock file. */
export const install = () => {
  if (isInstalled()) return;
  const { lock, wanted } = readLock();
  if (!matchesLockFile(lock) || !hasEveryPackage(lock)) {
    process.stderr.write('Installing what package-lock.json lists …\n');
    const code = npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
    if (code !== 0) {
      throw new CannotContinue(
        `npm ci failed (${code === null ? 'npm could not be started' : `exit code ${code}`}); see its output above.\n` +
          'No network or a proxy: set it with `npm config set proxy URL`, or a mirror with `npm config set registry URL`.\n' +
          'An incomplete node_modules: delete the folder. Then run this again.',
      );
    }
  }
  writeFileSync(installedStamp, wanted);
};

/** What an operator can mend: a folder that cannot be written, a package that is gone. */
const mendable = {
  EACCES: 'This user may not write there.',
  EPERM: 'This user may not write there.',
  EROFS: 'The disk can only be read.',
  ENOSPC: 'The disk is full.',
  ERR_MODULE_NOT_FOUND: 'A package or a file is missing. Delete the folder node_modules, and run this again.',
};

/** Runs `act`. What an operator can mend prints only its message and gives exit code 1. */
export const reportFailure = async (act) => {
  try {
    await act();
  } catch (error) {
    const advice = mendable[error?.code];
    if (!(error instanceof CannotContinue) && advice === undefined) throw error;
    process.stderr.write(`${error.message}\n${advice === undefined ? '' : `${advice}\n`}`);
    process.exit(1);
  }
};
