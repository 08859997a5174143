import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** Room for an hour's ledger and its log; the file behind it grows with what is written, and no further. */
const SIZE_BYTES = 4 * 1024 ** 3;

/** A command's complaint, or null where it did what it should. */
const complaintOf = (command: string, parameters: readonly string[]): string | null => {
  const { status, error, stderr } = spawnSync(command, parameters, { encoding: 'utf8' });
  if (status === 0) return null;
  return `${command}: ${error === undefined ? (stderr.trim().split('\n').at(-1) ?? '') : error.message}`;
};

/** A file system of its own in a file, for one server alone: it can be full without hurting anybody else. */
export class SmallDisk {
  private constructor(
    readonly path: string,
    private readonly image: string,
  ) {}

  /** Or the reason why this machine allows none. */
  static mount(folder: string): SmallDisk | string {
    if (process.platform !== 'linux' || userInfo().uid !== 0) return 'a disk of its own can be mounted by root on Linux alone';
    const image = join(folder, 'disk.image');
    const path = join(folder, 'disk');
    const file = openSync(image, 'w');
    ftruncateSync(file, SIZE_BYTES);
    closeSync(file);
    mkdirSync(path);
    const complaint =
      complaintOf('mkfs.ext4', ['-q', '-m', '0', '-E', 'lazy_itable_init=1,lazy_journal_init=1', image]) ??
      complaintOf('mount', ['-o', 'loop', image, path]);
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

  /** Not a byte is left. More is asked for than there is: what there is is taken all the same. */
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
