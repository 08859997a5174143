import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { installAndBuild } from './install-and-build.mjs';
import { npm, reportFailure, root } from './install.mjs';
import { memoryFolder } from './memory-folder.mjs';

// `node scripts/test.mjs [TIER] [JEST ARGUMENTS]`: one tier, or all in order. A failing tier does not stop the others. Tiers that mostly
// wait run in parallel.

const inCI = process.env.CI === 'true';
const [only, ...jestArguments] = process.argv.slice(2);
// Every test, and every server that it starts, puts its temporary files there.
const inMemory = memoryFolder();
if (inMemory !== null) process.env.TMPDIR = inMemory;
const reports = mkdtempSync(join(tmpdir(), 'rainstorm-tests-'));
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (interrupted = true));

/** A check without tests of its own counts as one test. */
const check = (script) => async () => {
  const failed = (await npm('run', '--silent', script)) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0 };
};

/** The end of a long run's output is what is kept of it, so what failed is said there again. */
const MESSAGE_LINES = 12;
const failuresIn = ({ testResults }) =>
  testResults.flatMap(({ name, message, assertionResults }) => {
    const tests = assertionResults.filter(({ status }) => status === 'failed');
    const said = tests.map(({ fullName, failureMessages }) => ({ test: fullName, message: failureMessages.join('\n') }));
    // A suite without a failed test could not run.
    if (said.length === 0 && message !== '') said.push({ test: 'the suite could not run', message });
    return said.map(({ test, message: text }) => {
      const lines = stripVTControlCharacters(text).split('\n').slice(0, MESSAGE_LINES);
      return `✗ ${relative(root, name)}: ${test}\n${lines.map((line) => `    ${line}`).join('\n')}`;
    });
  });

/** Reads jest's results. A suite that could not run counts as one failure, and so does jest without results. */
const counted = (file, code) => {
  let noted;
  try {
    noted = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const failed = noted.numFailedTests + noted.numRuntimeErrorTestSuites;
  return {
    passed: noted.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: noted.numPendingTests + noted.numTodoTests,
    failures: failed === 0 ? [] : failuresIn(noted),
  };
};

const jest = (tier, backend) => async () => {
  const file = join(reports, `${tier}-${backend ?? 'none'}.json`);
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['--config', `test/jest/${tier}.config.mjs`, '--json', '--outputFile', file],
      ...jestArguments,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...(backend === undefined ? {} : { QUEUE_BACKEND: backend }) },
    },
  );
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
  });
  return counted(file, code);
};

/** Runs once, because the pages do not depend on the queue. */
const browser = async () => {
  const { findChromium, NoChromium } = await import('@rainstorm/harness/browser');
  if (findChromium() !== null) return jest('browser', 'postgres')();
  console.log(`The pages were NOT tested. ${new NoChromium().message}`);
  return { passed: 0, failed: 0, skipped: 1 };
};

/** Checks the promises under faults drawn from a seed. One run counts as one test for each promise. */
const CHAOS = ['--minutes', '1.5', '--seed', '131631'];
const chaos = (backend) => async () => {
  const file = join(reports, `chaos-${backend}.json`);
  const child = spawn(
    process.execPath,
    [join(root, 'tools/dist/src/chaos.js'), '--quiet', '--backend', backend, '--json', file, ...CHAOS],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
  });
  let promises;
  let skippedFaults;
  try {
    [{ promises, skippedFaults }] = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  for (const fault of skippedFaults) console.log(`This fault was NOT made: ${fault}`);
  const broken = promises.filter(({ broken: by }) => by.length > 0);
  for (const { promise, broken: by } of broken) console.log(`✗ ${promise}\n    ${by.slice(0, 8).join('\n    ')}`);
  const failed = code !== 0 && broken.length === 0 ? 1 : broken.length;
  return { passed: promises.length - broken.length, failed, skipped: 0 };
};

/** Somebody else's reading of the CAP files, in another language: what it takes to be in force is what the pages said, at each moment. */
const readsTheSame = (name, folder) => {
  const reader = spawnSync('python3', [join(root, 'test/independent/read_cap.py'), folder], { encoding: 'utf8' });
  if (reader.error?.code === 'ENOENT') {
    const isRequired = process.env.CI === 'true';
    console.log(`${isRequired ? '✗' : '–'} ${name}: there is no python3 to read the CAP files`);
    return !isRequired;
  }
  console.log(`${reader.status === 0 ? '✓' : '✗'} ${name}: ${(reader.stdout + reader.stderr).trim()}`);
  return reader.status === 0;
};
/** Random months that must keep every rule, one that must happen twice in the same way, and two planted faults that must be found. Each run counts as one test. */
const SIMULATIONS = [
  ['--months', '2', '--seed', '131631', '--runs', '10'],
  ['--month', '6', '--seed', '131631', '--twice'],
  ['--planted', '--months', '3', '--seed', '131631', '--only', 'a bulletin goes to every office,the next level is told without'],
];
const simulations = async () => {
  const folder = join(reports, 'cap-simulated');
  let failed = 0;
  for (const [at, parameters] of SIMULATIONS.entries()) {
    const written = at === 0 ? ['--cap', folder] : [];
    const child = spawn(process.execPath, [join(root, 'tools/dist/src/simulate.js'), '--quiet', ...parameters, ...written], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const code = await new Promise((resolve) => {
      child.once('exit', resolve);
    });
    if (code !== 0) failed += 1;
  }
  if (!readsTheSame('the first months', folder)) failed += 1;
  return { passed: SIMULATIONS.length + 1 - failed, failed, skipped: 0 };
};

/** Nights that were, played through the public APIs, side by side because a drill mostly waits. Each counts as one test. */
const SCENARIOS = ['a-2021-07-20-early-response', 'b-2022-07-22', 'c-2025-08-07'];
const LAST_LINES = 60;
const drill = async (scenario) => {
  const file = join(reports, `drill-${scenario}.log`);
  const log = openSync(file, 'w');
  const folder = join(reports, `cap-${scenario}`);
  const parameters = [join(root, 'tools/dist/src/drill.js'), scenario, '--cap', folder];
  const child = spawn(process.execPath, parameters, { cwd: root, stdio: ['ignore', log, log] });
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
  });
  closeSync(log);
  console.log(`${code === 0 ? '✓' : '✗'} ${scenario}`);
  if (code !== 0) console.log(readFileSync(file, 'utf8').split('\n').slice(-LAST_LINES).join('\n'));
  return code === 0 && readsTheSame(scenario, folder);
};
const drills = async () => {
  const kept = await Promise.all(SCENARIOS.map(drill));
  const failed = kept.filter((isKept) => !isKept).length;
  return { passed: kept.length - failed, failed, skipped: 0 };
};

const hasRedisProgram = ['redis-server', 'valkey-server'].some((name) => spawnSync(name, ['--version']).status === 0);
const hasRedis = hasRedisProgram || (process.env.REDIS_URL ?? '') !== '';
const backends = hasRedis ? ['postgres', 'redis'] : ['postgres'];
/** A fault run kills its Redis, so it does not use one that was given. */
const chaosBackends = hasRedisProgram ? ['postgres', 'redis'] : ['postgres'];
const onEachBackend = (tier) => backends.map((backend) => ({ tier, name: `${tier} on ${backend}`, run: jest(tier, backend) }));

const runs = [
  { tier: 'types', name: 'types', run: check('types') },
  { tier: 'architecture', name: 'architecture', run: jest('architecture') },
  { tier: 'architecture', name: 'dead code', run: check('deadcode') },
  { tier: 'architecture', name: 'API documents', run: check('lint:api') },
  { tier: 'unit', name: 'unit', run: jest('unit') },
  ...onEachBackend('integration'),
  ...onEachBackend('e2e'),
  { tier: 'compose', name: `compose on ${backends.at(-1)}`, run: jest('compose', backends.at(-1)) },
  { tier: 'browser', name: 'API clients', run: check('check:api') },
  { tier: 'browser', name: 'browser', run: browser },
  { tier: 'simulate', name: 'simulate', run: simulations },
  { tier: 'drill', name: 'drill', run: drills },
  { tier: 'lint', name: 'lint', run: check('lint') },
  ...chaosBackends.map((backend) => ({ tier: 'chaos', name: `chaos on ${backend}`, run: chaos(backend), isBeside: true })),
];

const asTable = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '))
    .join('\n');
};

const summed = (results, key) => results.reduce((sum, result) => sum + result[key], 0);

const report = (results, ms) => {
  const head = ['tier', 'passed', 'failed', 'skipped', 'time'];
  const rows = results.map(({ name, passed, failed, skipped, ms }) => [
    name,
    ...[passed, failed, skipped].map(String),
    `${(ms / 1000).toFixed(1)} s`,
  ]);
  const total = ['total', ...['passed', 'failed', 'skipped'].map((key) => String(summed(results, key))), `${(ms / 1000).toFixed(1)} s`];
  const failures = results.flatMap(({ name, failures: said = [] }) => said.map((text) => `${text}\n    (${name})`));
  if (failures.length > 0) console.log(`\nWhat failed\n${failures.join('\n')}`);
  console.log(`\n${asTable([head, ...rows, total])}\n`);
  let failed = summed(results, 'failed');
  const skipped = summed(results, 'skipped');
  if (backends.length === 1 && results.some(({ name }) => name.endsWith('on postgres'))) {
    console.log(
      'Integration and e2e ran on ONE queue backend only, PostgreSQL: there is no redis-server or valkey-server on the PATH, and no REDIS_URL.',
    );
    if (inCI) console.log('Under CI=true that is a failure, and counts as one.');
    if (inCI) failed += 1;
  }
  if (inCI && skipped > 0) {
    console.log(`Under CI=true a skipped test is a failure, and counts as one: ${skipped} skipped.`);
    failed += skipped;
  }
  if (interrupted) console.log('Interrupted: the remaining tiers did not run.');
  console.log(`${summed(results, 'passed')} passed, ${failed} failed${skipped > 0 && !inCI ? `, ${skipped} skipped` : ''}`);
  return failed === 0 && !interrupted ? 0 : 1;
};

await reportFailure(async () => {
  const chosen = runs.filter(({ tier }) => only === undefined || tier === only);
  if (chosen.length === 0) {
    console.error(`There is no tier "${only}"; there is ${[...new Set(runs.map(({ tier }) => tier))].join(', ')}.`);
    process.exit(2);
  }
  await installAndBuild();
  const begun = performance.now();
  const timed = async ({ name, run }) => {
    const since = performance.now();
    return { name, ...(await run()), ms: performance.now() - since };
  };
  const results = [];
  for (const tier of chosen.filter(({ isBeside }) => isBeside !== true)) {
    if (interrupted) break;
    console.log(`\n── ${tier.name} ──`);
    results.push(await timed(tier));
  }
  const beside = interrupted ? [] : chosen.filter(({ isBeside }) => isBeside === true);
  if (beside.length > 0) console.log(`\n── ${beside.map(({ name }) => name).join(', ')} ──`);
  results.push(...(await Promise.all(beside.map(timed))));
  rmSync(reports, { recursive: true, force: true });
  process.exitCode = report(results, performance.now() - begun);
});
