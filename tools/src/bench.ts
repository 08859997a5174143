import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureLateness } from './bench/deadlines.js';
import { measureFanOut, type BenchEnvironment } from './bench/fan-out.js';
import { cpuOf, printRow, median, summarizeMedianRun, ratio, summarize } from './bench/figures.js';
import { measureLedger } from './bench/ledger.js';
import { measurePages } from './bench/pages.js';
import { measureNaiveScript, measurePlainNodemailer } from './bench/baselines.js';
import { measureStreams } from './bench/streams.js';
import { findChromium, NoChromium } from '@rainstorm/harness/browser';
import { startEmbeddedPostgres } from '@rainstorm/harness/embedded-postgres';
import { freePort } from '@rainstorm/harness/free-port';
import { redisProgram, startLocalRedis } from '@rainstorm/harness/local-redis';
import { BadUsage, describeOptions, type OptionRule, readOptions, red } from '@rainstorm/runtime';

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  {
    name: 'only',
    value: 'NAME',
    says: 'pages: delay until a publication is shown, and scrolling of long lists; streams: thousands of open pages; ledger: a large ledger; dispatch: the rest (default: all)',
  },
  { name: 'rows', value: 'N', says: 'dispatches of the large ledger (default 1000000)' },
  { name: 'streams', value: 'LIST', says: 'numbers of open pages (default 1000,5000; see ulimit -n)' },
  { name: 'contacts', value: 'LIST', says: 'numbers of contacts (default 4,100,1000,10000)' },
  { name: 'deadlines', value: 'LIST', says: 'numbers of deadlines within a second (default 1000,10000; 0 for none)' },
  { name: 'runs', value: 'N', says: 'runs of each; the median is printed (default 3)' },
  {
    name: 'workers',
    value: 'N',
    says: 'worker processes in addition to an API and a scheduler (default 2; 0: one process with all roles)',
  },
  { name: 'backend', value: 'NAME', says: 'postgres, redis or both (default: both if a Redis is available)' },
];

type Backend = 'postgres' | 'redis';
const numbers = (text: string): readonly number[] => {
  const found = text.split(',').map(Number);
  if (found.some((value) => !Number.isInteger(value) || value < 0)) throw new BadUsage(`"${text}" is not a list of whole numbers`);
  return found.filter((value) => value > 0);
};

const measure = async (
  backend: Backend,
  ground: BenchEnvironment,
  contacts: readonly number[],
  deadlines: readonly number[],
  runs: number,
): Promise<void> => {
  for (const n of contacts) {
    // Small sizes are quick, so they run more often and give a useful p99.
    const times = n <= 100 ? 20 * runs : runs;
    const { committed, lastMail, peakMemory, cpu } = await measureFanOut(ground, n, times);
    const plain: number[] = [];
    const naive: number[] = [];
    const plainCpu: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const used = cpuOf(process.pid);
      plain.push(await measurePlainNodemailer(n));
      plainCpu.push(cpuOf(process.pid) - used);
      naive.push(await measureNaiveScript(ground, n));
    }
    printRow({
      bench: 'one bulletin by e-mail',
      backend,
      workers: ground.workers,
      contacts: n,
      times,
      committedMs: summarize(committed),
      lastMailMs: summarize(lastMail),
      plainMs: summarize(plain),
      naiveMs: summarize(naive),
      // Speed relative to the baselines: more is better.
      asFastAsPlain: ratio(median(plain), median(lastMail)),
      asFastAsNaive: ratio(median(naive), median(lastMail)),
      cpuMs: Math.round(median(cpu)),
      plainCpuMs: Math.round(median(plainCpu)),
      peakMemoryMiB: peakMemory,
    });
  }
  for (const n of deadlines)
    for (const spanS of n <= 1_000 ? [1, 10] : [1]) {
      const { times, peakMemory } = await measureLateness(ground, n, spanS, 1 + runs);
      const [first, ...found] = times;
      printRow({
        bench: 'deadlines',
        backend,
        deadlines: n,
        withinS: spanS,
        runs,
        escalatedLateMs: summarizeMedianRun(found.map(({ committed }) => committed)),
        mailedLateMs: summarizeMedianRun(found.map(({ mailed }) => mailed)),
        fixedWorkMs: found.map(({ fixedWork }) => fixedWork),
        firstRunEscalatedLateMs: summarize(first?.committed ?? []),
        firstRunMailedLateMs: summarize(first?.mailed ?? []),
        peakMemoryMiB: peakMemory,
      });
    }
};

const pages = async (serverUrl: string): Promise<void> => {
  if (findChromium() === null) {
    printRow({ note: `the pages were not measured: ${new NoChromium().message}` });
    return;
  }
  const { shown, scrolled } = await measurePages(serverUrl);
  printRow({ bench: 'publication shown on an open duty desk', ...shown, targetMs: 300 });
  for (const one of scrolled) printRow({ bench: 'scrolling through a list', ...one, targetMs: 50 });
};

const run = async (parameters: readonly string[]): Promise<void> => {
  const { options, rest } = readOptions(parameters, rules);
  if (rest.length > 0) throw new BadUsage(`unknown argument "${rest.join(' ')}"`);
  if (options['help'] === true) {
    process.stdout.write(
      `npm run bench [-- OPTIONS]\nPrints JSON lines. Compare ratios within one run; absolute figures vary with the machine.\n\n${describeOptions(rules)}\n`,
    );
    return;
  }
  const contacts = numbers(String(options['contacts'] ?? '4,100,1000,10000'));
  const deadlines = numbers(String(options['deadlines'] ?? '1000,10000'));
  const runs = Number(options['runs'] ?? 3);
  if (!Number.isInteger(runs) || runs < 1) throw new BadUsage('--runs needs a whole number from 1');
  const workers = Number(options['workers'] ?? 2);
  if (!Number.isInteger(workers) || workers < 0 || workers > 16) throw new BadUsage('--workers needs a whole number from 0 to 16');
  const streams = numbers(String(options['streams'] ?? '1000,5000'));
  const rows = Number(options['rows'] ?? 1_000_000);
  if (!Number.isInteger(rows) || rows < 1) throw new BadUsage('--rows needs a whole number from 1');
  const only = String(options['only'] ?? 'all');
  if (!['pages', 'streams', 'ledger', 'dispatch', 'all'].includes(only)) throw new BadUsage('--only is pages, streams, ledger or dispatch');
  const wanted = String(options['backend'] ?? 'both');
  if (!['postgres', 'redis', 'both'].includes(wanted)) throw new BadUsage('--backend is postgres, redis or both');

  const folder = mkdtempSync(join(tmpdir(), 'rainstorm-bench-pg-'));
  const postgres = await startEmbeddedPostgres({
    directory: folder,
    port: await freePort(),
    durable: true,
    maxConnections: 200,
    commitTimes: true,
  });
  try {
    const serverUrl = await postgres.urlFor('postgres');
    const is = (part: string): boolean => only === part || only === 'all';
    if (is('pages')) await pages(serverUrl);
    if (is('streams')) await measureStreams(serverUrl, streams);
    if (is('ledger')) await measureLedger(serverUrl, rows);
    if (!is('dispatch')) return;
    if (wanted !== 'redis') await measure('postgres', { serverUrl, redisUrl: undefined, workers }, contacts, deadlines, runs);
    const given = process.env['REDIS_URL'];
    const program = redisProgram();
    if (wanted === 'postgres') return;
    if (given === undefined && program === null) {
      if (wanted === 'redis') throw new BadUsage('--backend redis needs redis-server or valkey-server on the PATH, or REDIS_URL');
      printRow({ note: 'no Redis available: measured on PostgreSQL only' });
      return;
    }
    const redis = given === undefined && program !== null ? await startLocalRedis(program, await freePort()) : null;
    await measure('redis', { serverUrl, redisUrl: given ?? redis?.url, workers }, contacts, deadlines, runs);
    await redis?.stop();
  } finally {
    await postgres.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
};

run(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${red('npm run bench:')} ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof BadUsage ? 2 : 1);
  },
);
