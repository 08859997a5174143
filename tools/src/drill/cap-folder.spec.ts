import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { CapFolder, CapFolderRefused } from './cap-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'rainstorm-cap-folder-'));
afterAll(() => rmSync(folder, { recursive: true }));

const refusalOf = (path: string): string => {
  try {
    CapFolder.open(path);
    return 'opened';
  } catch (error) {
    if (error instanceof CapFolderRefused) return error.message;
    throw error;
  }
};

describe('the folder of --cap', () => {
  it('is made where it is missing, with the folders above it', () => {
    const path = join(folder, 'a', 'b');
    expect(CapFolder.open(path).path).toBe(path);
    expect(existsSync(join(path, 'feeds'))).toBe(true);
    expect(CapFolder.open(path).path).toBe(path);
  });

  it('is refused in words where a file stands in its place or above it', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(refusalOf(file)).toMatch(/^--cap .*file: (a part of the path is a file|there is a file of this name)$/);
    expect(refusalOf(join(file, 'below'))).toBe(`--cap ${join(file, 'below')}: a part of the path is a file`);
  });

  it('is refused in words where it cannot be made', () => {
    const long = join(folder, 'x'.repeat(300));
    expect(refusalOf(long)).toBe(`--cap ${long}: the name is too long`);
    const closed = join(folder, 'closed');
    CapFolder.open(closed);
    chmodSync(closed, 0o500);
    const path = join(closed, 'cap');
    // The superuser may write everywhere.
    expect(refusalOf(path)).toBe(process.getuid?.() === 0 ? 'opened' : `--cap ${path}: you may not write there`);
  });
});
