import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The configuration that is tested, from the root of the project. */
export const real = join('config', 'zhengzhou');
const folders: string[] = [];
/** For `afterEach`. */
export const removeChanged = async (): Promise<void> => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
};

/** A copy of the real configuration with `from` turned into `to` in one file, once. */
export const changed = async (...changes: readonly (readonly [file: string, from: string | RegExp, to: string])[]): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'city-config-'));
  folders.push(dir);
  await cp(real, dir, { recursive: true });
  for (const [file, from, to] of changes) {
    const text = await readFile(join(dir, file), 'utf8');
    const next = text.replace(from, to);
    if (next === text) throw new Error(`Nothing to change in ${file}: ${String(from)}`);
    await writeFile(join(dir, file), next);
  }
  return dir;
};
