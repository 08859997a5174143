import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { minutes } from '@rainstorm/harness/ledger-stage';
import { startConsole, type ListeningConsole, type RunningConsole } from './console-app.spec-support.js';

let console_: RunningConsole;
/** Behind a proxy, so that the test names the address of each caller. */
let proxied: ListeningConsole;
beforeAll(async () => {
  console_ = await startConsole();
  proxied = await console_.another({ TRUST_PROXY: '1' });
});
afterAll(async () => {
  await proxied.close();
  await console_.close();
});

const PASSWORD = 'a long enough password';
const signIn = async (login: string, password: string, address: string, cookie = ''): Promise<Response> =>
  fetch(`${proxied.base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address, cookie },
    body: JSON.stringify({ login, password }),
  });
const deviceOf = (response: Response): string => response.headers.getSetCookie()[1]?.split(';')[0] ?? '';
const attackSeenBy = async (login: 'fang' | 'zhou'): Promise<unknown> =>
  (await (await console_.as(login)).get('/status')).body['signInAttack'];

it('an attack on every account from many addresses shuts out no officer, and the command sees it until it is over', async () => {
  const logins = ['zhou', 'wu', 'feng', 'fang', 'shi', 'lin'];
  const devices = new Map<string, string>();
  for (const login of logins) devices.set(login, deviceOf(await signIn(login, PASSWORD, '203.0.113.5')));
  expect([await attackSeenBy('fang'), await attackSeenBy('zhou')]).toEqual([null, null]);

  for (let round = 0; round < 6; round += 1)
    for (const login of logins) {
      const some = Array.from({ length: 4 }, async (_, n) => signIn(login, 'wrong', `198.51.${round}.${n + 1}`));
      for (const { status } of await Promise.all(some)) expect([401, 423, 429]).toContain(status);
    }

  for (const login of logins) expect((await signIn(login, PASSWORD, '192.0.2.9', devices.get(login))).status).toBe(200);
  expect((await signIn('zhou', PASSWORD, '192.0.2.9')).status).toBe(200);
  expect((await signIn('wu', PASSWORD, '192.0.2.77')).status).toBe(429);
  expect(await attackSeenBy('fang')).toMatchObject({ accounts: logins.length });
  expect(await attackSeenBy('zhou')).toBeNull();

  await console_.ledger.moveClockTo(new Date((await console_.ledger.now()).getTime() + minutes(16)));
  expect(await attackSeenBy('fang')).toBeNull();
  expect((await signIn('wu', PASSWORD, '192.0.2.77')).status).toBe(200);
});

it('names that do not exist are slowed down with the time to wait, as names that exist are', async () => {
  const until429 = async (login: (n: number) => string, address: string): Promise<readonly [number, string | null]> => {
    for (let n = 1; n <= 94; n += 1) {
      const answer = await signIn(login(n), 'wrong', address);
      if (answer.status === 429) return [n, answer.headers.get('retry-after')];
    }
    return [95, null];
  };
  const [unknown, wait] = await until429((n) => `nobody${n}`, '198.51.100.1');
  expect([unknown, Number(wait) > 0 && Number(wait) <= 15]).toEqual([31, true]);
  // A name that exists, from there, is answered in the same way.
  const known = await signIn('shi', PASSWORD, '198.51.100.1');
  expect([known.status, Number(known.headers.get('retry-after')) > 0]).toEqual([429, true]);
});

it('failures are counted once, however many arrive at two processes at the same time', async () => {
  const both = [proxied.base, console_.base];
  const statuses = await Promise.all(
    Array.from({ length: 8 }, async (_, n) =>
      fetch(`${both[n % 2]}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'shenji', password: 'wrong' }),
      }).then(({ status }) => status),
    ),
  );
  expect(statuses.filter((status) => status === 401)).toHaveLength(4);
  expect(statuses.filter((status) => status === 423)).toHaveLength(4);
});
