import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { selectFaults } from './chaos/select-faults.js';
import { formatReport } from './chaos/report.js';
import { runChaos, type ChaosReport } from './chaos/run.js';
import { onInterruption } from '@rainstorm/harness/interruptions';
import { redisProgram } from '@rainstorm/harness/local-redis';
import { BadUsage, describeOptions, dim, duration, type OptionRule, readOptions, red } from '@rainstorm/runtime';

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  { name: 'minutes', value: 'N', says: 'duration of the run in minutes (default 20); a shorter run makes shorter faults' },
  { name: 'seed', value: 'N', says: 'repeats the same faults in the same order (default: random, and printed)' },
  { name: 'backend', value: 'NAME', says: 'postgres, redis or both (default: both if redis-server or valkey-server is on the PATH)' },
  { name: 'faults', value: 'WORDS', says: 'only faults whose name contains one of these words, e.g. redis,paused' },
  { name: 'json', value: 'FILE', says: 'write the reports as JSON' },
  { name: 'keep', value: null, says: 'keep the logs and the evidence even if every promise was kept' },
  { name: 'quiet', value: null, says: 'print only the reports, not each fault' },
];
const help = `npm run chaos [-- OPTIONS]
Runs the product as separate processes on its own servers, publishes and acknowledges bulletins, and makes faults meanwhile.
At the end it checks, with plain SQL and with what the mail server and the webhook received, that nothing was lost or late.
Exit code 1 if a promise was broken; the logs and the evidence are then kept.

Options
${describeOptions(rules)}
`;

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

const run = async (parameters: readonly string[]): Promise<number> => {
  const { options, rest } = readOptions(parameters, rules);
  if (rest.length > 0) throw new BadUsage(`unknown argument "${rest.join(' ')}"`);
  if (options['help'] === true) {
    say(help);
    return 0;
  }
  const minutes = Number(options['minutes'] ?? 20);
  if (!(minutes > 0) || minutes > 24 * 60) throw new BadUsage('--minutes needs a number above 0, up to 1440');
  const seed = Number(options['seed'] ?? Math.floor(Math.random() * 1_000_000));
  if (!Number.isInteger(seed) || seed < 0) throw new BadUsage('--seed needs a whole number from 0');
  const wanted = String(options['backend'] ?? 'default');
  if (!['default', 'postgres', 'redis', 'both'].includes(wanted)) throw new BadUsage('--backend is postgres, redis or both');
  const program = redisProgram();
  if (program === null && (wanted === 'redis' || wanted === 'both'))
    throw new BadUsage(`--backend ${wanted} needs redis-server or valkey-server on the PATH`);
  const backends = (['postgres', 'redis'] as const).filter(
    (backend) => wanted === backend || wanted === 'both' || (wanted === 'default' && (backend === 'postgres' || program !== null)),
  );

  const keep = options['keep'] === true;
  const words = typeof options['faults'] === 'string' ? options['faults'].split(',').map((word) => word.trim()) : [];
  const backendWithoutFault = backends.find((backend) => selectFaults(words, { redis: backend === 'redis', disk: true }).length === 0);
  if (backendWithoutFault !== undefined) throw new BadUsage(`no fault on ${backendWithoutFault} is called ${words.join(' or ')}`);

  let interruptions = 0;
  onInterruption(() => {
    interruptions += 1;
    if (interruptions === 1) say('No more faults. The run settles and is checked. Press Ctrl-C again to stop at once.');
  });
  const reports: ChaosReport[] = [];
  for (const backend of backends) {
    if (interruptions > 0) break;
    const begun = Date.now();
    const log = (line: string): void => {
      if (options['quiet'] !== true) say(`${dim(duration(Date.now() - begun).padStart(6))}  ${line}`);
    };
    log(`on ${backend}, seed ${seed}`);
    const report = await runChaos({
      backend,
      redisProgram: program,
      seed,
      minutes,
      keep,
      faults: words,
      log,
      isStopRequested: () => interruptions > 0,
      isInterrupted: () => interruptions > 1,
    });
    if (keep) log(`the logs and the evidence are in ${report.folder}`);
    reports.push(report);
    say(`\n${formatReport(report)}\n`);
  }
  if (typeof options['json'] === 'string') writeFileSync(resolve(options['json']), `${JSON.stringify(reports, null, 2)}\n`);
  return reports.length === backends.length && reports.every(({ isKept }) => isKept) ? 0 : 1;
};

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const { message, stack } = error as Error;
    process.stderr.write(`${red('npm run chaos:')} ${error instanceof BadUsage ? message : (stack ?? message)}\n`);
    process.exit(error instanceof BadUsage ? 2 : 1);
  },
);
