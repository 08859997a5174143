import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppProcess } from './processes.js';
import { until } from './until.js';

const list = (folder: string): string => `
import { createRequire } from 'node:module';
import { renameSync, writeFileSync } from 'node:fs';
const { cache } = createRequire('file://${folder}/');
process.on('SIGUSR2', () => {
  const path = '${folder}/' + process.pid + '.loaded';
  writeFileSync(path + '.part', Object.keys(cache).join('\\n'));
  renameSync(path + '.part', path);
});`;

/** The environment of a process whose parts are to be read by `loadedParts`. */
export const loadedPartsEnvironment = (folder: string): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(list(folder))}`,
});

/** The parts of its bundle that a running process has loaded, by the names of the files that the build makes of them. */
export const loadedParts = async (app: AppProcess, folder: string): Promise<readonly string[]> => {
  const answer = join(folder, `${app.pid}.loaded`);
  process.kill(app.pid, 'SIGUSR2');
  await until(async () => Promise.resolve(existsSync(answer)));
  const found = readFileSync(answer, 'utf8').matchAll(/\/dist\/bundle\/(.+?)(-[\w-]{8})?\.js$/gm);
  return [...new Set([...found].map(([, name = '']) => name))].sort();
};
