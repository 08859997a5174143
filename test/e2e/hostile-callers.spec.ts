import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ledger } from '@rainstorm/ledger';
import { until } from '@rainstorm/harness/until';
import { World } from '@rainstorm/harness/world';

let world: World;
let sockets: Socket[] = [];
beforeAll(async () => {
  world = await World.prepare();
  await world.stage.instance.startConsole();
  // The officers have signed in from here before; an attack slows down only those who have not.
  for (const login of ['zhou.zhiban', 'wei.zhishou', 'feng.zhishou']) await world.stage.console(login).signIn();
}, 120_000);
afterAll(async () => world.close());

const origin = (): string => world.stage.instance.consoleUrl;

/** A connection without any manners; what it hears is kept. */
const dial = async (): Promise<Socket & { heard: string }> => {
  const { hostname, port } = new URL(origin());
  const socket = Object.assign(connect({ host: hostname, port: Number(port) }).setEncoding('latin1'), { heard: '' });
  socket.on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
};
const hearing = async (): Promise<Socket & { heard: string }> => {
  const socket = await dial();
  socket.on('data', (part: string) => {
    socket.heard += part;
  });
  return socket;
};
const hangUp = (): void => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
};

const memoryMb = (): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(world.stage.instance.process('receiver-console').pid)])) / 1024;

/** What the next person at a desk would notice. */
const expectUsable = async (login: string): Promise<void> => {
  expect((await fetch(`${origin()}/health/ready`)).status).toBe(200);
  await world.stage.console(login).signIn();
  expect((await world.stage.console(login).ask('GET', '/inbox')).status).toBe(200);
  expect(world.stage.instance.process('receiver-console').isRunning()).toBe(true);
};

it('300 simultaneous wrong passwords do not stop others from signing in', async () => {
  const attempt = async (number: number): Promise<Response> =>
    fetch(`${origin()}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: number % 2 === 0 ? 'feng.zhishou' : `nobody-${number % 30}`, password: `wrong ${number}` }),
    });
  const attack = Promise.all(Array.from({ length: 300 }, async (_, number) => attempt(number)));
  await expectUsable('zhou.zhiban');
  const answers = await attack;
  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].filter((status) => ![401, 423, 429].includes(status))).toEqual([]);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(50);
  for (const { headers } of refused) expect(headers.get('retry-after')).toMatch(/^\d+$/);
  // The account that was tried is locked for this address; after that nobody is worse off.
  expect((await attempt(0)).status).toBe(423);
  await expectUsable('zhou.zhiban');
});

it('a thousand silent connections do no harm', async () => {
  await Promise.all(Array.from({ length: 1_000 }, async () => dial()));
  await expectUsable('wei.zhishou');
  hangUp();
});

it('a body of 1 GB is refused before it is received, with or without a declared length', async () => {
  const before = memoryMb();
  const head = 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
  const told = await hearing();
  told.write(`${head}Content-Length: 1000000000\r\n\r\n`);
  const chunked = await hearing();
  chunked.write(`${head}Transfer-Encoding: chunked\r\n\r\n`);
  const chunk = Buffer.alloc(64 * 1024, ' ');
  let sent = 0;
  await until(async () => {
    if (!chunked.destroyed && chunked.writableLength < 1_000_000) {
      chunked.write(`${chunk.length.toString(16)}\r\n`);
      chunked.write(chunk);
      chunked.write('\r\n');
      sent += chunk.length;
    }
    return Promise.resolve(told.closed && chunked.closed);
  });
  expect(told.heard).toMatch(/^HTTP\/1.1 413/);
  expect(sent).toBeLessThan(50_000_000);
  expect(memoryMb() - before).toBeLessThan(150);
  await expectUsable('wei.zhishou');
  hangUp();
});

it('a reader of the stream that never reads is disconnected and uses no memory; one that reads misses nothing', async () => {
  const officer = world.stage.console('wei.zhishou');
  const { cookie = '' } = await officer.signIn();
  const head = `GET /api/v1/stream HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nCookie: ${cookie}\r\n\r\n`;
  const [reader, deaf] = [await hearing(), await dial()];
  deaf.pause();
  for (const socket of [reader, deaf]) socket.write(head);
  await until(async () => Promise.resolve(reader.heard.includes('event: live')));
  const before = memoryMb();
  const ledger = await Ledger.open({ url: world.stage.databaseUrl, clock: 'movable', application: 'hostile-callers', poolSize: 1 });
  // One page of the two is left.
  const isCut = async (): Promise<boolean> => ledger.read(async (tx) => (await tx.sql('SELECT 1 FROM console_presence')).length === 1);
  try {
    let number = 0;
    await until(async () => {
      number += 1;
      await ledger.transaction(async (tx) => {
        tx.changed({
          kind: 'episode-closed',
          officeId: null,
          audience: 'all',
          subjectId: `ledger-${number}`,
          payload: { title: 'x'.repeat(200_000), reason: '' },
        });
        return Promise.resolve();
      });
      return isCut();
    }, 60_000);
    await until(async () => Promise.resolve(reader.heard.includes(`"ledger-${number}"`)));
  } finally {
    await ledger.close();
  }
  expect(memoryMb() - before).toBeLessThan(200);
  await expectUsable('wei.zhishou');
  hangUp();
});

it('callers that send one byte at a time are disconnected, while others are served', async () => {
  const slow = await Promise.all(Array.from({ length: 100 }, async () => hearing()));
  slow.forEach((socket, index) =>
    socket.write(
      index % 2 === 0
        ? 'GET /api/v1/inbox HTTP/1.1\r\nX-Slow: '
        : 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{',
    ),
  );
  await expectUsable('wei.zhishou');
  await until(async () => {
    for (const socket of slow) if (socket.writable) socket.write('x');
    return Promise.resolve(slow.every(({ closed }) => closed));
  }, 90_000);
  expect(new Set(slow.map(({ heard }) => heard.split(' ')[1]))).toEqual(new Set(['408']));
  await expectUsable('wei.zhishou');
}, 120_000);
