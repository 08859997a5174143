import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledger } from '@rainstorm/ledger';
import { cityOfContacts, cityOfOffices } from './bench/bench-city.js';
import { CountingSink } from './bench/counting-sink.js';
import { measurePages } from './bench/pages.js';
import { naiveScript, plainLimit } from './bench/rivals.js';
import type { BulletinJson } from './stage/api-json.js';
import { findChromium, NoChromium } from './stage/browser.js';
import { startEmbeddedPostgres } from './stage/embedded-postgres.js';
import { freePort } from './stage/free-port.js';
import { redisProgram, startLocalRedis } from './stage/local-redis.js';
import { BadUsage, describeOptions, readOptions, type OptionRule } from './stage/options.js';
import { Stage } from './stage/stage.js';
import { red } from './stage/terminal.js';

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  {
    name: 'only',
    value: 'NAME',
    says: 'pages: how soon a publication is shown, and how long lists scroll; dispatch: the rest (default: both)',
  },
  { name: 'contacts', value: 'LIST', says: 'numbers of contacts (default 4,100,1000,10000)' },
  { name: 'deadlines', value: 'LIST', says: 'numbers of deadlines in one second (default 1000,10000; 0 for none)' },
  { name: 'runs', value: 'N', says: 'runs of each, of which the median is told (default 3)' },
  { name: 'backend', value: 'NAME', says: 'postgres, redis, or both (default: both where a Redis is to be had)' },
];

type Backend = 'postgres' | 'redis';
const line = (row: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify(row)}\n`);
};
const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
const numbers = (text: string): readonly number[] => {
  const found = text.split(',').map(Number);
  if (found.some((value) => !Number.isInteger(value) || value < 0)) throw new BadUsage(`"${text}" is not a list of whole numbers`);
  return found.filter((value) => value > 0);
};

interface Ground {
  readonly serverUrl: string;
  readonly redisUrl: string | undefined;
}

/** A signal to everybody: publication to the last message, milliseconds. */
const productMs = async (ground: Ground, n: number): Promise<number> => {
  const city = cityOfContacts(n);
  const sink = await CountingSink.start(await freePort());
  const stage = await Stage.prepare({
    city: 'zhengzhou',
    ...city,
    ...ground,
    environment: { TICK_MS: '250', SMTP_URL: sink.url, LOG_LEVEL: 'warn' },
  });
  try {
    await stage.instance.startDispatcher();
    const desk = stage.desk('lin.yubao');
    const signed = await signSignal(stage);
    const begun = performance.now();
    await desk.post(`/bulletins/${signed.id}/publish`, {}, { 'idempotency-key': `bench-${signed.id}` });
    return (await sink.untilMails(n, 180_000)) - begun;
  } finally {
    await stage.close();
    await sink.stop();
    city.remove();
  }
};

const signSignal = async (stage: Stage): Promise<BulletinJson> => {
  const desk = stage.desk('lin.yubao');
  const draft = await desk.post<BulletinJson>('/signals', {
    hazard: 'rainstorm',
    productCode: 'rain-signal',
    areas: [{ areaCode: '410105', colour: 'red' }],
    colour: 'red',
    headline: '郑州市气象台发布暴雨红色预警信号',
    description: '预计未来3小时内降水量将达100毫米以上。'.repeat(10),
    instruction: '1. 停止户外作业。'.repeat(5),
    expires: new Date(Date.now() + 6 * 3_600_000),
  });
  return desk.post<BulletinJson>(`/bulletins/${draft.id}/sign`, { emergency: true });
};

/** How late `n` deadlines of one instant are handled: milliseconds of the ledger's clock. */
const lateness = async (ground: Ground, n: number): Promise<{ readonly medianMs: number; readonly lastMs: number }> => {
  const city = cityOfOffices(n);
  const stage = await Stage.prepare({ city: 'zhengzhou', ...city, ...ground, environment: { TICK_MS: '250', LOG_LEVEL: 'warn' } });
  const ledger = await Ledger.open({ url: stage.databaseUrl, clock: 'movable', application: 'bench', poolSize: 1 });
  try {
    await stage.instance.startDispatcher();
    const signed = await signSignal(stage);
    await stage.desk('lin.yubao').post(`/bulletins/${signed.id}/publish`, {}, { 'idempotency-key': `bench-${signed.id}` });
    await ledger.transaction(async (tx) => {
      // Deadlines spread evenly over one second, five minutes from now.
      await tx.sql(
        `UPDATE timers SET due_at = moved.at, wake_at = moved.at
         FROM (SELECT id, date_trunc('second', ledger_now()) + interval '5 minutes' + (row_number() OVER (ORDER BY id)) * interval '1 second' / $1 AS at
               FROM timers WHERE kind = 'receipt-due' AND state = 'armed') AS moved WHERE timers.id = moved.id`,
        [n],
      );
      await tx.sql(
        `UPDATE dispatches SET receipt_due_at = timers.due_at FROM timers WHERE timers.subject_id = dispatches.id AND timers.kind = 'receipt-due'`,
      );
      await tx.sql(`UPDATE timers SET state = 'cancelled' WHERE kind <> 'receipt-due'`);
    });
    const first = await ledger.read(async (tx) => tx.timers.nextWakeAt());
    await ledger.moveClockTo(first ?? new Date());
    const deadline = Date.now() + 120_000;
    for (;;) {
      const [row] = await ledger.read(async (tx) =>
        tx.sql<{ left: string; median: number; last: number }[]>(
          `SELECT (SELECT count(*) FROM timers WHERE kind = 'receipt-due' AND state = 'armed') AS left,
                  percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM raised_at - deadline_at) * 1000)::float8 AS median,
                  max(extract(epoch FROM raised_at - deadline_at) * 1000)::float8 AS last FROM escalations`,
        ),
      );
      if (row !== undefined && row.left === '0') return { medianMs: Math.round(row.median), lastMs: Math.round(row.last) };
      if (Date.now() > deadline) throw new Error(`${row?.left ?? '?'} of ${n} deadlines were not handled within 120 s`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    await ledger.close();
    await stage.close();
    city.remove();
  }
};

const measure = async (
  backend: Backend,
  ground: Ground,
  contacts: readonly number[],
  deadlines: readonly number[],
  runs: number,
): Promise<void> => {
  for (const n of contacts) {
    const product: number[] = [];
    const plain: number[] = [];
    const naive: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      product.push(await productMs(ground, n));
      plain.push(await plainLimit(n));
      naive.push(await naiveScript(ground, n));
    }
    const [productMedian, plainMedian, naiveMedian] = [median(product), median(plain), median(naive)];
    line({
      bench: 'one bulletin by e-mail',
      backend,
      contacts: n,
      productMs: Math.round(productMedian),
      productPerSecond: Math.round((n / productMedian) * 1000),
      plainMs: Math.round(plainMedian),
      naiveMs: Math.round(naiveMedian),
      timesPlain: Number((productMedian / plainMedian).toFixed(2)),
      timesNaive: Number((productMedian / naiveMedian).toFixed(2)),
      runs,
    });
  }
  for (const n of deadlines) {
    const found = [];
    for (let run = 0; run < runs; run += 1) found.push(await lateness(ground, n));
    line({
      bench: 'deadlines in one second',
      backend,
      deadlines: n,
      medianLatenessMs: median(found.map(({ medianMs }) => medianMs)),
      lastLatenessMs: median(found.map(({ lastMs }) => lastMs)),
      runs,
    });
  }
};

const pages = async (serverUrl: string): Promise<void> => {
  if (findChromium() === null) {
    line({ note: `the pages were not measured: ${new NoChromium().message}` });
    return;
  }
  const { shown, scrolled } = await measurePages(serverUrl);
  line({ bench: 'publication shown on an open duty desk', ...shown, targetMs: 300 });
  for (const one of scrolled) line({ bench: 'scrolling through a list', ...one, targetMs: 50 });
};

const run = async (parameters: readonly string[]): Promise<void> => {
  const { options, rest } = readOptions(parameters, rules);
  if (rest.length > 0) throw new BadUsage(`nothing is known about "${rest.join(' ')}"`);
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
  const only = String(options['only'] ?? 'both');
  if (!['pages', 'dispatch', 'both'].includes(only)) throw new BadUsage('--only is pages or dispatch');
  const wanted = String(options['backend'] ?? 'both');
  if (!['postgres', 'redis', 'both'].includes(wanted)) throw new BadUsage('--backend is postgres, redis or both');

  const folder = mkdtempSync(join(tmpdir(), 'rainstorm-bench-pg-'));
  const postgres = await startEmbeddedPostgres({ directory: folder, port: await freePort(), durable: true, maxConnections: 200 });
  try {
    const serverUrl = await postgres.urlFor('postgres');
    if (only !== 'dispatch') await pages(serverUrl);
    if (only === 'pages') return;
    if (wanted !== 'redis') await measure('postgres', { serverUrl, redisUrl: undefined }, contacts, deadlines, runs);
    const given = process.env['REDIS_URL'];
    const program = redisProgram();
    if (wanted === 'postgres') return;
    if (given === undefined && program === null) {
      if (wanted === 'redis') throw new BadUsage('--backend redis needs redis-server or valkey-server on the PATH, or REDIS_URL');
      line({ note: 'no Redis here: measured on PostgreSQL only' });
      return;
    }
    const redis = given === undefined && program !== null ? await startLocalRedis(program, await freePort()) : null;
    await measure('redis', { serverUrl, redisUrl: given ?? redis?.url }, contacts, deadlines, runs);
    await redis?.stop();
  } finally {
    await postgres.stop();
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
