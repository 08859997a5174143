import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CountingSink } from './bench/counting-sink.js';
import { measureDispatch } from './bench/dispatch.js';
import { printRow } from './bench/figures.js';
import { measureGateways } from './bench/gateways.js';
import { measureLedger } from './bench/ledger.js';
import { measureMemory, measureStart } from './bench/memory-and-start.js';
import { optionRules, readBenchOptions, type BenchOptions } from './bench/options.js';
import { measurePages } from './bench/pages.js';
import { measureStreams } from './bench/streams.js';
import { findChromium, NoChromium } from '@rainstorm/harness/browser';
import { startEmbeddedPostgres } from '@rainstorm/harness/embedded-postgres';
import { freePort } from '@rainstorm/harness/free-port';
import { redisProgram, startLocalRedis } from '@rainstorm/harness/local-redis';
import { BadUsage, describeOptions, red } from '@rainstorm/runtime';

const pages = async (serverUrl: string): Promise<void> => {
  if (findChromium() === null) {
    printRow({ note: `the pages were not measured: ${new NoChromium().message}` });
    return;
  }
  const { shown, scrolled } = await measurePages(serverUrl);
  printRow({ bench: 'publication shown on an open duty desk', ...shown, targetMs: 300 });
  for (const one of scrolled) printRow({ bench: 'scrolling through a list', ...one, targetMs: 50 });
};

/** With the Redis of REDIS_URL, or one of its own. The BullMQ script needs it also when the product's queues are on PostgreSQL. */
const dispatch = async (serverUrl: string, options: BenchOptions): Promise<void> => {
  const given = process.env['REDIS_URL'];
  const program = given === undefined ? redisProgram() : null;
  if (given === undefined && program === null) {
    if (options.needsRedis) throw new BadUsage('--backend redis needs redis-server or valkey-server on the PATH, or REDIS_URL');
    printRow({ note: 'no Redis available: without the product on Redis and without the BullMQ script' });
    await measureDispatch({ serverUrl, redisUrl: undefined }, { ...options, backends: ['postgres'] });
    return;
  }
  const redis = program === null ? null : await startLocalRedis(program, await freePort());
  try {
    await measureDispatch({ serverUrl, redisUrl: given ?? redis?.url }, options);
  } finally {
    await redis?.stop();
  }
};

const memoryAndStart = async (serverUrl: string, { parts, runs, idleS, contacts }: BenchOptions): Promise<void> => {
  const sink = await CountingSink.start(await freePort());
  const ground = { serverUrl, redisUrl: undefined, workers: 0, sink };
  try {
    if (parts.includes('memory')) await measureMemory(ground, Math.max(...contacts, 1), idleS * 1_000);
    if (parts.includes('start')) await measureStart(ground, runs);
  } finally {
    await sink.stop();
  }
};

const run = async (parameters: readonly string[]): Promise<void> => {
  const options = readBenchOptions(parameters);
  if (options === null) {
    process.stdout.write(
      `npm run bench [-- OPTIONS]\nPrints JSON lines. Compare ratios within one run; absolute figures vary with the machine.\n\n${describeOptions(optionRules)}\n`,
    );
    return;
  }
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
    const { parts } = options;
    if (parts.includes('dispatch')) await dispatch(serverUrl, options);
    await memoryAndStart(serverUrl, options);
    if (parts.includes('pages')) await pages(serverUrl);
    if (parts.includes('streams')) await measureStreams(serverUrl, options.streams);
    if (parts.includes('gateways')) await measureGateways(serverUrl, options);
    if (parts.includes('ledger')) await measureLedger(serverUrl, options.rows);
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
