import { createPostgresBackend, Queue, Worker, type Job } from 'bullmq';
import nodemailer from 'nodemailer';
import { freePort } from '@rainstorm/harness/free-port';
import { CountingSink } from './counting-sink.js';

const CONCURRENCY = 20;

const mailTo = (index: number) => ({
  from: 'bench@bench.example',
  to: `c${index}@bench.example`,
  subject: '【签收截止 05:10】暴雨红色预警信号',
  text: '预计未来3小时内降水量将达100毫米以上。'.repeat(20),
  html: `<p>${'预计未来3小时内降水量将达100毫米以上。'.repeat(20)}</p>`,
});

/** Baseline: only nodemailer's pool. Milliseconds to the last message. */
export const measurePlainNodemailer = async (n: number): Promise<number> => {
  const sink = await CountingSink.start(await freePort());
  const transport = nodemailer.createTransport({
    url: sink.url,
    pool: true,
    maxConnections: CONCURRENCY,
    maxMessages: Infinity,
    ignoreTLS: true,
  });
  try {
    const begun = performance.now();
    const last = sink.waitForMails(n, 180_000);
    await Promise.all(Array.from({ length: n }, async (_, index) => transport.sendMail(mailTo(index))));
    return (await last) - begun;
  } finally {
    transport.close();
    await sink.stop();
  }
};

/** Baseline: one BullMQ job for each contact, and nodemailer in the worker, without a ledger. */
export const measureNaiveScript = async (
  ground: { readonly serverUrl: string; readonly redisUrl: string | undefined },
  n: number,
): Promise<number> => {
  const sink = await CountingSink.start(await freePort());
  const transport = nodemailer.createTransport({
    url: sink.url,
    pool: true,
    maxConnections: CONCURRENCY,
    maxMessages: Infinity,
    ignoreTLS: true,
  });
  const send = async (index: number): Promise<void> => {
    await transport.sendMail(mailTo(index));
  };
  const jobs = await startQueue(ground, `naive-${Date.now().toString(36)}`, send);
  try {
    const begun = performance.now();
    const last = sink.waitForMails(n, 180_000);
    for (let from = 0; from < n; from += 500) await jobs.add(Array.from({ length: Math.min(500, n - from) }, (_, index) => from + index));
    return (await last) - begun;
  } finally {
    await jobs.stop();
    transport.close();
    await sink.stop();
  }
};

interface NaiveJob {
  readonly index: number;
}
interface NaiveQueue {
  add(indexes: readonly number[]): Promise<void>;
  stop(): Promise<void>;
}

const startQueue = async (
  ground: { readonly serverUrl: string; readonly redisUrl: string | undefined },
  name: string,
  send: (index: number) => Promise<void>,
): Promise<NaiveQueue> => {
  const work = async ({ data }: Job<NaiveJob>): Promise<void> => send(data.index);
  const asJobs = (indexes: readonly number[]) => indexes.map((index) => ({ name: 'send', data: { index } }));
  if (ground.redisUrl !== undefined) {
    const { hostname, port } = new URL(ground.redisUrl);
    const connection = { host: hostname, port: Number(port || 6379), maxRetriesPerRequest: null };
    const queue = new Queue(name, { connection });
    const worker = new Worker(name, work, { connection, concurrency: CONCURRENCY });
    worker.on('error', () => undefined);
    await worker.waitUntilReady();
    return {
      add: async (indexes) => {
        await queue.addBulk(asJobs(indexes));
      },
      stop: async () => {
        await worker.close();
        await queue.obliterate({ force: true });
        await queue.close();
      },
    };
  }
  const connection = { connectionString: ground.serverUrl, schema: 'bullmq_naive', migrate: true };
  const queue = new Queue(name, { connection }, createPostgresBackend);
  const worker = new Worker(name, work, { connection, concurrency: CONCURRENCY }, createPostgresBackend);
  worker.on('error', () => undefined);
  await worker.waitUntilReady();
  return {
    add: async (indexes) => {
      await queue.addBulk(asJobs(indexes));
    },
    stop: async () => {
      await worker.close();
      await queue.obliterate({ force: true });
      await queue.close();
    },
  };
};
