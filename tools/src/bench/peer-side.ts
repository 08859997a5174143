import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freshLedger } from '@rainstorm/harness/fresh-database';
import { Client } from 'pg';
import { lightLetter } from './letter.js';
import type { PeerKind, PeerStart } from './peers/peer.js';
import { connectionsOf } from './product-side.js';
import type { Escalated, Side } from './side.js';

const START_MS = 30_000;

const named: Readonly<Record<PeerKind, { readonly name: string; readonly note: string }>> = {
  plain: { name: 'plain', note: 'nodemailer’s pool in one process; records nothing' },
  bullmq: { name: 'BullMQ script', note: 'one process; PostgreSQL has its records, Redis without persistence its jobs; no audit' },
  'pg-boss': {
    name: 'pg-boss script',
    note: 'one process; PostgreSQL has its records and jobs; no audit; deadlines are polled every 0.5 s',
  },
  limit: { name: 'limit', note: 'bare sockets in one process; one durable row for a publication, nothing for a mail' },
};

const escalationsOf = async (databaseUrl: string, known: Set<string>): Promise<readonly Escalated[]> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; deadline_at: Date; committed: Date }>(
      'SELECT id, deadline_at, pg_xact_commit_timestamp(xmin) AS committed FROM escalations',
    );
    const found = rows.filter(({ id }) => !known.has(id));
    for (const { id } of found) known.add(id);
    return found.map((row) => ({ key: row.id, deadlineAt: row.deadline_at.getTime(), committedAt: row.committed.getTime() }));
  } finally {
    await client.end();
  }
};

/** Calls a peer over HTTP, as the product is called. */
const call = async (port: number, path: string, body: unknown): Promise<void> => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const said = await response.text();
  if (!response.ok) throw new Error(`A peer of the bench failed: ${said}`);
};

/** A peer in a process of its own. `light`: with a letter of 1.1 KB. */
export const peerSide = (kind: PeerKind, light = false): Side => ({
  name: light ? `${named[kind].name}, light mail` : named[kind].name,
  note: light ? `${named[kind].note}; its mail is not the product’s, but one of 1.1 KB` : named[kind].note,
  start: async ({ serverUrl, redisUrl, workers, sink }, publication, { bulletin, escalation }) => {
    const database = await freshLedger(serverUrl);
    const child = fork(fileURLToPath(new URL('./peers/peer-process.js', import.meta.url)), { execArgv: [] });
    const ended = once(child, 'exit');
    const answer = async (): Promise<{ readonly port?: number }> =>
      (
        (await Promise.race([
          once(child, 'message', { signal: AbortSignal.timeout(START_MS) }),
          ended.then(() => {
            throw new Error(`The peer ${kind} of the bench ended`);
          }),
        ])) as [{ readonly port?: number }]
      )[0];
    await answer();
    child.send({
      kind,
      sinkPort: sink.port,
      connections: connectionsOf(workers),
      databaseUrl: database.url,
      redisUrl: redisUrl ?? null,
      letter: light ? lightLetter(bulletin) : bulletin,
      escalation,
    } satisfies PeerStart);
    const { port = 0 } = await answer();
    const known = new Set<string>();
    return {
      processes: [{ name: kind, pid: child.pid ?? 0 }],
      prepare: async () => Promise.resolve(async () => call(port, '/publish', publication)),
      setDeadlines: async (plan) => call(port, '/deadlines', plan),
      takeEscalated: async () => escalationsOf(database.url, known),
      stop: async () => {
        child.kill('SIGTERM');
        await ended;
        await database.drop();
      },
    };
  },
});
