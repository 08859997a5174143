import { createECDH } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashPassword } from '@rainstorm/access';
import { PushService, type ReceivedPush, type SimulatedSubscription } from '@rainstorm/harness/push-service';
import { until } from '@rainstorm/harness/until';
import { freshAccount, Ledger, newId, type DeliveryRow } from '@rainstorm/ledger';
import { createLogger } from '@rainstorm/runtime';
import type { OfficeId } from '@rainstorm/warning-model';
import { createConsole } from '../../apps/receiver-console/src/console.module.js';
import { consoleSettings } from '../../apps/receiver-console/src/infrastructure/settings.js';
import { ConsoleClient, type Answer } from './console-client.spec-support.js';
import { Workshop } from './dissemination.spec-support.js';

/** From the worker over a push service to a device, and back: the device that says that the push came. */

const pair = createECDH('prime256v1');
pair.generateKeys();
const PUBLIC_KEY = pair.getPublicKey('base64url');
const PASSWORD = 'a long enough password';
const OFFICE = 'urban-flood-office';
const people = [
  { login: 'wang', name: '王强', roles: ['duty-officer'], officeId: OFFICE },
  { login: 'li', name: '李明', roles: ['duty-officer'], officeId: OFFICE },
  { login: 'zhou', name: '周值班', roles: ['duty-officer'], officeId: 'duty-office' },
  { login: 'fang', name: '方值班', roles: ['command-officer'], officeId: null },
] as const;
type Login = (typeof people)[number]['login'];

interface Listed {
  readonly id: string;
  readonly current: boolean;
  readonly state: string;
  readonly failure: string | null;
}
const listed = ({ body }: Answer): readonly Listed[] => body['items'] as readonly Listed[];

describe('web push', () => {
  const environment = { ...process.env };
  const service = new PushService();
  let workshop: Workshop;
  let app: Awaited<ReturnType<typeof createConsole>>;
  let base: string;
  beforeAll(async () => {
    await service.start();
    const settings = { WEB_PUSH_PUBLIC_KEY: PUBLIC_KEY, WEB_PUSH_ALLOWED: '127.0.0.1' };
    Object.assign(process.env, settings, {
      WEB_PUSH_PRIVATE_KEY: pair.getPrivateKey('base64url'),
      WEB_PUSH_SUBJECT: 'mailto:zhiban@zhengzhou.example',
    });
    workshop = await Workshop.open();
    const { bureau } = workshop;
    const passwordHash = await hashPassword(PASSWORD);
    await bureau.run(async (tx) =>
      tx.accounts.insert(
        ...people.map(({ officeId, ...person }) => ({
          id: newId('account'),
          ...person,
          officeId: officeId as OfficeId | null,
          passwordHash,
          ...freshAccount,
          createdAt: tx.now,
        })),
      ),
    );
    app = await createConsole({
      ledger: await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-console' }),
      city: bureau.city,
      map: null,
      logger: createLogger({ name: 'test', level: 'silent' }),
      settings: consoleSettings({ DATABASE_URL: bureau.databaseUrl, CLOCK: 'movable', CONSOLE_PORT: '0', ...settings }),
    });
    await app.listen(0, '127.0.0.1');
    base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    await workshop.start('worker');
  });
  beforeEach(() => service.mend());
  afterEach(async () => {
    await workshop.bureau.run(async (tx) => {
      await tx.sql('DELETE FROM push_devices', []);
      await tx.sql('DELETE FROM duty_shifts', []);
    });
  });
  afterAll(async () => {
    await app.close();
    await workshop.close();
    await service.stop();
    process.env = environment;
  });

  const signIn = async (login: Login) => ConsoleClient.signIn(base, login, PASSWORD);
  const call = async ({ cookie, csrf }: ConsoleClient, method: 'PUT' | 'DELETE', path: string, body: unknown = {}) => {
    const headers = { cookie: cookie ?? '', 'x-csrf-token': csrf ?? '', 'content-type': 'application/json' };
    const answer = await fetch(`${base}/api/v1/push/${path}`, { method, headers, body: JSON.stringify(body) });
    return { status: answer.status, text: await answer.text() };
  };
  const prove = async ({ payload }: ReceivedPush): Promise<number> =>
    (await new ConsoleClient(base).post('/push/proofs', { proof: payload['proof'] })).status;
  const devices = async (client: ConsoleClient) => listed(await client.get('/push/devices'));
  const isTest = ({ payload }: ReceivedPush): boolean => payload['kind'] === 'test';
  const testOf = async (subscription: SimulatedSubscription) =>
    service.until((push) => isTest(push) && service.to(subscription).includes(push));
  /** A browser with pushes turned on, and proven. */
  const withPhone = async (login: Login) => {
    const client = await signIn(login);
    const subscription = service.subscribe(PUBLIC_KEY);
    expect((await call(client, 'PUT', 'devices/current', subscription)).status).toBe(200);
    expect(await prove(await testOf(subscription))).toBe(204);
    return { client, subscription };
  };
  const messagesTo = (subscription: SimulatedSubscription) => service.to(subscription).filter((push) => !isTest(push));
  const stored = async ({ id }: DeliveryRow) => workshop.bureau.ledger.read(async (tx) => tx.deliveries.first({ id }));
  /** One delivery to the office, after its first try. */
  const sent = async (office = OFFICE) => {
    const delivery = await workshop.waiting(office, 'push', '-');
    await workshop.relay();
    await until(async () => ['sent', 'failed-temporarily'].includes((await stored(delivery))?.state ?? ''));
    return delivery;
  };

  it('is proven by a test that the device answers, and by nothing else', async () => {
    const client = await signIn('wang');
    const subscription = service.subscribe(PUBLIC_KEY);
    await call(client, 'PUT', 'devices/current', subscription);
    const test = await testOf(subscription);
    expect(test.payload).toMatchObject({ title: '【测试】测试，不是预警' });
    await until(async () => (await devices(client))[0]?.state === 'checking');
    expect((await new ConsoleClient(base).post('/push/proofs', { proof: 'A'.repeat(32) })).status).toBe(404);
    expect(await devices(client)).toMatchObject([{ current: true, state: 'checking' }]);
    expect(await prove(test)).toBe(204);
    expect(await prove(test)).toBe(204);
    expect(await devices(client)).toMatchObject([{ state: 'proven', failure: null }]);
  });

  it('carries a bulletin to the office, and is delivered only when the device says so', async () => {
    const { subscription } = await withPhone('wang');
    const other = await withPhone('zhou');
    const delivery = await sent();
    expect(await stored(delivery)).toMatchObject({ state: 'sent', deliveredAt: null });
    const [push] = messagesTo(subscription);
    expect(push?.payload).toMatchObject({ id: delivery.id, url: expect.stringContaining(`dispatch=${delivery.dispatchId}`) });
    expect(messagesTo(other.subscription)).toEqual([]);
    expect(await prove(push!)).toBe(204);
    expect(await stored(delivery)).toMatchObject({ state: 'delivered', providerId: '王强', deliveredAt: expect.any(Date) });
    // A push is no receipt.
    expect((await workshop.bureau.dispatch(delivery.dispatchId)).state).toBe('open');
  });

  it('takes back that an office could not be reached, when its device says that the push came', async () => {
    const { subscription } = await withPhone('wang');
    const delivery = await sent();
    await workshop.bureau.run(async (tx) =>
      tx.dispatches.transition(
        { id: delivery.dispatchId },
        { from: 'open', to: 'escalated' },
        { unreachableSince: tx.now, escalatedAt: tx.now },
      ),
    );
    await prove(messagesTo(subscription)[0]!);
    expect(await workshop.bureau.dispatch(delivery.dispatchId)).toMatchObject({ state: 'open', unreachableSince: null });
  });

  it('goes to whoever holds the post; where its holder has no device, to all of the office', async () => {
    const [wang, li] = [await withPhone('wang'), await withPhone('li')];
    await li.client.post('/duty/take-over', {});
    await sent();
    expect([wang, li].map(({ subscription }) => messagesTo(subscription).length)).toEqual([0, 1]);
    const [device] = await devices(li.client);
    expect((await call(li.client, 'DELETE', `devices/${device?.id}`)).status).toBe(204);
    await sent();
    expect([wang, li].map(({ subscription }) => messagesTo(subscription).length)).toEqual([1, 1]);
  });

  it('ends with the sign-out, and with the account', async () => {
    const { client, subscription } = await withPhone('wang');
    await fetch(`${base}/api/v1/session`, {
      method: 'DELETE',
      headers: { cookie: client.cookie ?? '', 'x-csrf-token': client.csrf ?? '' },
    });
    expect(await stored(await sent())).toMatchObject({ state: 'failed-temporarily', lastReason: 'no-device' });
    const again = await withPhone('wang');
    await workshop.bureau.run(async (tx) => tx.accounts.update({ login: 'wang' }, { disabled: true }));
    expect(await stored(await sent())).toMatchObject({ lastReason: 'no-device' });
    await workshop.bureau.run(async (tx) => tx.accounts.update({ login: 'wang' }, { disabled: false }));
    expect([...messagesTo(subscription), ...messagesTo(again.subscription)]).toEqual([]);
  });

  it('forgets a device whose browser has ended its subscription', async () => {
    const { client, subscription } = await withPhone('wang');
    service.unsubscribe(subscription);
    expect(await stored(await sent())).toMatchObject({ state: 'failed-temporarily', lastReason: 'no-device' });
    expect(await devices(client)).toEqual([]);
  });

  it('says of a device whose push service does not answer that it is unreachable, and of one that is silent too', async () => {
    const { client } = await withPhone('wang');
    const [device] = await devices(client);
    service.failWith(503);
    expect((await client.post(`/push/devices/${device?.id}/test`)).status).toBe(200);
    await until(async () => (await devices(client))[0]?.state === 'unreachable');
    expect(await devices(client)).toMatchObject([{ failure: 'refused-for-now' }]);
    service.mend();
    await client.post(`/push/devices/${device?.id}/test`);
    await until(async () => (await devices(client))[0]?.failure === null);
    const { ledger } = workshop.bureau;
    await ledger.moveClockTo(new Date((await ledger.now()).getTime() + 121_000));
    expect(await devices(client)).toMatchObject([{ state: 'unreachable', failure: null }]);
  });

  it('is of the own account only, and each browser is there once', async () => {
    const { client, subscription } = await withPhone('wang');
    const [device] = await devices(client);
    const stranger = await signIn('li');
    expect(await devices(stranger)).toEqual([]);
    expect((await call(stranger, 'DELETE', `devices/${device?.id}`)).status).toBe(404);
    expect((await stranger.post(`/push/devices/${device?.id}/test`)).status).toBe(404);
    // Somebody else signs in at the same browser: it is theirs now.
    await call(stranger, 'PUT', 'devices/current', subscription);
    expect(await devices(client)).toEqual([]);
    expect(await devices(stranger)).toHaveLength(1);
    await call(stranger, 'PUT', 'devices/current', subscription);
    expect(await devices(stranger)).toHaveLength(1);
  });

  it.each([
    ['a private address', { endpoint: 'https://10.0.0.1/push' }],
    ['the metadata service', { endpoint: 'https://169.254.169.254/' }],
    ['no https', { endpoint: 'http://push.example/abc' }],
    ['no URL', { endpoint: 'push' }],
    ['no key', { keys: { p256dh: 'AAAA', auth: 'AAAAAAAAAAAAAAAAAAAAAA' } }],
    ['no secret', { keys: { p256dh: PUBLIC_KEY, auth: 'AAAA' } }],
  ])('refuses %s', async (_, change) => {
    const client = await signIn('wang');
    const answer = await call(client, 'PUT', 'devices/current', { ...service.subscribe(PUBLIC_KEY), ...change });
    expect(answer.status).toBe(422);
    expect(await devices(client)).toEqual([]);
  });

  it('is offered to nobody where the city has no keys', async () => {
    const { bureau } = workshop;
    const bare = await createConsole({
      ledger: await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-console' }),
      city: bureau.city,
      map: null,
      logger: createLogger({ name: 'test', level: 'silent' }),
      settings: consoleSettings({ DATABASE_URL: bureau.databaseUrl, CLOCK: 'movable', CONSOLE_PORT: '0' }),
    });
    await bare.listen(0, '127.0.0.1');
    const there = (await bare.getUrl()).replace('[::1]', '127.0.0.1');
    const client = await ConsoleClient.signIn(there, 'wang', PASSWORD);
    expect((await client.get('/push/devices')).body).toMatchObject({ publicKey: null, items: [] });
    const put = await fetch(`${there}/api/v1/push/devices/current`, {
      method: 'PUT',
      headers: { cookie: client.cookie ?? '', 'x-csrf-token': client.csrf ?? '', 'content-type': 'application/json' },
      body: JSON.stringify(service.subscribe(PUBLIC_KEY)),
    });
    expect(put.status).toBe(409);
    await bare.close();
  });
});
