import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@rainstorm/harness/embedded-postgres';
import { freePort } from '@rainstorm/harness/free-port';
import { projectRoot } from '@rainstorm/harness/processes';
import { BadUsage, describeOptions, dim, duration, green, readOptions, red, type OptionRule } from '@rainstorm/runtime';
import { CapFolder, CapFolderRefused } from './drill/cap-folder.js';
import { describeEntry } from './simulate/history.js';
import { copyCode } from './simulate/code-copy.js';
import { plantFaults, type FirstFinding } from './simulate/plant-faults.js';
import { plantedFaults } from './simulate/planted-faults.js';
import { runHistory } from './simulate/run-history.js';
import { historyOf, playTwice, simulateMonths, type Broken } from './simulate/simulate-months.js';
import { prepareTemplate } from './simulate/simulated-ledger.js';
import { Workers } from './simulate/workers.js';

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  { name: 'years', value: 'N', says: 'how many years are simulated (default 2)' },
  { name: 'months', value: 'N', says: 'months instead of years' },
  { name: 'month', value: 'N', says: 'only this month of the run, counted from 0' },
  { name: 'seed', value: 'N', says: 'the same months again (default: by chance, and told)' },
  { name: 'runs', value: 'N', says: 'how many runs the search for a shorter history may take for each broken rule (default 60)' },
  { name: 'twice', value: null, says: 'play each month twice, and compare everything that happened' },
  { name: 'planted', value: null, says: 'plant faults one by one in a copy of the code, and tell which of them the judge finds' },
  { name: 'only', value: 'WORDS', says: 'with --planted: only faults whose description has one of these words' },
  { name: 'first', value: null, says: 'stop at the first broken rule, and print it as JSON' },
  { name: 'server', value: 'URL', says: 'use this PostgreSQL, on which a run has prepared its template, instead of starting one' },
  { name: 'cap', value: 'FOLDER', says: 'write the CAP and GB/T files of each month into FOLDER/month-N, with what was in force when' },
  { name: 'quiet', value: null, says: 'only what was broken, and the closing line' },
];
const help = `npm run simulate [-- OPTIONS]
Plays random months of a city on a clock of its own: episodes, signals, revisions, receipts, escalations, decisions, faults of people and
of channels. A judge that knows only docs/design.md looks at the ledger and at the messages after each step.
Exit code 1 when a rule was broken; the seed and a short history that breaks it are printed then. A run of two years takes some minutes.

Options
${describeOptions(rules)}
`;

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

const wholeNumber = (name: string, given: unknown, least: number): number => {
  const value = Number(given);
  if (!Number.isInteger(value) || value < least) throw new BadUsage(`--${name} needs a whole number from ${least}`);
  return value;
};

const printBroken = (seed: number, { law, month, finding, shortest, months }: Broken, isShortened: boolean): void => {
  say(
    `${red('broken')} ${law}, in ${months} ${months === 1 ? 'month' : 'months'}, first in month ${month} (--seed ${seed} --month ${month})`,
  );
  say(`  ${finding.at.toISOString()} ${finding.text}`);
  if (!isShortened) return;
  say(`  ${shortest.entries.length} acts are enough:`);
  for (const entry of shortest.entries) say(dim(`    ${describeEntry(entry)}`));
};

interface Chosen {
  readonly seed: number;
  readonly mostRuns: number;
  readonly months: readonly number[];
  readonly words: readonly string[];
  readonly cap: string | null;
  readonly tell: (line: string) => void;
}

/** Plays the months, and prints what was broken. Resolves with the exit code. */
const simulate = async (serverUrl: string, { seed, mostRuns, months, tell, cap }: Chosen): Promise<number> => {
  const begun = performance.now();
  const workers = new Workers(serverUrl, Math.min(months.length, availableParallelism()));
  try {
    const { broken, messages, steps, answers } = await simulateMonths(workers, seed, months, tell, { mostRuns, cap });
    for (const [act, count] of answers) tell(`${String(count).padStart(6)} ${act}`);
    for (const each of broken) printBroken(seed, each, mostRuns > 0);
    const what = `${months.length} simulated months, ${messages} bulletins, ${steps} steps, seed ${seed}, ${duration(performance.now() - begun)}`;
    say(broken.length === 0 ? `${green('every rule was kept')}: ${what}` : `${red(`${broken.length} rules were broken`)}: ${what}`);
    return broken.length === 0 ? 0 : 1;
  } finally {
    await workers.end();
  }
};

/** Plays the months twice. Resolves with the exit code. */
const repeat = async (serverUrl: string, { seed, months, tell }: Chosen): Promise<number> => {
  const workers = new Workers(serverUrl, availableParallelism());
  try {
    const different = await playTwice(workers, seed, months, tell);
    for (const { month, digests } of different) say(`${red('different')} month ${month}: ${digests.join(' and ')}`);
    const what = `${months.length} simulated months played twice, seed ${seed}`;
    say(different.length === 0 ? `${green('the same both times')}: ${what}` : `${red(`${different.length} were different`)}: ${what}`);
    return different.length === 0 ? 0 : 1;
  } finally {
    await workers.end();
  }
};

/** Plays one month after the other until a rule is broken. The report is one line of JSON, for the run with planted faults. */
const findFirst = async (serverUrl: string, { seed, months }: Chosen): Promise<number> => {
  for (const [index, month] of months.entries()) {
    const { findings } = await runHistory(serverUrl, historyOf(seed, month), { isEnough: (found) => found.size > 0 });
    const [finding] = findings;
    if (finding === undefined) continue;
    say(JSON.stringify({ law: finding.law, months: index + 1 } satisfies FirstFinding));
    return 1;
  }
  say(JSON.stringify({ law: null, months: months.length } satisfies FirstFinding));
  return 0;
};

const plant = async (serverUrl: string, { seed, months, words }: Chosen): Promise<number> => {
  const chosen = plantedFaults.filter(({ says }) => words.length === 0 || words.some((word) => says.includes(word)));
  const copies = Array.from({ length: Math.min(chosen.length, availableParallelism()) }, () => copyCode(projectRoot));
  try {
    const results = await plantFaults(copies, chosen, { serverUrl, seed, months: months.length }, ({ says, law, months: after }) => {
      say(law === null ? `${red('not found')} ${says}` : `${green('found')} in month ${after}: ${says} ${dim(law)}`);
    });
    const found = results.filter(({ law }) => law !== null);
    const most = Math.max(0, ...found.map(({ months: after }) => after));
    const all = found.length === results.length;
    say(
      `${(all ? green : red)(`${found.length} of ${results.length} planted faults were found`)} within ${most} simulated months, seed ${seed}`,
    );
    return all ? 0 : 1;
  } finally {
    for (const copy of copies) copy.remove();
  }
};

/** Runs `work` on the PostgreSQL of `--server`, or on one that is started for it and removed again. */
const onServer = async (given: unknown, work: (serverUrl: string) => Promise<number>): Promise<number> => {
  if (typeof given === 'string') return work(given);
  const folder = mkdtempSync(join(tmpdir(), 'rainstorm-simulate-'));
  const server = await startEmbeddedPostgres({ directory: folder, port: await freePort(), durable: false, maxConnections: 60 });
  try {
    const url = await server.urlFor('postgres');
    await prepareTemplate(url);
    return await work(url);
  } finally {
    await server.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
};

const run = async (parameters: readonly string[]): Promise<number> => {
  const { options, rest } = readOptions(parameters, rules);
  if (rest.length > 0) throw new BadUsage(`nothing is known about "${rest.join(' ')}"`);
  if (options['help'] === true) {
    say(help);
    return 0;
  }
  const isPlanted = options['planted'] === true;
  const count =
    options['months'] === undefined ? 12 * wholeNumber('years', options['years'] ?? 2, 1) : wholeNumber('months', options['months'], 1);
  const chosen: Chosen = {
    seed: wholeNumber('seed', options['seed'] ?? Math.floor(Math.random() * 1_000_000), 0),
    mostRuns: wholeNumber('runs', options['runs'] ?? 60, 0),
    months:
      options['month'] === undefined ? Array.from({ length: count }, (_, month) => month) : [wholeNumber('month', options['month'], 0)],
    words: typeof options['only'] === 'string' ? options['only'].split(',').map((word) => word.trim()) : [],
    cap: typeof options['cap'] === 'string' ? CapFolder.open(options['cap']).path : null,
    tell: (line) => {
      if (options['quiet'] !== true) say(dim(line));
    },
  };
  const work = isPlanted ? plant : options['twice'] === true ? repeat : options['first'] === true ? findFirst : simulate;
  return onServer(options['server'], async (url) => work(url, chosen));
};

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const { message, stack } = error as Error;
    process.stderr.write(
      `${red('npm run simulate:')} ${error instanceof BadUsage || error instanceof CapFolderRefused ? message : (stack ?? message)}\n`,
    );
    process.exit(error instanceof BadUsage ? 2 : 1);
  },
);
