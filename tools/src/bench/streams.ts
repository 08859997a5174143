import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { freePort } from '@rainstorm/harness/free-port';
import { Person } from '@rainstorm/harness/person';
import { projectRoot } from '@rainstorm/harness/processes';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import { Stage } from '@rainstorm/harness/stage';
import { StreamClients, maxOpenFiles } from './stream-clients.js';
import { printRow, median, peakMemoryOf, ratio, summarize } from './figures.js';
import { publish, acknowledge, createSignedSignal } from './signals.js';

const RECEIPTS = 30;
const STREAM = '/api/v1/stream';
/** Accounts whose pages show a receipt of the duty office. */
const VIEWERS = ['zhou.zhiban', 'wu.daiban', 'fang.zhiban', 'shi.zhihui'];
const now = (): number => performance.timeOrigin + performance.now();

/** Creates a session for each page directly in the ledger. Signing in thousands of times would measure argon2. */
const makeSessions = async (client: Client, n: number): Promise<readonly string[]> => {
  const tokens = Array.from({ length: n }, (_, index) => `bench-${index}`);
  await client.query(
    `INSERT INTO sessions (token_hash, account_id, csrf_token, created_at, seen_at, expires_at)
     SELECT hash, (SELECT id FROM accounts WHERE login = ($2::text[])[1 + n % array_length($2, 1)]), '-', at, at, at + interval '12 hours'
     FROM unnest($1::text[]) WITH ORDINALITY AS t (hash, n), (SELECT ledger_now() AS at) AS now
     ON CONFLICT (token_hash) DO NOTHING`,
    [tokens.map((token) => createHash('sha256').update(token).digest('hex')), VIEWERS],
  );
  return tokens.map((token) => `rainstorm_console=${token}`);
};

class PlainStreams {
  private constructor(private readonly child: ChildProcess) {}

  static async start(port: number): Promise<PlainStreams> {
    const child = fork(fileURLToPath(new URL('./plain-streams-process.js', import.meta.url)), [String(port)]);
    await once(child, 'message');
    return new PlainStreams(child);
  }

  /** Returns the instant at which it began to write. */
  async write(text: string): Promise<number> {
    const answer = once(this.child, 'message');
    this.child.send({ text });
    return ((await answer) as [{ begunAt: number }])[0].begunAt;
  }

  async stop(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    await exited;
  }
}

/** The last receipt event as the product wrote it, so that the plain server sends the same number of bytes. */
const lastReceiptEvent = async (client: Client): Promise<string> => {
  const { rows } = await client.query<{ seq: string; at: Date; office: string; subject: string; payload: unknown }>(
    `SELECT seq, at, office_id AS office, subject_id AS subject, payload FROM change_feed WHERE kind = 'dispatch-acknowledged' ORDER BY seq DESC LIMIT 1`,
  );
  const [row] = rows;
  const data = { seq: Number(row?.seq), kind: 'dispatch-acknowledged', at: row?.at, officeId: row?.office, subjectId: row?.subject };
  return `id: ${row?.seq ?? ''}\nevent: dispatch-acknowledged\ndata: ${JSON.stringify({ ...data, payload: row?.payload })}\n\n`;
};

/** Measures receipts on `n` open pages, one after the other. After each, a plain server sends the same bytes to as many pages. */
const measureReceipts = async (stage: Stage, client: Client, crowd: StreamClients, plainCrowd: StreamClients, plain: PlainStreams) => {
  const told: number[] = [];
  const plainTold: number[] = [];
  for (let time = 0; time <= RECEIPTS; time += 1) {
    const published = await publish(stage, await createSignedSignal(stage, `暴雨红色预警信号第${time}次`));
    await stage.settle();
    await client.query('SELECT 1');
    const committed = new Promise<number>((resolve) => {
      client.once('notification', () => resolve(now()));
    });
    const { everybody } = await crowd.watch('event: dispatch-acknowledged');
    await acknowledge(stage, published);
    const last = (await everybody).lastAt - (await committed);
    const text = await lastReceiptEvent(client);
    const { everybody: everybodyOfPlain } = await plainCrowd.watch('event: dispatch-acknowledged');
    const begunAt = await plain.write(text);
    const plainLast = (await everybodyOfPlain).lastAt - begunAt;
    // The first run only warms up.
    if (time === 0) continue;
    told.push(last);
    plainTold.push(plainLast);
  }
  return { told, plainTold };
};

/** Requests again and again until `isOver`. Returns the slowest answer in milliseconds and the number of failures. */
const keepAsking = async (everyMs: number, ask: () => Promise<boolean>, isOver: () => boolean) => {
  let slowestMs = 0;
  let asked = 0;
  let failed = 0;
  while (!isOver()) {
    const begun = performance.now();
    const went = await ask().catch(() => false);
    slowestMs = Math.max(slowestMs, Math.round(performance.now() - begun));
    asked += 1;
    if (!went) failed += 1;
    await pause(everyMs);
  }
  return { asked, failed, slowestMs };
};

/** Restarts the console under open pages, and publishes a signal while it is down. */
const measureRestart = async (stage: Stage, crowd: StreamClients) => {
  const { instance } = stage;
  const ready = await createSignedSignal(stage, '暴雨红色预警信号：工作台重启期间');
  const begun = now();
  const { everybody } = await crowd.watch('event: bulletin-published');
  await instance.process('receiver-console').stop();
  const awayAt = now();
  await publish(stage, ready);
  const again = await instance.startConsole();
  const readyAt = now();
  let isOver = false;
  const over = (): boolean => isOver;
  const health = keepAsking(100, async () => (await fetch(`${instance.consoleUrl}/health/ready`)).ok, over);
  const signIns = keepAsking(
    500,
    async () => {
      await new Person('feng.zhishou', DEMO_PASSWORD, instance.consoleUrl).signIn();
      return true;
    },
    over,
  );
  const { lastAt, pages } = await everybody;
  isOver = true;
  return {
    pages,
    stoppedAfterMs: Math.round(awayAt - begun),
    readyAfterMs: Math.round(readyAt - begun),
    allCaughtUpAfterMs: Math.round(lastAt - begun),
    allCaughtUpAfterReadyMs: Math.round(lastAt - readyAt),
    healthMeanwhile: await health,
    signInsMeanwhile: await signIns,
    peakMemoryMiB: peakMemoryOf(again.pid),
  };
};

/** Measures how soon a receipt reaches thousands of open pages, and how they recover from a restart of the console. */
export const measureStreams = async (serverUrl: string, sizes: readonly number[]): Promise<void> => {
  const most = maxOpenFiles();
  const fitting = sizes.filter((n) => n + 1_000 < most).sort((one, other) => one - other);
  for (const n of sizes.filter((size) => !fitting.includes(size)))
    printRow({ note: `${n} pages were not opened: a process may open only ${most} files (ulimit -n)` });
  const stage = await Stage.open({
    city: 'zhengzhou',
    cityDirectory: join(projectRoot, 'config', 'zhengzhou'),
    serverUrl,
    environment: { TICK_MS: '250', LOG_LEVEL: 'warn', MOST_STREAMS_OF_ONE_CALLER: '100000', MOST_STREAMS: String(Math.max(...fitting, 1)) },
  });
  const client = new Client({ connectionString: stage.databaseUrl });
  await client.connect();
  await client.query('LISTEN ledger_changes');
  try {
    for (const n of fitting) {
      const plainPort = await freePort();
      const plain = await PlainStreams.start(plainPort);
      const cookies = await makeSessions(client, n);
      const plainCrowd = await StreamClients.open(plainPort, '/', cookies);
      const begun = performance.now();
      const crowd = await StreamClients.open(Number(new URL(stage.instance.consoleUrl).port), STREAM, cookies);
      const openedMs = Math.round(performance.now() - begun);
      const { told, plainTold } = await measureReceipts(stage, client, crowd, plainCrowd, plain);
      const peakMemoryMiB = peakMemoryOf(stage.instance.process('receiver-console').pid);
      printRow({
        bench: 'a receipt on open pages',
        pages: n,
        receipts: told.length,
        openedMs,
        lastPageMs: { ...summarize(told), most: Math.round(Math.max(...told)) },
        plainMs: { ...summarize(plainTold), most: Math.round(Math.max(...plainTold)) },
        timesPlain: ratio(median(told), median(plainTold)),
        targetTimesPlain: 2,
        peakMemoryMiB,
      });
      await plainCrowd.close();
      await plain.stop();
      if (n === fitting.at(-1))
        printRow({ bench: 'the console restarts under open pages', ...(await measureRestart(stage, crowd)), targetMs: 30_000 });
      await crowd.close();
      // Wait until everything is settled, so that the next size is not affected.
      await stage.settle();
    }
  } finally {
    await client.end();
    await stage.close();
  }
};
