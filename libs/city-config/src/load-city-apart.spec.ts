import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadCityApart } from './load-city-apart.js';
import { loadCity } from './load-city.js';

const reader = new URL('../dist/city-config/src/read-city-process.js', import.meta.url);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-large-city-'));
  cpSync('config/zhengzhou', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Makes the city as large as ten thousand contacts do. */
const enlarge = (): void => {
  const offices = join(folder, 'offices.yaml');
  writeFileSync(offices, `${readFileSync(offices, 'utf8')}\n${'# a line that says nothing\n'.repeat(20_000)}`);
};

describe('a large city', () => {
  it('is the same whether it is read here or by another process', async () => {
    enlarge();
    const here = await loadCity(folder);
    expect(here.ok).toBe(true);
    expect(await loadCityApart(folder, reader)).toEqual(here);
  });

  it('has its faults reported with their lines', async () => {
    enlarge();
    writeFileSync(join(folder, 'desk.yaml'), 'nonsense: 1\n');
    const apart = await loadCityApart(folder, reader);
    expect(apart).toEqual(await loadCity(folder));
    expect(apart.ok).toBe(false);
  });

  it('is read here if no other process can be started', async () => {
    enlarge();
    expect((await loadCityApart(folder, new URL('./not-there.js', import.meta.url))).ok).toBe(true);
  });
});
