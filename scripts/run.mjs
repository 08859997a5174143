import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installAndBuild } from './install-and-build.mjs';
import { CannotContinue, reportFailure, root } from './install.mjs';

// `node scripts/run.mjs PROGRAM [ARGUMENTS]`: installs and builds where needed, then runs the built program in this process.

const commandLine = 'apps/cli/dist/main.js';
/** The commands of apps/cli that work on a ledger. The program in tools also finds the ledger of `npm start`, and calls them. */
const onLedger = 'tools/dist/src/ledger-command.js';
const commands = { 'config-check': commandLine, account: onLedger, arm: onLedger, 'ledger-verify': onLedger };

const programs = {
  start: 'tools/dist/src/start.js',
  drill: 'tools/dist/src/drill.js',
  bench: 'tools/dist/src/bench.js',
  chaos: 'tools/dist/src/chaos.js',
  fuzz: 'tools/dist/src/fuzz.js',
  simulate: 'tools/dist/src/simulate.js',
  screenshots: 'tools/dist/src/screenshots.js',
  'generate-api': 'tools/dist/src/generate-api.js',
  ...commands,
};

await reportFailure(async () => {
  const [name = ''] = process.argv.splice(2, 1);
  const program = Object.hasOwn(programs, name) ? join(root, programs[name]) : null;
  if (program === null) throw new CannotContinue(`There is no program "${name}"; there is ${Object.keys(programs).join(', ')}.`);
  process.chdir(root);
  process.setSourceMapsEnabled(true);
  await installAndBuild();
  if (!existsSync(program)) throw new CannotContinue(`The build made no ${programs[name]}.`);
  process.argv[1] = program;
  if (Object.hasOwn(commands, name)) process.argv.splice(2, 0, name);
  await import(pathToFileURL(program).href);
});
