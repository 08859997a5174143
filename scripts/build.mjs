import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages, pages } from './build-pages.mjs';
import { bundleApps } from './bundle-apps.mjs';
import { CannotContinue, install, reportFailure, root } from './install.mjs';

const builtStamp = join(root, 'node_modules/.rainstorm-built');
const settings = [
  '.swcrc',
  'nest-cli.json',
  'tsconfig.base.json',
  'package-lock.json',
  'scripts/bundle-apps.mjs',
  'scripts/run-bundle.mjs',
];
const { projects } = JSON.parse(readFileSync(join(root, 'nest-cli.json'), 'utf8'));

const filesUnder = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        entry.isFile() && !entry.name.endsWith('.spec.ts') && !/[\\/](dist|node_modules)([\\/]|$)/.test(entry.parentPath ?? entry.path),
    )
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

const hashOfSources = () => {
  const hash = createHash('sha256');
  const files = [
    ...settings.map((name) => join(root, name)),
    ...Object.values(projects).flatMap(({ sourceRoot }) => filesUnder(sourceRoot)),
    ...['libs/web-kit', ...pages].flatMap(filesUnder),
  ];
  for (const file of files)
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
};

/** Whether the build is of these sources. */
export const isBuilt = () =>
  existsSync(builtStamp) &&
  [...Object.values(projects).map((project) => project.root), ...pages].every((folder) => existsSync(join(root, folder, 'dist'))) &&
  readFileSync(builtStamp, 'utf8') === hashOfSources();

export const build = async () => {
  rmSync(builtStamp, { force: true });
  const hash = hashOfSources();
  const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
  const made = spawnSync(process.execPath, [nest, 'build', '--all', '--parallel', '2'], { cwd: root, encoding: 'utf8' });
  if (made.status !== 0) throw new CannotContinue(`The build failed:\n${made.stdout}${made.stderr}`);
  await bundleApps();
  await buildPages();
  writeFileSync(builtStamp, hash);
};

export const buildIfNeeded = async () => {
  if (isBuilt()) return;
  process.stderr.write('Building …\n');
  await build();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await reportFailure(async () => {
    install();
    await build();
  });
}
