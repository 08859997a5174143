import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger, IdleTimeoutClient } from '@rainstorm/ledger';
import { Client } from 'pg';
import { Gate } from '@rainstorm/harness/gate';
import { freePort } from '@rainstorm/harness/free-port';
import { freshDatabase } from '@rainstorm/harness/fresh-database';
import { until } from '@rainstorm/harness/until';
import { foreignEntry } from '@rainstorm/harness/foreign-proof';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  const ledger = await Ledger.open({ url: database.url, clock: 'fixed', application: 'test' });
  await ledger.migrate();
  await ledger.close();
});
afterAll(async () => database.drop());

it('migrates on a pool of one connection, as the command `migrate` has it', async () => {
  const empty = await freshDatabase();
  const ledger = await Ledger.open({ url: empty.url, clock: 'fixed', application: 'test', poolSize: 1 });
  try {
    expect((await ledger.migrate()).length).toBeGreaterThan(1);
  } finally {
    await ledger.close();
    await empty.drop();
  }
});

it('migrates on a machine that keeps the process from its next statement for two seconds', async () => {
  const empty = await freshDatabase();
  const ledger = await Ledger.open({ url: empty.url, clock: 'fixed', application: 'test' });
  let timer: NodeJS.Timeout | undefined;
  const pauseSoon = (left: number): void => {
    timer = setTimeout(() => {
      const end = performance.now() + 2_000;
      while (performance.now() < end);
      if (left > 1) pauseSoon(left - 1);
    }, 70);
  };
  pauseSoon(6);
  try {
    expect((await ledger.migrate()).length).toBeGreaterThan(1);
  } finally {
    clearTimeout(timer);
    await ledger.close();
    await empty.drop();
  }
});

it('gives up a connection whose query gets no answer, and keeps an idle one', async () => {
  const { port } = new URL(database.url);
  const gate = await Gate.open(await freePort(), Number(port));
  const behind = new URL(database.url);
  behind.port = String(gate.port);
  const [asking, idle] = [behind, new URL(database.url)].map(
    ({ href }) => new IdleTimeoutClient({ connectionString: href, idleTimeoutMs: 2_000 }),
  );
  if (asking === undefined || idle === undefined) throw new Error('No clients');
  // Heard twice: of the silence, then of the end of the connection.
  const lost = new Promise<Error>((resolve) => asking.on('error', resolve));
  try {
    await Promise.all([asking.connect(), idle.connect()]);
    await Promise.all([asking.query('SELECT 1'), idle.query('SELECT 1')]);
    expect(gate.silenceAll()).toBe(1);
    await expect(asking.query('SELECT 2')).rejects.toThrow('has not said a word');
    await lost;
    // Nothing was asked of the other for as long.
    expect((await idle.query<{ three: number }>('SELECT 3 AS three')).rows).toEqual([{ three: 3 }]);
  } finally {
    await Promise.all([asking, idle].map(async (client) => client.end().catch(() => undefined)));
    await gate.close();
  }
});

it('does not end the process when a connection is lost without an error listener', () => {
  const client = new IdleTimeoutClient({ connectionString: database.url });
  expect(() => client.emit('error', new Error('terminating connection due to administrator command'))).not.toThrow();
});

it('does not let a process that hangs in a transaction block the others', async () => {
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
    const begun = performance.now();
    await other.transaction(async (tx) => tx.sql(lock));
    expect(performance.now() - begun).toBeLessThan(4_000);
    goOn();
    // PostgreSQL ended its session. It ran again on another one.
    expect(await outcome).toBe('committed');
    await hanging.ping();
  } finally {
    goOn();
    await Promise.all([hanging.close(), other.close()]);
  }
}, 20_000);

it.each([
  ['before it hears that its session is over', async () => Promise.resolve()],
  [
    'after it has heard that its session is over',
    async () => {
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    },
  ],
])(
  'retries a transaction in which it hung: %s',
  async (when, turns) => {
    const [hanging, other] = await Promise.all(
      [1, 2].map(async () => Ledger.open({ url: database.url, clock: 'fixed', application: 'test', poolSize: 2 })),
    );
    if (hanging === undefined || other === undefined) throw new Error('No ledgers');
    let tries = 0;
    try {
      const committed = hanging.transaction(async (tx) => {
        tries += 1;
        await tx.sql('SELECT * FROM chain_head FOR UPDATE');
        // As a process that is stopped, or has no share of the processor.
        if (tries === 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_900);
        if (tries === 1) await turns();
        tx.audit(foreignEntry('hung', { when }));
      });
      await committed;
      expect(tries).toBe(2);
      const hung = await other.read(async (tx) => tx.auditEntries.find({ act: 'hung' }));
      expect(hung.filter(({ details }) => details['when'] === when)).toHaveLength(1);
    } finally {
      await Promise.all([hanging.close(), other.close()]);
    }
  },
  20_000,
);

const WAITS_FOR_TWO_POLLS = `SELECT 1 FROM pg_stat_activity
  WHERE application_name = 'test-feed' AND wait_event_type = 'Lock' AND query_start < clock_timestamp() - interval '2.2 seconds'`;

it('survives a database outage while several callers wait for changes', async () => {
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
    await until(async () => (await raw.query(WAITS_FOR_TWO_POLLS)).rowCount === 1);
    await raw.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'test-feed'`);
    await raw.query('COMMIT');
    await until(async () =>
      ledger.ping().then(
        () => true,
        () => false,
      ),
    );
    expect(unhandled).toEqual([]);
    stop();
  } finally {
    process.off('unhandledRejection', note);
    await raw.end();
    await ledger.close();
  }
});

it('starts to watch for changes even if the database goes down at that moment', async () => {
  const { port } = new URL(database.url);
  const place = await freePort();
  let gate = await Gate.open(place, Number(port));
  const behind = new URL(database.url);
  behind.port = String(place);
  const ledger = await Ledger.open({ url: behind.href, clock: 'fixed', application: 'test', poolSize: 2 });
  try {
    await gate.close();
    let isWatching = false;
    const watching = ledger.changes.watch({ onChanges: () => undefined }).then((stop) => {
      isWatching = true;
      return stop;
    });
    await expect(ledger.ping()).rejects.toThrow();
    expect(isWatching).toBe(false);
    gate = await Gate.open(place, Number(port));
    (await watching)();
  } finally {
    await ledger.close();
    await gate.close();
  }
});

it('uses one connection for changes, however often it is lost while it starts to listen', async () => {
  const { port } = new URL(database.url);
  const gate = await Gate.open(await freePort(), Number(port));
  const behind = new URL(database.url);
  behind.port = String(gate.port);
  const ledger = await Ledger.open({ url: behind.href, clock: 'fixed', application: 'test', poolSize: 2 });
  try {
    let hold = gate.hold((part) => part.includes('LISTEN '));
    const watching = ledger.changes.watch({ onChanges: () => undefined });
    for (let time = 0; time < 4; time += 1) {
      await until(async () => Promise.resolve(hold.caught() > 0));
      hold.release();
      if (time < 3) hold = gate.hold((part) => part.includes('LISTEN '));
    }
    (await watching)();
    await until(async () => Promise.resolve(ledger.changes.live));
    // A second chain of tries would be there within its pause of half a second.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const raw = new Client({ connectionString: database.url });
    await raw.connect();
    const { rows } = await raw.query(
      `SELECT 1 FROM pg_stat_activity WHERE application_name = 'rainstorm-feed' AND datname = current_database()`,
    );
    await raw.end();
    expect(rows).toHaveLength(1);
  } finally {
    await ledger.close();
    await gate.close();
  }
}, 20_000);

describe('a transaction whose connection is lost', () => {
  const openLedger = async (): Promise<Ledger> => Ledger.open({ url: database.url, clock: 'fixed', application: 'test-lost', poolSize: 1 });
  const endSessions = async (): Promise<void> => {
    const admin = new Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'test-lost'`);
    await admin.end();
  };

  it('runs again on another one where it was not committed yet', async () => {
    const ledger = await openLedger();
    try {
      let runs = 0;
      const value = await ledger.transaction(async (tx) => {
        runs += 1;
        if (runs === 1) await endSessions();
        return (await tx.sql<{ answer: number }[]>('SELECT 131631 AS answer'))[0]?.answer;
      });
      expect([value, runs]).toEqual([131631, 2]);
    } finally {
      await ledger.close();
    }
  });

  it('begins on another one where it was lost while idle', async () => {
    const ledger = await openLedger();
    try {
      await ledger.ping();
      await endSessions();
      expect(await ledger.transaction(async (tx) => (await tx.sql<{ one: number }[]>('SELECT 1 AS one'))[0]?.one)).toBe(1);
    } finally {
      await ledger.close();
    }
  });
});
