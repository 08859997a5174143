import { spawnSync } from 'node:child_process';

/** A user of the operating system. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The programs that create users are not on every root's PATH. */
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };

const findUser = (name: string): SystemUser | null => {
  const [uid, gid] = ['-u', '-g']
    .map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }))
    .map(({ status, stdout }) => (status === 0 ? Number(stdout) : null));
  return typeof uid === 'number' && typeof gid === 'number' ? { name, uid, gid } : null;
};

/** For root: the user of this name, created if it is missing. Throws if it cannot be created. */
export const findOrMakeUser = (name: string): SystemUser => {
  const known = findUser(name);
  if (known !== null) return known;
  const isMade =
    spawnSync('useradd', ['--system', '--user-group', '--no-create-home', name], { env }).status === 0 ||
    spawnSync('adduser', ['-S', '-D', '-H', name], { env }).status === 0;
  const made = isMade ? findUser(name) : null;
  if (made === null)
    throw new Error(`The user "${name}", as whom PostgreSQL has to run for root, could not be made. Run as an ordinary user.`);
  return made;
};
