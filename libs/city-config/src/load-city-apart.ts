import { fork } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { City, Result } from '@rainstorm/warning-model';
import type { ConfigFault } from './fault.js';
import { openCityFolder } from './city-folder.js';
import { loadCity } from './load-city.js';

/** Above this size of the files, parsing needs so much memory that it is done in another process. */
const LARGE_BYTES = 500_000;

const sizeOfOne = async (folder: string): Promise<number> => {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name)).catch(() => null))?.size ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0);
};
const sizeOf = async (folder: string): Promise<number> => {
  const { folders } = await openCityFolder(folder);
  return (await Promise.all(folders.map(sizeOfOne))).reduce((sum, size) => sum + size, 0);
};

const inProcess = async (folder: string, reader: URL): Promise<Result<City, readonly ConfigFault[]> | null> =>
  new Promise((resolve) => {
    const child = fork(reader, [folder], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    child.once('message', (loaded) => resolve(loaded as Result<City, readonly ConfigFault[]>));
    child.once('exit', () => resolve(null));
    child.once('error', () => resolve(null));
  });

/**
 * As `loadCity`, for a long-running process. A city of ten thousand contacts is read by a child process, which frees the hundred megabytes
 * that parsing needs when it ends. If that fails, the city is read here.
 */
export const loadCityApart = async (
  folder: string,
  reader = new URL('./read-city-process.js', import.meta.url),
): Promise<Result<City, readonly ConfigFault[]>> => {
  if ((await sizeOf(folder)) < LARGE_BYTES) return loadCity(folder);
  return (await inProcess(folder, reader)) ?? loadCity(folder);
};
