import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newApiToken } from '../api-token.js';
import type { ApiToken } from '../ports.js';
import { SESSION_IDLE_MS, SESSION_LIFE_MS } from '../session.js';
import { undeclaredRoutes, UndeclaredRoutes } from '../undeclared-routes.guard.js';
import { InMemoryAccess, PASSWORD } from './in-memory.js';
import { makeApp, startApp, type Caller } from './running-app.module.js';

const MINUTE = 60_000;
let ports: InMemoryAccess;
let app: Caller;

beforeEach(async () => {
  ports = new InMemoryAccess();
  await ports.addPerson('wang');
  app = await startApp(ports);
});
afterEach(async () => app.close());

const problemOf = async (response: Response): Promise<string> => ((await response.json()) as { problem: string }).problem;

describe('signing in', () => {
  it('opens a session with a cookie that scripts and other sites cannot use', async () => {
    const response = await app.try(' Wang ', PASSWORD);
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^rainstorm_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
      expect.stringMatching(
        /^rainstorm_session_device=acc-wang\.[\w-]{43}\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=34560000$/,
      ),
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body = (await response.json()) as { actor: { permissions: string[] } };
    expect(body.actor.permissions).toContain('episode:write');
    expect(JSON.stringify(body)).not.toContain('argon2');
    expect(ports.events).toMatchObject([{ act: 'sign-in', result: 'ok', accountId: 'acc-wang' }]);
  });

  it('ties the cookie to the host if the pages are served over https', async () => {
    const secure = await startApp(ports, { secureCookies: true, cookieName: 'desk' });
    const cookie = (await secure.try('wang', PASSWORD)).headers.getSetCookie()[0];
    await secure.close();
    expect(cookie).toMatch(/^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
  });

  it('stores no token, only its hash', async () => {
    const { cookie } = await app.signIn('wang', PASSWORD);
    const token = cookie?.split('=')[1] ?? '';
    expect(token).toHaveLength(43);
    expect(JSON.stringify([...ports.open])).not.toContain(token);
  });

  it('gives the same answer to an unknown login, a disabled account and a wrong password, and records no typed text', async () => {
    await ports.addPerson('gone', { disabled: true });
    const answers = [await app.try('nobody', PASSWORD), await app.try('gone', PASSWORD), await app.try('wang', 'wrong')];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    const bodies = await Promise.all(answers.map(async (answer) => answer.text()));
    for (let more = 0; more < 3; more += 1) for (const login of ['nobody', 'gone', 'wang']) await app.try(login, 'wrong');
    const fifth = [await app.try('nobody', 'wrong'), await app.try('gone', 'wrong'), await app.try('wang', 'wrong')];
    expect(fifth.map(({ status }) => status)).toEqual([423, 423, 423]);
    expect(new Set(bodies).size).toBe(1);
    expect(JSON.stringify(ports.events)).not.toContain('nobody');
  });

  it('locks the account for its source for 15 minutes after five failures, then for 30, even if they are simultaneous', async () => {
    const volley = await Promise.all(Array.from({ length: 8 }, async () => app.try('wang', 'wrong')));
    expect(volley.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 423, 423, 423, 423]);
    const locked = await app.try('wang', PASSWORD);
    expect(locked.status).toBe(423);
    expect(locked.headers.get('retry-after')).toBe('900');

    ports.forward(15 * MINUTE);
    for (let failure = 0; failure < 4; failure += 1) expect((await app.try('wang', 'wrong')).status).toBe(401);
    expect((await app.try('wang', 'wrong')).headers.get('retry-after')).toBe('1800');
    ports.forward(30 * MINUTE);
    expect((await app.try('wang', PASSWORD)).status).toBe(200);
    expect((await app.try('wang', 'wrong')).status).toBe(401);
  });

  it('refuses an account of the demonstration where there is to be none', async () => {
    await ports.addPerson('demo', { demo: true });
    expect((await app.try('demo', PASSWORD)).status).toBe(200);
    const production = await startApp(ports, { demoAccounts: false });
    const [demo, wang] = [await production.try('demo', PASSWORD), await production.try('wang', PASSWORD)];
    await production.close();
    expect([demo.status, wang.status]).toEqual([401, 200]);
  });

  it('refuses an unknown body, and another site', async () => {
    const response = await fetch(`${app.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'wang', password: PASSWORD, role: 'chief-forecaster' }),
    });
    expect([response.status, await problemOf(response)]).toEqual([422, 'invalid-body']);
    expect((await app.try('wang', PASSWORD, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await app.try('wang', PASSWORD, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await app.try('wang', PASSWORD, { origin: app.url })).status).toBe(200);
  });
});

describe('a session', () => {
  it('returns the signed-in person, and ends when they sign out', async () => {
    const headers = await app.signIn('wang', PASSWORD);
    const shown = (await (await fetch(`${app.url}/api/v1/session`, { headers })).json()) as { csrfToken: string };
    expect(shown.csrfToken).toBe(headers['x-csrf-token']);
    const ended = await fetch(`${app.url}/api/v1/session`, { method: 'DELETE', headers });
    expect(ended.status).toBe(204);
    expect(ended.headers.getSetCookie()[0]).toContain('Max-Age=0');
    expect((await fetch(`${app.url}/things`, { headers })).status).toBe(401);
    expect(ports.events.at(-1)).toMatchObject({ act: 'sign-out', accountId: 'acc-wang' });
  });

  it('is refused when forged, with the expected authentication scheme', async () => {
    const forged = await fetch(`${app.url}/things`, { headers: { cookie: `rainstorm_session=${'A'.repeat(43)}` } });
    expect([forged.status, forged.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="rainstorm"']);
    expect((await fetch(`${app.url}/things`)).status).toBe(401);
  });

  const things = async (headers: Record<string, string>): Promise<Response> => fetch(`${app.url}/things`, { headers });
  const touch = async (headers: Record<string, string>): Promise<Response> =>
    fetch(`${app.url}/api/v1/session/activity`, { method: 'POST', headers });

  it('ends after 12 hours in which only its page asked, by the clock of the ledger', async () => {
    const headers = await app.signIn('wang', PASSWORD);
    for (let hour = 1; hour < 12; hour += 1) {
      ports.forward(60 * MINUTE);
      expect((await things(headers)).status).toBe(200);
    }
    ports.forward(60 * MINUTE - 1);
    expect((await things(headers)).status).toBe(200);
    ports.forward(1);
    const idle = await things(headers);
    expect([idle.status, await problemOf(idle)]).toEqual([401, 'session-expired']);
    expect(ports.open.size).toBe(0);
  });

  it('goes on after each act of its person, and says when it would end', async () => {
    const headers = await app.signIn('wang', PASSWORD);
    const began = ports.time.getTime();
    ports.forward(SESSION_IDLE_MS / 2);
    const touched = (await (await touch(headers)).json()) as { now: string; idleEndsAt: string; expiresAt: string };
    expect(touched.now).toBe(ports.time.toISOString());
    expect(touched.idleEndsAt).toBe(new Date(ports.time.getTime() + SESSION_IDLE_MS).toISOString());
    expect(touched.expiresAt).toBe(new Date(began + SESSION_LIFE_MS).toISOString());
    ports.forward(SESSION_IDLE_MS - 2 * MINUTE);
    expect((await fetch(`${app.url}/things`, { method: 'POST', headers })).status).toBe(201);
    ports.forward(3 * MINUTE - 1);
    expect((await things(headers)).status).toBe(200);
  });

  it('is not prolonged by what a page sends by itself', async () => {
    const headers = await app.signIn('wang', PASSWORD);
    ports.forward(SESSION_IDLE_MS - MINUTE);
    expect((await fetch(`${app.url}/things/by-itself`, { method: 'POST', headers })).status).toBe(201);
    const shown = (await (await fetch(`${app.url}/api/v1/session`, { headers })).json()) as { idleEndsAt: string };
    expect(shown.idleEndsAt).toBe(new Date(ports.time.getTime() + MINUTE).toISOString());
    ports.forward(MINUTE);
    expect((await things(headers)).status).toBe(401);
  });

  it('may be idle as long as the setting says', async () => {
    const strict = await startApp(ports, { sessionIdleMs: 15 * MINUTE });
    const headers = await strict.signIn('wang', PASSWORD);
    ports.forward(15 * MINUTE - 1);
    const before = (await fetch(`${strict.url}/things`, { headers })).status;
    ports.forward(1);
    const after = (await fetch(`${strict.url}/things`, { headers })).status;
    await strict.close();
    expect([before, after]).toEqual([200, 401]);
  });

  it('ends after 24 hours even if it is in use', async () => {
    const headers = await app.signIn('wang', PASSWORD);
    const statuses: number[] = [];
    for (let hour = 0; hour < SESSION_LIFE_MS; hour += 6 * 60 * MINUTE) {
      ports.forward(6 * 60 * MINUTE);
      statuses.push((await touch(headers)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 401]);
  });

  it('is replaced when somebody signs in on the same browser again', async () => {
    const headers = await app.signIn('wang', PASSWORD);
    expect((await app.try('wang', 'wrong', { cookie: headers['cookie'] ?? '' })).status).toBe(401);
    expect((await things(headers)).status).toBe(200);
    expect((await app.try('wang', PASSWORD, { cookie: headers['cookie'] ?? '' })).status).toBe(200);
    expect((await things(headers)).status).toBe(401);
    expect(ports.open.size).toBe(1);
  });

  it('loses a removed role, and a disabled account, at once', async () => {
    const headers = await app.signIn('wang', PASSWORD);
    const { id } = (await ports.accounts.byLogin('wang')) ?? { id: null };
    if (id === null) throw new Error('wang is there');
    ports.change(id, { roles: [] });
    expect((await fetch(`${app.url}/things`, { headers })).status).toBe(403);
    ports.change(id, { roles: ['forecaster'], disabled: true });
    expect((await fetch(`${app.url}/things`, { headers })).status).toBe(401);
  });
});

describe('a request that changes something', () => {
  it('needs the CSRF token of its session and must not come from another site', async () => {
    const headers = await app.signIn('wang', PASSWORD);
    const { cookie = '' } = headers;
    const post = async (sent: Record<string, string>): Promise<number> =>
      (await fetch(`${app.url}/things`, { method: 'POST', headers: sent })).status;
    expect(await post(headers)).toBe(201);
    expect(await post({ cookie })).toBe(403);
    expect(await post({ cookie, 'x-csrf-token': 'wrong' })).toBe(403);
    expect(await post({ ...headers, origin: 'http://elsewhere.example' })).toBe(403);
    expect(await post({ ...headers, origin: 'null' })).toBe(403);
    expect(await post({ ...headers, 'sec-fetch-site': 'same-site' })).toBe(403);
  });

  it('needs one of the permissions that the route names', async () => {
    const headers = await app.signIn('wang', PASSWORD);
    const refused = await fetch(`${app.url}/things/sign`, { method: 'POST', headers });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ problem: 'not-allowed', extensions: { permissions: ['bulletin:sign'] } });
  });
});

it('records who reads about people, and from where, and nobody who may not', async () => {
  await ports.addPerson('zhou', { roles: ['duty-officer'] });
  const [wang, zhou] = [await app.signIn('wang', PASSWORD), await app.signIn('zhou', PASSWORD)];
  const ask = async (headers: Record<string, string>): Promise<number> =>
    (await fetch(`${app.url}/things/people`, { headers: { ...headers, 'user-agent': 'x'.repeat(300) } })).status;
  expect([await ask(wang), await ask(zhou), await ask({})]).toEqual([200, 403, 401]);
  expect(ports.readings).toEqual([
    { readerId: 'acc-wang', readerName: 'wang', kind: 'accounts', remoteAddress: '127.0.0.1', client: 'x'.repeat(200), at: ports.time },
  ]);
});

describe('an API token', () => {
  const bearing = (change: Partial<ApiToken> = {}): Record<string, string> => {
    const { token, tokenHash } = newApiToken();
    ports.tokens.set(tokenHash, {
      id: 'tok-1',
      tokenHash,
      name: 'drill',
      ownerId: null,
      forOfficeId: null,
      scopes: ['clock:move'],
      expiresAt: null,
      revokedAt: null,
      ...change,
    });
    return { authorization: `Bearer ${token}` };
  };
  const post = async (headers: Record<string, string>): Promise<number> =>
    (await fetch(`${app.url}/things`, { method: 'POST', headers })).status;

  it('allows only what its scopes name, without a CSRF token', async () => {
    const headers = bearing();
    expect(await post(headers)).toBe(201);
    expect((await fetch(`${app.url}/things`, { headers })).status).toBe(403);
    expect((await fetch(`${app.url}/api/v1/session`, { method: 'DELETE', headers })).status).toBe(403);
  });

  it('is told to its owner when somebody else made it, until the owner has seen that', async () => {
    const { id } = await ports.addPerson('qin');
    const madeAt = ports.time;
    ports.untoldTokens.set(id, [{ id: 'tok-2', name: 'wall', byName: 'guan', madeAt }]);
    const headers = await app.signIn('qin', PASSWORD);
    const told = async (): Promise<unknown> =>
      ((await (await fetch(`${app.url}/api/v1/session`, { headers })).json()) as { tokensMade: unknown }).tokensMade;
    expect(await told()).toEqual([{ id: 'tok-2', name: 'wall', byName: 'guan', madeAt: madeAt.toISOString() }]);
    expect((await fetch(`${app.url}/api/v1/session/tokens-seen`, { method: 'POST', headers })).status).toBe(200);
    expect(await told()).toEqual([]);
  });

  it('is refused when expired, revoked or unknown', async () => {
    expect(await post(bearing({ expiresAt: ports.time }))).toBe(401);
    expect(await post(bearing({ revokedAt: ports.time }))).toBe(401);
    expect(await post({ authorization: 'Bearer rst_unknown' })).toBe(401);
  });
});

describe('routes', () => {
  it('are open to everybody when declared public', async () => {
    expect((await fetch(`${app.url}/things/open`)).status).toBe(200);
  });

  it('without a declaration of who may call them are listed, and stop the app from starting', async () => {
    const silent = await makeApp(ports, {}, true);
    expect(undeclaredRoutes(silent)).toEqual(['SilentController.saysNothing']);
    await expect(silent.init()).rejects.toThrow(UndeclaredRoutes);
    expect(undeclaredRoutes(await makeApp(ports))).toEqual([]);
  });
});
