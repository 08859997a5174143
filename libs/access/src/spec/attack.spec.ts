import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT_TRIES, SLOW_PATH_MS } from '../sign-in-throttle.js';
import { InMemoryAccess, PASSWORD } from './in-memory.js';
import { startApp, type Caller } from './running-app.module.js';

let ports: InMemoryAccess;
let app: Caller;

beforeEach(async () => {
  ports = new InMemoryAccess();
  await ports.addPerson('wang');
  // The test names the address of a caller, as a trusted proxy does.
  app = await startApp(ports, {}, 1);
});
afterEach(async () => app.close());

const from = (address: string, cookie?: string): Record<string, string> => ({
  'x-forwarded-for': address,
  ...(cookie === undefined ? {} : { cookie }),
});
const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
const deviceOf = (response: Response): string => /[^; ]+_device=[^;]+/.exec(cookiesOf(response))?.[0] ?? '';
const statusOf = async (tried: Promise<Response>): Promise<number> => (await tried).status;
/** Wrong passwords for one login, each from an address of its own. */
const storm = async (login: string, addresses: number): Promise<readonly number[]> => {
  const statuses: number[] = [];
  // Few at once, so that the queue is not what refuses them.
  for (let first = 0; first < addresses; first += 5) {
    const some = Array.from({ length: 5 }, async (_, n) =>
      statusOf(app.try(login, `wrong ${n}`, from(`198.51.${(first + n) >> 8}.${(first + n) & 255}`))),
    );
    statuses.push(...(await Promise.all(some)));
  }
  return statuses;
};

describe('a storm of wrong passwords from many addresses', () => {
  it('does not shut out the owner on a known device, from whichever address', async () => {
    const device = deviceOf(await app.try('wang', PASSWORD, from('203.0.113.1')));
    const statuses = await storm('wang', 60);
    expect(statuses).toContain(429);
    expect(await statusOf(app.try('wang', PASSWORD, from('198.51.0.7', device)))).toBe(200);
  });

  it('does not shut out the owner on a new machine at an address from which they signed in before', async () => {
    await app.try('wang', PASSWORD, from('203.0.113.1'));
    await storm('wang', 60);
    expect(await statusOf(app.try('wang', PASSWORD, from('203.0.113.1')))).toBe(200);
  });

  it('slows down everybody else: one try in a while, also with the right password', async () => {
    await storm('wang', 60);
    const slow = await app.try('wang', PASSWORD, from('192.0.2.1'));
    expect([slow.status, slow.headers.get('retry-after')]).toEqual([429, String(SLOW_PATH_MS / 1000)]);
    expect(ports.events.filter(({ result }) => result !== 'ok').length).toBeLessThanOrEqual(ACCOUNT_TRIES);
    ports.forward(SLOW_PATH_MS);
    expect(await statusOf(app.try('wang', PASSWORD, from('192.0.2.1')))).toBe(200);
  });

  it('is answered while it goes on, to the owner before all others', async () => {
    const device = deviceOf(await app.try('wang', PASSWORD, from('203.0.113.1')));
    const attack = Promise.all(Array.from({ length: 300 }, async (_, n) => app.try('wang', 'wrong', from(`198.51.${n >> 8}.${n & 255}`))));
    expect(await statusOf(app.try('wang', PASSWORD, from('203.0.113.9', device)))).toBe(200);
    await attack;
  });
});

describe('wrong passwords from one address', () => {
  it('lock no account elsewhere, and slow that address down for every other account', async () => {
    const logins = Array.from({ length: 12 }, (_, n) => `officer-${n}`);
    for (const login of logins) await ports.addPerson(login);
    const devices = new Map<string, string>();
    for (const login of logins) devices.set(login, deviceOf(await app.try(login, PASSWORD, from('203.0.113.1'))));
    const tried: number[] = [];
    for (const login of logins) for (let n = 0; n < 5; n += 1) tried.push(await statusOf(app.try(login, 'wrong', from('198.51.100.1'))));
    expect(new Set(tried)).toEqual(new Set([401, 423, 429]));
    for (const login of logins) expect(await statusOf(app.try(login, PASSWORD, from('192.0.2.44', devices.get(login))))).toBe(200);
    // Somebody who shares the address of the attacker: on a known device as usual, else slowly.
    expect(await statusOf(app.try('officer-11', PASSWORD, from('198.51.100.1', devices.get('officer-11'))))).toBe(200);
    expect(await statusOf(app.try('wang', PASSWORD, from('198.51.100.1')))).toBe(429);
    ports.forward(SLOW_PATH_MS);
    expect(await statusOf(app.try('wang', PASSWORD, from('198.51.100.1')))).toBe(200);
  });

  it('count together for the addresses of one IPv6 network', async () => {
    for (let n = 0; n < 5; n += 1) await app.try('wang', 'wrong', from(`2001:db8::${n + 1}`));
    expect(await statusOf(app.try('wang', PASSWORD, from('2001:0db8:0:0:ffff::9')))).toBe(423);
    expect(await statusOf(app.try('wang', PASSWORD, from('2001:db8:0:1::9')))).toBe(200);
  });
});

describe('a known device', () => {
  it('has a failure counter of its own', async () => {
    const device = deviceOf(await app.try('wang', PASSWORD, from('203.0.113.1')));
    for (let n = 0; n < 5; n += 1) await app.try('wang', 'wrong', from('203.0.113.1', device));
    expect(await statusOf(app.try('wang', PASSWORD, from('203.0.113.1', device)))).toBe(423);
    expect(await statusOf(app.try('wang', PASSWORD, from('203.0.113.1')))).toBe(200);
  });

  it('remembers each officer who works on it, and stands for nobody else', async () => {
    await ports.addPerson('li');
    const first = await app.try('wang', PASSWORD, from('203.0.113.1'));
    const second = await app.try('li', PASSWORD, from('203.0.113.1', deviceOf(first)));
    const device = deviceOf(second);
    await ports.addPerson('zhao');
    for (const login of ['wang', 'li', 'zhao']) await storm(login, 40);
    expect(await statusOf(app.try('wang', PASSWORD, from('192.0.2.1', device)))).toBe(200);
    expect(await statusOf(app.try('li', PASSWORD, from('192.0.2.1', device)))).toBe(200);
    expect(await statusOf(app.try('zhao', PASSWORD, from('192.0.2.1', device)))).toBe(429);
  });

  it('cannot be forged, and opens nothing by itself', async () => {
    const device = deviceOf(await app.try('wang', PASSWORD, from('203.0.113.1')));
    await storm('wang', 40);
    const forged = device.replace(/.{4}$/, 'AAAA');
    expect(await statusOf(app.try('wang', PASSWORD, from('192.0.2.1', forged)))).toBe(429);
    expect(await statusOf(fetch(`${app.url}/things`, { headers: { cookie: device } }))).toBe(401);
  });
});
