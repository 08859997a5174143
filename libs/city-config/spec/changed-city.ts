import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The real configuration's folder, relative to the project's root. */
export const realCity = join('config', 'zhengzhou');
const folders: string[] = [];
/** Removes the copies that `changedCity` made. For `afterEach`. */
export const removeChangedCities = async (): Promise<void> => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
};

/** A copy of the real configuration with the first `from` in each given file replaced by `to`. */
export const changedCity = async (...changes: readonly (readonly [file: string, from: string | RegExp, to: string])[]): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'city-config-'));
  folders.push(dir);
  await cp(realCity, dir, { recursive: true });
  for (const [file, from, to] of changes) {
    const text = await readFile(join(dir, file), 'utf8');
    const next = text.replace(from, to);
    if (next === text) throw new Error(`Nothing to change in ${file}: ${String(from)}`);
    await writeFile(join(dir, file), next);
  }
  return dir;
};
