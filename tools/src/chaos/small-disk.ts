import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** Enough for one hour's ledger and its log. The image is sparse: it takes only the space that is written. */
const SIZE_BYTES = 4 * 1024 ** 3;

/** Runs a command. Returns its error message, or null if it succeeded. */
const runCommand = (command: string, parameters: readonly string[]): string | null => {
  const { status, error, stderr } = spawnSync(command, parameters, { encoding: 'utf8' });
  if (status === 0) return null;
  return `${command}: ${error === undefined ? (stderr.trim().split('\n').at(-1) ?? '') : error.message}`;
};

/** A separate file system in an image file, for one server: it can be full without affecting anything else. */
export class SmallDisk {
  private constructor(
    readonly path: string,
    private readonly image: string,
  ) {}

  /** Returns the disk, or the reason why this machine cannot mount one. */
  static mount(folder: string): SmallDisk | string {
    if (process.platform !== 'linux' || userInfo().uid !== 0) return 'a disk of its own can be mounted by root on Linux alone';
    const image = join(folder, 'disk.image');
    const path = join(folder, 'disk');
    const file = openSync(image, 'w');
    ftruncateSync(file, SIZE_BYTES);
    closeSync(file);
    mkdirSync(path);
    const complaint =
      runCommand('mkfs.ext4', ['-q', '-m', '0', '-E', 'lazy_itable_init=1,lazy_journal_init=1', image]) ??
      runCommand('mount', ['-o', 'loop', image, path]);
    if (complaint !== null) {
      rmSync(image, { force: true });
      return complaint;
    }
    chmodSync(path, 0o711);
    return new SmallDisk(path, image);
  }

  private get ballast(): string {
    return join(this.path, 'ballast');
  }

  /** Fills the disk completely: asks for more than is free, and `fallocate` takes all there is. */
  fill(): void {
    spawnSync('fallocate', ['-l', String(SIZE_BYTES), this.ballast]);
  }

  free(): void {
    rmSync(this.ballast, { force: true });
  }

  remove(): void {
    spawnSync('umount', [this.path]);
    rmSync(this.image, { force: true });
  }
}
