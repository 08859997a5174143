import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledger } from '@rainstorm/ledger';
import { cityOfContacts, cityOfOffices } from './bench/bench-city.js';
import { CountingSink } from './bench/counting-sink.js';
import { line, median, peakMemoryOf, ratio, spread } from './bench/figures.js';
import { measureLedger } from './bench/ledger.js';
import { measurePages } from './bench/pages.js';
import { naiveScript, plainLimit } from './bench/rivals.js';
import { measureStreams } from './bench/streams.js';
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
    says: 'pages: how soon a publication is shown, and how long lists scroll; streams: thousands of open pages; ledger: a large ledger; dispatch: the rest (default: all)',
  },
  { name: 'rows', value: 'N', says: 'dispatches of the large ledger (default 1000000)' },
  { name: 'streams', value: 'LIST', says: 'numbers of open pages (default 1000,5000; see ulimit -n)' },
  { name: 'contacts', value: 'LIST', says: 'numbers of contacts (default 4,100,1000,10000)' },
  { name: 'deadlines', value: 'LIST', says: 'numbers of deadlines within a second (default 1000,10000; 0 for none)' },
  { name: 'runs', value: 'N', says: 'runs of each, of which the median is told (default 3)' },
  { name: 'backend', value: 'NAME', says: 'postgres, redis, or both (default: both where a Redis is to be had)' },
];

type Backend = 'postgres' | 'redis';
const numbers = (text: string): readonly number[] => {
  const found = text.split(',').map(Number);
  if (found.some((value) => !Number.isInteger(value) || value < 0)) throw new BadUsage(`"${text}" is not a list of whole numbers`);
  return found.filter((value) => value > 0);
};

interface Ground {
  readonly serverUrl: string;
  readonly redisUrl: string | undefined;
}

interface FanOut {
  /** From the call to the answer that says it is committed, milliseconds, of each publication. */
  readonly committed: readonly number[];
  /** From the call to the last mail. */
  readonly lastMail: readonly number[];
  /** Of the dispatcher, all roles in one process, MiB. */
  readonly peakMemory: number;
}

/** Not more than ten publications fall into one second (their identifiers count that far). */
const BETWEEN_MS = 150;

/** Signals to everybody, one after the other, after one that warms up and is not counted. */
const fanOut = async (ground: Ground, n: number, times: number): Promise<FanOut> => {
  const city = cityOfContacts(n);
  const sink = await CountingSink.start(await freePort());
  const stage = await Stage.prepare({
    city: 'zhengzhou',
    ...city,
    ...ground,
    environment: { TICK_MS: '250', SMTP_URL: sink.url, LOG_LEVEL: 'warn' },
  });
  const committed: number[] = [];
  const lastMail: number[] = [];
  try {
    const dispatcher = await stage.instance.startDispatcher();
    const desk = stage.desk('lin.yubao');
    for (let time = 0; time <= times; time += 1) {
      const signed = await signSignal(stage);
      const last = sink.untilMails(n * (time + 1), 180_000);
      const begun = performance.now();
      await desk.post(`/bulletins/${signed.id}/publish`, {}, { 'idempotency-key': `bench-${signed.id}` });
      const answered = performance.now();
      const came = await last;
      if (time > 0) {
        committed.push(answered - begun);
        lastMail.push(came - begun);
      }
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    }
    return { committed, lastMail, peakMemory: peakMemoryOf(dispatcher.pid) };
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

interface Lateness {
  /** From the deadline to the escalation's commit, milliseconds of the ledger's clock. */
  readonly committed: readonly number[];
  /** From the deadline to the mail at the command. */
  readonly mailed: readonly number[];
}

/** How late `n` deadlines are that are spread evenly over `spanS` seconds. */
const lateness = async (ground: Ground, n: number, spanS: number): Promise<Lateness> => {
  const city = cityOfOffices(n);
  const sink = await CountingSink.start(await freePort(), true);
  const environment = { TICK_MS: '250', SMTP_URL: sink.url, LOG_LEVEL: 'warn' };
  const stage = await Stage.prepare({ city: 'zhengzhou', ...city, ...ground, environment });
  const ledger = await Ledger.open({ url: stage.databaseUrl, clock: 'movable', application: 'bench', poolSize: 1 });
  try {
    await stage.instance.startDispatcher();
    const signed = await signSignal(stage);
    const published = sink.untilMails(n, 180_000);
    await stage.desk('lin.yubao').post(`/bulletins/${signed.id}/publish`, {}, { 'idempotency-key': `bench-${signed.id}` });
    await published;
    await ledger.transaction(async (tx) => {
      // Spread evenly, from five seconds after now on: by then everything is at rest.
      await tx.sql(
        `UPDATE timers SET due_at = moved.at, wake_at = moved.at
         FROM (SELECT id, ledger_now() + interval '5 seconds' + (row_number() OVER (ORDER BY id)) * interval '1 second' * $2::float8 / $1 AS at
               FROM timers WHERE kind = 'receipt-due' AND state = 'armed') AS moved WHERE timers.id = moved.id`,
        [n, spanS],
      );
      await tx.sql(
        `UPDATE dispatches SET receipt_due_at = timers.due_at FROM timers WHERE timers.subject_id = dispatches.id AND timers.kind = 'receipt-due'`,
      );
      await tx.sql(`UPDATE timers SET state = 'cancelled' WHERE kind <> 'receipt-due'`);
    });
    await sink.untilMails(2 * n, 180_000);
    const { arrivals } = await sink.tally();
    const real = Date.now();
    const offset = (await ledger.now()).getTime() - real;
    const rows = await ledger.read(async (tx) =>
      tx.sql<{ id: string; deadline: Date; raised: Date }[]>(
        `SELECT deliveries.id, escalations.deadline_at AS deadline, escalations.raised_at AS raised
         FROM deliveries JOIN escalations ON escalations.id = deliveries.escalation_id WHERE deliveries.purpose = 'escalation'`,
      ),
    );
    const came = new Map(arrivals);
    return {
      committed: rows.map(({ raised, deadline }) => raised.getTime() - deadline.getTime()),
      mailed: rows.map(({ id, deadline }) => (came.get(id) ?? NaN) + offset - deadline.getTime()),
    };
  } finally {
    await ledger.close();
    await stage.close();
    await sink.stop();
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
    // The everyday sizes are quick: their tail is measured too.
    const times = n <= 100 ? 20 * runs : runs;
    const { committed, lastMail, peakMemory } = await fanOut(ground, n, times);
    const plain: number[] = [];
    const naive: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      plain.push(await plainLimit(n));
      naive.push(await naiveScript(ground, n));
    }
    line({
      bench: 'one bulletin by e-mail',
      backend,
      contacts: n,
      times,
      committedMs: spread(committed),
      lastMailMs: spread(lastMail),
      plainMs: spread(plain),
      naiveMs: spread(naive),
      // How often as fast as the others: more is better.
      asFastAsPlain: ratio(median(plain), median(lastMail)),
      asFastAsNaive: ratio(median(naive), median(lastMail)),
      peakMemoryMiB: peakMemory,
    });
  }
  for (const n of deadlines)
    for (const spanS of n <= 1_000 ? [1, 10] : [1]) {
      const found: Lateness[] = [];
      for (let run = 0; run < runs; run += 1) found.push(await lateness(ground, n, spanS));
      line({
        bench: 'deadlines',
        backend,
        deadlines: n,
        withinS: spanS,
        runs,
        escalatedLateMs: spread(found.flatMap(({ committed }) => committed)),
        mailedLateMs: spread(found.flatMap(({ mailed }) => mailed)),
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
  const streams = numbers(String(options['streams'] ?? '1000,5000'));
  const rows = Number(options['rows'] ?? 1_000_000);
  if (!Number.isInteger(rows) || rows < 1) throw new BadUsage('--rows needs a whole number from 1');
  const only = String(options['only'] ?? 'all');
  if (!['pages', 'streams', 'ledger', 'dispatch', 'all'].includes(only)) throw new BadUsage('--only is pages, streams, ledger or dispatch');
  const wanted = String(options['backend'] ?? 'both');
  if (!['postgres', 'redis', 'both'].includes(wanted)) throw new BadUsage('--backend is postgres, redis or both');

  const folder = mkdtempSync(join(tmpdir(), 'rainstorm-bench-pg-'));
  const postgres = await startEmbeddedPostgres({ directory: folder, port: await freePort(), durable: true, maxConnections: 200 });
  try {
    const serverUrl = await postgres.urlFor('postgres');
    const is = (part: string): boolean => only === part || only === 'all';
    if (is('pages')) await pages(serverUrl);
    if (is('streams')) await measureStreams(serverUrl, streams);
    if (is('ledger')) await measureLedger(serverUrl, rows);
    if (!is('dispatch')) return;
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
