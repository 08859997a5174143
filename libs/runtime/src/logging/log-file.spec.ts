import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LogFile } from './log-file.js';

const KEEP_DAYS = 190;
let folder: string;
let now: Date;
let troubles: string[];
let isNearlyFull: boolean;
let log: LogFile;

const open = (mostBytes?: number): LogFile =>
  new LogFile(join(folder, 'worker.log'), {
    keepDays: KEEP_DAYS,
    onTrouble: (reason) => troubles.push(reason),
    now: () => now,
    isNearlyFull: () => isNearlyFull,
    ...(mostBytes === undefined ? {} : { mostBytes }),
  });
const daysLater = (days: number): void => {
  now = new Date(now.getTime() + days * 86_400_000);
};
const names = (): readonly string[] => readdirSync(folder).sort();
const read = (name: string): string =>
  name.endsWith('.gz') ? gunzipSync(readFileSync(join(folder, name))).toString() : readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-logs-'));
  // The names of the parts have whole seconds.
  now = new Date(Math.floor(Date.now() / 1000) * 1000);
  troubles = [];
  isNearlyFull = false;
  log = open();
});
afterEach(async () => {
  log.close();
  await log.packed();
  rmSync(folder, { recursive: true, force: true });
});

describe('a log', () => {
  it('has a part for each day, which is kept for as long as the setting says and not a day longer', async () => {
    for (let day = 0; day <= KEEP_DAYS + 2; day += 1) {
      log.write(`day ${day}\n`);
      daysLater(1);
    }
    await log.packed();
    const parts = names();
    // Today's, and the parts that ended within the last 190 days.
    expect(parts).toHaveLength(KEEP_DAYS + 2);
    expect(read('worker.log')).toBe(`day ${KEEP_DAYS + 2}\n`);
    expect(read(parts[0] ?? '')).toBe('day 1\n');
    expect(parts.filter((name) => name.endsWith('.log.gz'))).toHaveLength(KEEP_DAYS + 1);
  });

  it('is never deleted for its size', async () => {
    log = open(10);
    for (let n = 0; n < 100; n += 1) log.write(`line number ${n}\n`);
    await log.packed();
    const parts = names().filter((name) => name !== 'worker.log');
    expect(parts).toHaveLength(99);
    const lines = names().flatMap((name) => read(name).trimEnd().split('\n'));
    expect(new Set(lines).size).toBe(100);
  });

  it('goes on where the process before has stopped, in a new part when that was on another day', async () => {
    log.write('before\n');
    log.close();
    log = open();
    log.write('after\n');
    expect(read('worker.log')).toBe('before\nafter\n');
    log.close();
    daysLater(1);
    log = open();
    log.write('next day\n');
    await log.packed();
    expect(names().map(read)).toEqual(['before\nafter\n', 'next day\n']);
  });

  it('leaves no log of a process that is gone, and nothing that is no log', () => {
    for (const name of ['api-old.log', 'api-old.log.7', 'notes.txt']) {
      writeFileSync(join(folder, name), 'x');
      utimesSync(join(folder, name), now, new Date(now.getTime() - (KEEP_DAYS + 1) * 86_400_000));
    }
    writeFileSync(join(folder, 'api-new.log'), 'x');
    log.write('a line\n');
    expect(names()).toEqual(['api-new.log', 'notes.txt', 'worker.log']);
  });

  it('tells before the disk is full, once, and again when it was well in between', () => {
    isNearlyFull = true;
    for (const full of [true, true, false, true]) {
      isNearlyFull = full;
      log.write('a line\n');
      daysLater(1 / 24);
    }
    expect(troubles).toEqual(Array.from({ length: 2 }, () => expect.stringContaining('is nearly full')));
  });

  it('tells that lines are lost, and says afterwards how many', () => {
    rmSync(folder, { recursive: true });
    log.write('lost\n');
    log.write('lost too\n');
    expect(troubles).toEqual([expect.stringContaining('cannot be written (ENOENT)')]);
    mkdirSync(folder);
    log.write('back\n');
    const [gap = '', back] = read('worker.log').trimEnd().split('\n');
    expect(JSON.parse(gap)).toMatchObject({ level: 'error', writes: 2, msg: expect.stringContaining('lines are missing here') });
    expect(back).toBe('back');
  });
});
