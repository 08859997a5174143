import { randomUUID } from 'node:crypto';
import PgBoss from 'pg-boss';
import { commandOf, composer, pooled, receiverOf, type Receiver } from './compose.js';
import type { Peer, PeerStart } from './peer.js';
import { Records } from './records.js';

const MAILS = 'mails';
const DEADLINES = 'deadlines';
const BATCH = 200;
/** The shortest that pg-boss takes. */
const POLLING_S = 0.5;
const RETRIES = { retryLimit: 8, retryDelay: 1, retryBackoff: true };

interface Deadline {
  readonly id: string;
}

/**
 * A script with pg-boss: a job for each mail and a later job for each deadline, added in the transaction that records them. A publication
 * and a full batch wake the worker up at once, so that it waits for no polling.
 */
export const pgBossPeer = async (start: PeerStart): Promise<Peer> => {
  const records = await Records.open(start.databaseUrl, start.connections);
  const transport = pooled(start);
  const like = receiverOf(randomUUID(), 0, 'x'.repeat(22));
  const mailTo = await composer(start.letter, like);
  const escalationTo = await composer(start.escalation, commandOf(like.id));
  const boss = new PgBoss({ connectionString: start.databaseUrl, max: start.connections });
  boss.on('error', (error) => console.error(error));
  await boss.start();
  await boss.createQueue(MAILS, { name: MAILS, ...RETRIES });
  await boss.createQueue(DEADLINES, { name: DEADLINES, ...RETRIES });

  const send = async (receiver: Receiver): Promise<void> => {
    await transport.sendMail(mailTo(receiver));
    await records.sent(receiver.id);
  };
  const escalate = async ({ id }: Deadline): Promise<void> => {
    const escalationId = await records.escalate(id);
    if (escalationId === null) return;
    await transport.sendMail(escalationTo(commandOf(escalationId)));
    await records.escalationMailed(escalationId);
  };
  /** A batch fails as a whole, which sends its mails again; so an afternoon's script lets it. Returns what wakes its workers up. */
  const work = async <Data>(queue: string, act: (data: Data) => Promise<void>): Promise<() => void> => {
    const ids: string[] = [];
    const wake = (): void => {
      for (const id of ids) boss.notifyWorker(id);
    };
    for (let worker = 0; worker < 2; worker += 1)
      ids.push(
        await boss.work<Data>(queue, { batchSize: BATCH, pollingIntervalSeconds: POLLING_S }, async (jobs) => {
          await Promise.all(jobs.map(async ({ data }) => act(data)));
          if (jobs.length === BATCH) wake();
        }),
      );
    return wake;
  };
  const wakeMails = await work(MAILS, send);
  await work(DEADLINES, escalate);
  return {
    publish: async (publication) => {
      await records.publish(publication, async (client, { receivers, dispatches }) => {
        const db = { executeSql: async (text: string, values: unknown[]) => client.query(text, values) };
        await boss.insert(
          receivers.map((data) => ({ name: MAILS, data })),
          { db },
        );
        await boss.insert(
          dispatches.map(({ id, deadlineAt }) => ({ name: DEADLINES, data: { id }, startAfter: deadlineAt })),
          { db },
        );
      });
      wakeMails();
    },
    setDeadlines: async (plan) => {
      const dispatches = await records.spread(plan);
      await boss.insert(dispatches.map(({ id, deadlineAt }) => ({ name: DEADLINES, data: { id }, startAfter: deadlineAt })));
    },
    stop: async () => {
      await boss.stop({ graceful: false });
      transport.close();
      await records.close();
    },
  };
};
