import {
  closeSync,
  createWriteStream,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { roomIn } from './log-disk.js';

const DAY_MS = 86_400_000;
/** A part is ended at this size, and at the end of its day (UTC). */
const MOST_BYTES = 50 * 1024 * 1024;
/** So often the disk is looked at. */
const LOOK_EVERY_MS = 60_000;

export interface LogFileOptions {
  /** An ended part is deleted after so many days, by the time in its name; a log that no process writes any more, by its last line. Never for size. */
  readonly keepDays: number;
  /** Told why lines are lost, or soon will be: once, and again after all was well in between. */
  readonly onTrouble?: (reason: string) => void;
  readonly mostBytes?: number;
  /** Real time. */
  readonly now?: () => Date;
  /** Whether the disk of this folder is nearly full. */
  readonly isNearlyFull?: (folder: string) => boolean;
}

/** `NAME.2026-11-29T061502Z.log.gz`: the time is that of the last line at the latest. */
const endedPart = /\.(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-\d+)?\.log(?:\.gz)?$/;
const anyLog = /\.log(?:\.gz|\.part|\.\d+)?$/;

const stampOf = (now: Date): string => `${now.toISOString().slice(0, 19).replaceAll(':', '')}Z`;

/**
 * Appends lines to a file. Each day, and at 50 MB, the file becomes a part with the time in its name, is packed, and is kept for as many days as
 * the setting says: age alone deletes it. Several processes may have their logs in one folder, each under a name of its own. A disk that is full,
 * or a folder that is gone, costs lines and nothing else: `onTrouble` is told before and when it happens, and the log says afterwards how many
 * writes are missing.
 */
export class LogFile {
  private file: number | null = null;
  private size = 0;
  private day = '';
  private lost = 0;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private isTroubled = false;
  private readonly now: () => Date;

  constructor(
    private readonly path: string,
    private readonly options: LogFileOptions,
  ) {
    this.now = options.now ?? ((): Date => new Date());
  }

  write(text: string): void {
    const now = this.now();
    try {
      if (this.file !== null && (this.size > (this.options.mostBytes ?? MOST_BYTES) || this.day !== dayOf(now))) this.endPart(now);
      const file = this.open(now);
      // A line that was cut off by the full disk ends here.
      if (this.lost > 0) this.append(file, `${this.size > 0 ? '\n' : ''}${lostLine(this.lost, now)}`);
      this.lost = 0;
      this.append(file, text);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      this.lost += 1;
      this.tell(`${this.path} cannot be written (${code ?? message}): its lines are lost`);
      return;
    }
    this.look(now);
  }

  /** Writes all of it: on a disk that is nearly full, one call may write a part. */
  private append(file: number, text: string): void {
    const bytes = Buffer.from(text);
    for (let from = 0; from < bytes.length;) {
      const written = writeSync(file, bytes, from);
      from += written;
      this.size += written;
    }
  }

  private tell(reason: string): void {
    if (!this.isTroubled) this.options.onTrouble?.(reason);
    this.isTroubled = true;
  }

  /** Looks at the disk, and deletes what is too old. */
  private look(now: Date): void {
    if (now.getTime() - this.lookedAt < LOOK_EVERY_MS) return;
    this.lookedAt = now.getTime();
    const folder = dirname(this.path);
    try {
      if ((this.options.isNearlyFull ?? ((path) => roomIn(path).isNearlyFull))(folder))
        this.tell(`the disk of ${folder} is nearly full: give it more room, or its logs will have gaps; none is deleted before its time`);
      else this.isTroubled = false;
      this.deleteOld(folder, now);
    } catch (error) {
      this.tell(`${folder} cannot be looked at (${String(error)}): old logs stay`);
    }
  }

  private deleteOld(folder: string, now: Date): void {
    const before = now.getTime() - this.options.keepDays * DAY_MS;
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      // Null: another process has packed or deleted it meanwhile.
      const ended = path !== this.path && anyLog.test(name) ? endOf(path) : null;
      if (ended !== null && ended < before) rmSync(path, { force: true });
    }
  }

  private open(now: Date): number {
    if (this.file !== null) return this.file;
    this.file = openSync(this.path, 'a', 0o640);
    const { size, mtime } = fstatSync(this.file);
    this.size = size;
    this.day = dayOf(size === 0 ? now : mtime);
    // What a process of a day before has left.
    if (this.day === dayOf(now)) return this.file;
    this.endPart(now);
    return this.open(now);
  }

  private endPart(now: Date): void {
    this.close();
    const begin = join(dirname(this.path), `${basename(this.path, '.log')}.${stampOf(now)}`);
    let part = `${begin}.log`;
    for (let n = 2; existsSync(part) || existsSync(`${part}.gz`); n += 1) part = `${begin}-${n}.log`;
    renameSync(this.path, part);
    this.packing = this.packing.then(async () => pack(part));
  }

  private packing = Promise.resolve();

  /** Resolves when the ended parts are packed. */
  async packed(): Promise<void> {
    return this.packing;
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
    this.size = 0;
  }
}

/** When the last line of a log was written at the latest, in milliseconds. Null if there is no such file. */
const endOf = (path: string): number | null => {
  const [, date, hour, minute, second] = endedPart.exec(basename(path)) ?? [];
  if (date !== undefined) return Date.parse(`${date}T${hour}:${minute}:${second}Z`);
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
};

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** One line of the form of the log itself. */
const lostLine = (writes: number, now: Date): string =>
  `${JSON.stringify({ level: 'error', time: now.toISOString(), writes, msg: 'lines are missing here: the log could not be written' })}\n`;

/** What cannot be packed stays as it is: it is kept all the same. */
const pack = async (part: string): Promise<void> => {
  const unfinished = `${part}.part`;
  try {
    // Opened first: a part that was deleted meanwhile must leave nothing.
    const source = await open(part);
    await pipeline(source.createReadStream(), createGzip(), createWriteStream(unfinished, { mode: 0o640 }));
    renameSync(unfinished, `${part}.gz`);
    rmSync(part, { force: true });
  } catch {
    rmSync(unfinished, { force: true });
  }
};
