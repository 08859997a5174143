import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fuzzConfiguration } from './fuzz/configuration.js';
import { formatReport } from './fuzz/report.js';
import { fuzzRoutes } from './fuzz/run.js';
import { playBusyNight } from '@rainstorm/harness/busy-night';
import { onInterruption } from '@rainstorm/harness/interruptions';
import { BadUsage, describeOptions, dim, duration, type OptionRule, readOptions, red } from '@rainstorm/runtime';
import { projectRoot } from '@rainstorm/harness/processes';
import { Stage } from '@rainstorm/harness/stage';

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  { name: 'requests', value: 'N', says: 'number of requests (default 100000); one faulty configuration is tried for every 50' },
  { name: 'seed', value: 'N', says: 'repeats the same requests in the same order (default: random, and printed)' },
  { name: 'json', value: 'FILE', says: 'write the report as JSON' },
  { name: 'quiet', value: null, says: 'print only the report' },
];
const help = `npm run fuzz [-- OPTIONS]
Sends bad input to every operation of both apps, as each role and without signing in, in the middle of a busy night; and reads faulty configurations.
Exit code 1 if an answer broke a promise.

Options
${describeOptions(rules)}
`;

const configDirectory = join(projectRoot, 'config');
/** With its districts, so that every route has something to answer. */
const city = 'zhengzhou-districts';

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

const wholeNumber = (value: string | true | undefined, name: string, otherwise: number, least: number): number => {
  const number = Number(value ?? otherwise);
  if (!Number.isInteger(number) || number < least) throw new BadUsage(`--${name} needs a whole number from ${least}`);
  return number;
};

const run = async (parameters: readonly string[]): Promise<number> => {
  const { options, rest } = readOptions(parameters, rules);
  if (rest.length > 0) throw new BadUsage(`unknown argument "${rest.join(' ')}"`);
  if (options['help'] === true) {
    say(help);
    return 0;
  }
  const requests = wholeNumber(options['requests'], 'requests', 100_000, 1);
  const seed = wholeNumber(options['seed'], 'seed', Math.floor(Math.random() * 1_000_000), 0);
  const begun = Date.now();
  const log = (line: string): void => {
    if (options['quiet'] !== true) say(`${dim(duration(Date.now() - begun).padStart(6))}  ${line}`);
  };
  let interrupted = false;
  onInterruption(() => {
    interrupted = true;
  });

  log(`seed ${seed}`);
  const configuration = await fuzzConfiguration(join(configDirectory, 'zhengzhou'), { files: Math.ceil(requests / 50), seed });
  const stage = await Stage.open({ city, cityDirectory: join(configDirectory, city), startsAt: new Date('2021-07-19T13:00:00Z') });
  try {
    await playBusyNight(stage);
    log('the busy night is set up');
    const routes = await fuzzRoutes(stage, { requests, seed, log, isInterrupted: () => interrupted });
    const report = { ...routes, promises: [...routes.promises, configuration] };
    if (typeof options['json'] === 'string') writeFileSync(resolve(options['json']), `${JSON.stringify(report, null, 2)}\n`);
    say(formatReport(report));
    return !interrupted && report.promises.every(({ broken }) => broken.length === 0) ? 0 : 1;
  } finally {
    await stage.close();
  }
};

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const { message, stack } = error as Error;
    process.stderr.write(`${red('npm run fuzz:')} ${error instanceof BadUsage ? message : (stack ?? message)}\n`);
    process.exit(error instanceof BadUsage ? 2 : 1);
  },
);
