import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotContinue, root } from './install.mjs';

// Each app becomes one file with all its packages, and a code cache beside it (docs/decisions/0040). What is loaded on demand stays apart.

/** Node options with which the image, `npm start` and the tests run an app; `bundle.spec` compares. Code caches are valid for exactly these. */
const usual = ['--max-semi-space-size=4', '--heap-growing-percent=80'];
const scheduler = ['--max-semi-space-size=16'];

/** Programs that an app starts as a child process or a thread, by their files beside its own. */
const cityReader = join(root, 'libs/city-config/dist/city-config/src/read-city-process.js');
const pressThread = join(root, 'libs/documents/dist/documents/src/press-thread.js');

const apps = [
  { name: 'dispatcher', built: 'dist/dispatcher/src/main.js', flags: [usual, scheduler], beside: [cityReader, pressThread] },
  { name: 'receiver-console', built: 'dist/receiver-console/src/main.js', flags: [usual], beside: [cityReader, pressThread] },
  { name: 'cli', built: 'dist/cli/src/main.js', flags: [[]], beside: [cityReader] },
];

/** Native programs, and a package that finds its own parts at run time. */
const external = [/\.node$/, /^@node-rs\//, 'sharp', 'jsonc-parser'];
/** Parts of Nest that are loaded only where they are installed. */
const optional = /Could not resolve '(class-validator|class-transformer|@nestjs\/(microservices|websockets)[^']*)'/;

const bundle = async (input, output) => {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input,
    platform: 'node',
    external,
    onLog: (_level, { code, message }) => {
      if (code === 'UNRESOLVED_IMPORT' && !optional.test(message)) throw new CannotContinue(`${input}: ${message}`);
    },
  });
  await build.write({ format: 'cjs', keepNames: true, comments: { annotation: false, jsdoc: false, legal: false }, ...output });
  await build.close();
};

/** V8 keeps a source with one character beyond Latin-1 in two bytes for each character, which would double the memory for it. */
const escapeNonAscii = (file) => {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped));
};

const cachesIn = (dir) => readdirSync(dir).filter((name) => name.endsWith('.cache')).length;

/** Runs the app once without settings, which loads everything and ends with a message. */
const makeCodeCache = (program, flags, dir) => {
  const before = cachesIn(dir);
  const env = { PATH: process.env.PATH, MAKE_CODE_CACHE: '1' };
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, program], { cwd: root, env, encoding: 'utf8' });
  if (cachesIn(dir) !== before + 1) throw new CannotContinue(`${program} ${flags.join(' ')} made no code cache:\n${stdout}${stderr}`);
};

const bundleApp = async ({ name, built, flags, beside }) => {
  const app = join(root, 'apps', name);
  const dir = join(app, 'dist/bundle');
  rmSync(dir, { recursive: true, force: true });
  await bundle(join(app, built), { dir });
  for (const program of beside) await bundle(program, { dir });
  for (const file of readdirSync(dir)) escapeNonAscii(join(dir, file));
  writeFileSync(join(dir, 'package.json'), '{ "type": "commonjs" }\n');
  const program = join(app, 'dist/main.js');
  copyFileSync(join(root, 'scripts/run-bundle.mjs'), program);
  for (const each of flags) makeCodeCache(program, each, dir);
};

export const bundleApps = async () => {
  for (const app of apps) await bundleApp(app);
};
