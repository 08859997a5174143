import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ledger, PatientClient } from '@rainstorm/ledger';
import { Client } from 'pg';
import { Gate } from '../../tools/src/chaos/gate.js';
import { freePort } from '../../tools/src/stage/free-port.js';
import { freshDatabase } from '../support/fresh-database.js';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  const ledger = await Ledger.open({ url: database.url, clock: 'fixed', application: 'test' });
  await ledger.migrate();
  await ledger.close();
});
afterAll(async () => database.drop());

it('migrates on a pool of one connection, as scripts/migrate.mjs has it', async () => {
  const empty = await freshDatabase();
  const ledger = await Ledger.open({ url: empty.url, clock: 'fixed', application: 'test', poolSize: 1 });
  try {
    expect((await ledger.migrate()).length).toBeGreaterThan(1);
  } finally {
    await ledger.close();
    await empty.drop();
  }
});

it('gives up a connection whose question is left without a word, and keeps one that is idle', async () => {
  const { port } = new URL(database.url);
  const gate = await Gate.open(await freePort(), Number(port));
  const behind = new URL(database.url);
  behind.port = String(gate.port);
  const client = new PatientClient({ connectionString: behind.href, silenceMs: 300 });
  const lost = new Promise<Error>((resolve) => client.once('error', resolve));
  try {
    await client.connect();
    await client.query('SELECT 1');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await client.query<{ two: number }>('SELECT 2 AS two')).rows).toEqual([{ two: 2 }]);
    expect(gate.silenceAll()).toBe(1);
    await expect(client.query('SELECT 3')).rejects.toThrow('has not said a word');
    await lost;
  } finally {
    await client.end().catch(() => undefined);
    await gate.close();
  }
});

it('does not let a process that hangs in the middle of a transaction hold up the others', async () => {
  const [hanging, other] = await Promise.all(
    [1, 2].map(async () => Ledger.open({ url: database.url, clock: 'fixed', application: 'test', poolSize: 2 })),
  );
  if (hanging === undefined || other === undefined) throw new Error('No ledgers');
  let goOn: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const lock = `SELECT * FROM chain_head FOR UPDATE`;
  let holds: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    holds = resolve;
  });
  try {
    const first = hanging.transaction(async (tx) => {
      await tx.sql(lock);
      holds();
      await over;
      await tx.sql(lock);
    });
    const outcome = first.then(
      () => 'committed',
      () => 'ended by PostgreSQL',
    );
    await held;
    await other.transaction(async (tx) => tx.sql(lock));
    goOn();
    expect(await outcome).toBe('ended by PostgreSQL');
    await hanging.ping();
  } finally {
    goOn();
    await Promise.all([hanging.close(), other.close()]);
  }
}, 20_000);

it('outlives a database that goes away while several wait for what has changed', async () => {
  const ledger = await Ledger.open({ url: database.url, clock: 'fixed', application: 'test-feed', poolSize: 2 });
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => {
    unhandled.push(error);
  };
  process.on('unhandledRejection', note);
  const raw = new Client({ connectionString: database.url });
  await raw.connect();
  try {
    const stop = await ledger.changes.watch({ onChanges: () => undefined });
    // The first reading waits for this lock, and the polls of the next seconds wait for the first.
    await raw.query('BEGIN; LOCK TABLE change_feed');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await raw.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'test-feed'`);
    await raw.query('COMMIT');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(unhandled).toEqual([]);
    stop();
  } finally {
    process.off('unhandledRejection', note);
    await raw.end();
    await ledger.close();
  }
});
