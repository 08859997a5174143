import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { until } from '@rainstorm/harness/until';
import { Ledger, together } from '@rainstorm/ledger';
import { auditEntry, systemActor } from '@rainstorm/operations';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('gives the answers in the order in which they were asked for', async () => {
  const answers = await bureau.ledger.transaction(async (tx) =>
    together(
      tx.sql<{ n: number }[]>('SELECT 1 AS n'),
      null,
      tx.sql<{ n: number }[]>('SELECT 2 AS n'),
      tx.sql<{ n: number }[]>('SELECT 3 AS n'),
    ),
  );
  expect(answers.map((rows) => rows?.[0]?.n ?? null)).toEqual([1, null, 2, 3]);
});

it('sends its statements without waiting for the answers before them', async () => {
  // Between the ledger and PostgreSQL: what it answers can be held back.
  const { hostname, port } = new URL(bureau.databaseUrl);
  let said = '';
  const answers = new Set<Socket>();
  const between = createServer((client) => {
    const server = connect(Number(port), hostname);
    answers.add(server);
    client.on('data', (bytes) => {
      said += bytes.toString('latin1');
      server.write(bytes);
    });
    server.on('data', (bytes) => client.write(bytes));
    for (const [one, other] of [[client, server] as const, [server, client] as const]) {
      one.on('error', () => undefined);
      one.on('close', () => other.destroy());
    }
  });
  await once(between.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(bureau.databaseUrl);
  url.host = `127.0.0.1:${(between.address() as AddressInfo).port}`;
  const ledger = await Ledger.open({ url: url.href, clock: 'movable', application: 'test-together', poolSize: 1 });
  try {
    await ledger.transaction(async (tx) => {
      for (const answer of answers) answer.pause();
      const both = together(tx.sql("SELECT 'the first'"), tx.sql("SELECT 'the second'"));
      await until(async () => Promise.resolve(said.includes('the second')));
      for (const answer of answers) answer.resume();
      expect((await both).length).toBe(2);
    });
  } finally {
    await ledger.close();
    between.close();
  }
});

it('leaves nothing running behind a failure, which undoes all of it', async () => {
  const subject = 'of-the-failure';
  await bureau.ledger.transaction(async (tx) => {
    const late = async (): Promise<void> => {
      for (let step = 0; step < 5; step += 1) await tx.sql('SELECT 1');
    };
    const failing = tx.attempt(async () => {
      await together(
        tx.numbers.next('together', 2026),
        tx.sql('SELECT 1 / 0'),
        late().then(
          () => tx.audit(auditEntry(systemActor, 'slot-waived', 'slot', subject, { step: 'D1', reason: 'late' })),
          () => undefined,
        ),
      );
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await tx.numbers.peek('together', 2026)).toBe(1);
  });
  expect(await bureau.stage.audited(subject)).toEqual([]);
  expect(await bureau.ledger.read(async (tx) => tx.numbers.peek('together', 2026))).toBe(1);
});

it('says the first failure in the order given', async () => {
  const both = bureau.ledger.transaction(async (tx) => together(tx.sql('SELECT 1 / 0'), tx.sql('SELECT no_such_column')));
  await expect(both).rejects.toThrow('division by zero');
});
