import { randomUUID } from 'node:crypto';
import { Queue, Worker, type Job } from 'bullmq';
import { commandOf, composer, pooled, receiverOf, type Receiver } from './compose.js';
import type { Peer, PeerStart } from './peer.js';
import { Records, type Dispatch } from './records.js';

/** More jobs than connections, so that a connection is busy while another job records its mail. */
const JOBS_PER_CONNECTION = 2;

/** A script with BullMQ on Redis: a job for each mail and a delayed job for each deadline. PostgreSQL has the records. */
export const bullmqPeer = async (start: PeerStart): Promise<Peer> => {
  if (start.redisUrl === null) throw new Error('The BullMQ script needs a Redis');
  const { hostname, port } = new URL(start.redisUrl);
  const connection = { host: hostname, port: Number(port || 6379), maxRetriesPerRequest: null };
  const records = await Records.open(start.databaseUrl, start.connections);
  const transport = pooled(start);
  const like = receiverOf(randomUUID(), 0, 'x'.repeat(22));
  const mailTo = await composer(start.letter, like);
  const escalationTo = await composer(start.escalation, commandOf(like.id));

  const send = async ({ data }: Job<Receiver>): Promise<void> => {
    await transport.sendMail(mailTo(data));
    await records.sent(data.id);
  };
  const escalate = async ({ data }: Job<{ readonly id: string }>): Promise<void> => {
    const escalationId = await records.escalate(data.id);
    if (escalationId === null) return;
    await transport.sendMail(escalationTo(commandOf(escalationId)));
    await records.escalationMailed(escalationId);
  };

  const name = `bench-${randomUUID()}`;
  const jobOptions = { removeOnComplete: true, attempts: 8, backoff: { type: 'exponential', delay: 1_000 } };
  const mails = new Queue<Receiver>(`${name}-mails`, { connection });
  const deadlines = new Queue<{ readonly id: string }>(`${name}-deadlines`, { connection });
  const concurrency = start.connections * JOBS_PER_CONNECTION;
  const workers = [
    new Worker(mails.name, send, { connection, concurrency }),
    new Worker(deadlines.name, escalate, { connection, concurrency }),
  ];
  for (const worker of workers) {
    worker.on('error', (error) => console.error(error));
    await worker.waitUntilReady();
  }
  const arm = async (dispatches: readonly Dispatch[]): Promise<void> => {
    const timestamp = Date.now();
    await deadlines.addBulk(
      dispatches.map(({ id, deadlineAt }) => ({
        name: 'deadline',
        data: { id },
        opts: { ...jobOptions, timestamp, delay: Math.max(0, deadlineAt.getTime() - timestamp) },
      })),
    );
  };
  return {
    publish: async (publication) => {
      const { receivers, dispatches } = await records.publish(publication);
      await Promise.all([mails.addBulk(receivers.map((data) => ({ name: 'mail', data, opts: jobOptions }))), arm(dispatches)]);
    },
    setDeadlines: async (plan) => arm(await records.spread(plan)),
    stop: async () => {
      await Promise.all(workers.map(async (worker) => worker.close()));
      for (const queue of [mails, deadlines]) {
        await queue.obliterate({ force: true });
        await queue.close();
      }
      transport.close();
      await records.close();
    },
  };
};
