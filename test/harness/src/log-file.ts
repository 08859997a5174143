import { closeSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** A log of `npm start` is cut at this size. */
const MOST_BYTES = 50 * 1024 * 1024;
/** So many older parts are kept beside it, `NAME.1` the newest. */
const KEPT_PARTS = 20;

/**
 * Appends the output of a process to a file and begins a new file at 50 MB; the oldest parts are deleted. A disk that is full, or a folder
 * that is gone, costs the lines and nothing else: they are written again as soon as it is possible.
 */
export class LogFile {
  private file: number | null = null;
  private size = 0;

  /** `onTrouble` is told once why nothing can be written, and again after it was possible in between. */
  constructor(
    private readonly path: string,
    private readonly onTrouble: (reason: string) => void = () => undefined,
    private readonly mostBytes = MOST_BYTES,
  ) {}

  private isTroubled = false;

  write(text: string): void {
    try {
      if (this.size > this.mostBytes) this.rotate();
      this.size += writeSync(this.open(), text);
      this.isTroubled = false;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (!this.isTroubled) this.onTrouble(`${this.path} cannot be written (${code ?? message}): its lines are lost`);
      this.isTroubled = true;
    }
  }

  private open(): number {
    if (this.file !== null) return this.file;
    this.file = openSync(this.path, 'a');
    this.size = fstatSync(this.file).size;
    return this.file;
  }

  private rotate(): void {
    this.close();
    rmSync(`${this.path}.${KEPT_PARTS}`, { force: true });
    for (let part = KEPT_PARTS - 1; part >= 0; part -= 1) {
      try {
        renameSync(part === 0 ? this.path : `${this.path}.${part}`, `${this.path}.${part + 1}`);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
    this.size = 0;
  }
}
