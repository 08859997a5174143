import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashToken, WALL_LIFE_MS } from '@rainstorm/access';
import type { AccountId } from '@rainstorm/warning-model';
import { until } from '@rainstorm/harness/until';
import { minutes } from '@rainstorm/harness/ledger-stage';
import { startConsole, type Login, type RunningConsole } from './console-app.spec-support.js';
import { ConsoleClient } from './console-client.spec-support.js';
import type { EventReader } from './console-client.spec-support.js';

/** The big screen of the duty room, with a session of its own. */
let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => console_.close());

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly madeByName: string;
  readonly own: boolean;
  readonly seenAt: string;
}

const HOUR_MS = 3_600_000;
const forward = async (ms: number): Promise<void> => {
  const { ledger } = console_;
  await ledger.moveClockTo(new Date((await ledger.now()).getTime() + ms));
};
const WALL = { name: '指挥部一号屏', place: '三楼值班室' };
/** Makes a wall of a new browser of this person, as the page does. */
const makeWall = async (
  login: Login = 'fang',
): Promise<{ readonly wall: ConsoleClient; readonly before: ConsoleClient; readonly id: string }> => {
  const before = await console_.newSession(login);
  const made = await before.post('/session/wall', WALL);
  expect(made.status).toBe(200);
  const { actor } = made.body as { readonly actor: { readonly wallId: string } };
  const set = made.headers.getSetCookie()[0] ?? '';
  expect(set).toMatch(/HttpOnly; SameSite=Strict.*Max-Age=34560000$/);
  return { wall: new ConsoleClient(console_.base, set.split(';')[0] ?? '', null), before, id: actor.wallId };
};
const walls = async (client: ConsoleClient): Promise<readonly Listed[]> => (await client.get('/walls')).body['items'] as readonly Listed[];
const end = async ({ base, cookie, csrf }: ConsoleClient, id: string): Promise<number> =>
  (await fetch(`${base}/api/v1/walls/${id}`, { method: 'DELETE', headers: { cookie: cookie ?? '', 'x-csrf-token': csrf ?? '' } })).status;
const isLive = async (reader: EventReader): Promise<void> => reader.until(({ events }) => events.some(({ event }) => event === 'live'));
const typeOf = (body: Readonly<Record<string, unknown>>): unknown => String(body['type']).replace('urn:rainstorm:problem:', '');

describe('a wall', () => {
  it('reads what it shows; every other route, and every change, is refused', async () => {
    const { wall, before } = await makeWall();
    // The session of the person has ended with it.
    expect((await before.get('/session')).status).toBe(401);
    const document = (await (await fetch(`${console_.base}/api/openapi.json`)).json()) as {
      readonly paths: Readonly<
        Record<string, Readonly<Record<string, { readonly security?: readonly object[]; readonly 'x-shown-on-wall'?: true }>>>
      >;
    };
    const routes = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([, { security = [] }]) => path.startsWith('/api/v1/') && security.length > 0)
        .map(([method, operation]) => ({ path, method: method.toUpperCase(), isShown: operation['x-shown-on-wall'] === true })),
    );
    expect(
      routes
        .filter(({ isShown }) => isShown)
        .map(({ path, method }) => `${method} ${path}`)
        .sort(),
    ).toEqual([
      'GET /api/v1/city',
      'GET /api/v1/city/map',
      'GET /api/v1/decisions',
      'GET /api/v1/escalations/unanswered',
      'GET /api/v1/in-force',
      'GET /api/v1/roll-call',
      'GET /api/v1/session',
      'GET /api/v1/status',
      'GET /api/v1/stream',
    ]);
    expect(routes.length).toBeGreaterThan(35);
    for (const { path, method, isShown } of routes) {
      const url = `${console_.base}${path.replaceAll(/\{\w+\}/g, 'none-0')}`;
      const abort = new AbortController();
      const answer = await fetch(url, { method, headers: { cookie: wall.cookie ?? '' }, signal: abort.signal });
      const type = answer.status === 403 ? ((await answer.json()) as { readonly type: string }).type : '';
      abort.abort();
      expect([method, path, answer.status, type]).toEqual([
        method,
        path,
        ...(isShown ? [200, ''] : [403, 'urn:rainstorm:problem:not-on-wall']),
      ]);
    }
    // Nor does it become a person by a token of another kind.
    expect((await new ConsoleClient(console_.base, `${wall.cookie}x`).get('/status')).status).toBe(401);
  });

  it('shows no number to call, no address and no note of a call', async () => {
    const dispatch = await console_.stage.dispatch(await console_.stage.bulletin(), 'duty-office', minutes(10));
    await (await console_.as('zhou')).post(`/dispatches/${dispatch.id}/receipt`);
    const { wall } = await makeWall();
    const [seen, byFang] = [await wall.get('/roll-call'), await (await console_.as('fang')).get('/roll-call')];
    expect(seen.text).toContain('周值班');
    expect(seen.text).not.toMatch(/"phone":|127\.0\.0\.1/);
    expect(byFang.text).toMatch(/"phone":.*127\.0\.0\.1|127\.0\.0\.1.*"phone":/s);
  });

  it('is made by an officer of the command only, who says what it is called and where it hangs', async () => {
    const zhou = await console_.as('zhou');
    expect((await zhou.post('/session/wall', WALL)).status).toBe(403);
    const fang = await console_.newSession('fang');
    for (const wrong of [
      {},
      { ...WALL, name: ' ' },
      { ...WALL, place: '\u200b' },
      { ...WALL, name: 'a\u0000' },
      { ...WALL, place: 'x'.repeat(51) },
    ]) {
      const refused = await fang.post('/session/wall', wrong);
      expect([refused.status, typeOf(refused.body)]).toEqual([422, 'invalid-wall']);
    }
    expect((await fang.get('/session')).status).toBe(200);
  });

  it('goes on for as long as it is used, without a person, and ends ninety days after its last use', async () => {
    const { wall, id } = await makeWall();
    for (const hours of [13, 25, 24 * 60, 24 * 60]) {
      await forward(hours * HOUR_MS);
      expect((await wall.get('/status')).status).toBe(200);
    }
    const listed = (await walls(await console_.newSession('shi'))).find((one) => one.id === id);
    const now = new Date(String((await wall.get('/session')).body['now']));
    expect(now.getTime() - new Date(listed?.seenAt ?? 0).getTime()).toBeLessThan(60_000);
    await forward(WALL_LIFE_MS);
    const ended = await wall.get('/status');
    expect([ended.status, typeOf(ended.body)]).toEqual([401, 'wall-ended']);
    expect((await walls(await console_.newSession('shi'))).map((one) => one.id)).not.toContain(id);
  });

  it('is nobody’s presence', async () => {
    const { wall } = await makeWall('shi');
    const stream = wall.stream();
    await isLive(stream);
    // Another page, opened after it, is recorded; the wall is not.
    const page = (await console_.newSession('shi')).stream();
    const present = async (): Promise<readonly { readonly account_id: string }[]> =>
      console_.ledger.read(async (tx) => tx.sql(`SELECT account_id FROM console_presence`));
    await until(async () => (await present()).length > 0);
    expect(await present()).toEqual([{ account_id: (await console_.ledger.read(async (tx) => tx.accounts.first({ login: 'shi' })))?.id }]);
    page.close();
    expect((await wall.get(`/status?page=str-${crypto.randomUUID()}`)).body['page']).toBeNull();
    stream.close();
  });
});

describe('a list of walls', () => {
  it('says name, place, maker and last use: to the command and the administrator of all, to others of their own', async () => {
    const { id } = await makeWall();
    const [fang, shi, zhou] = [await console_.newSession('fang'), await console_.newSession('shi'), await console_.newSession('zhou')];
    const one = async (client: ConsoleClient): Promise<Listed | undefined> => (await walls(client)).find((wall) => wall.id === id);
    expect(await one(fang)).toMatchObject({
      ...WALL,
      madeByName: '方值班',
      own: true,
      remoteAddress: expect.stringContaining('127.0.0.1'),
    });
    expect(await one(shi)).toMatchObject({ ...WALL, own: false });
    expect(await walls(zhou)).toEqual([]);
    expect(await end(zhou, id)).toBe(404);
    await console_.ledger.transaction(async (tx) => tx.accounts.update({ login: 'lin' }, { roles: ['administrator'] }));
    expect(await one(await console_.newSession('lin'))).toMatchObject({ ...WALL, own: false });
  });
});

describe('a wall, and its stream within 5 s, is ended by', () => {
  const signedIn = async (login: Login): Promise<ConsoleClient> => console_.newSession(login);
  const causes: Readonly<Record<string, (id: string, wall: ConsoleClient) => Promise<unknown>>> = {
    'its maker': async (id) => end(await signedIn('fang'), id),
    'the command': async (id) => end(await signedIn('shi'), id),
    'the administrator': async (id) => end(await signedIn('lin'), id),
    'whoever signs in on it': async (_, wall) =>
      fetch(`${console_.base}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: wall.cookie ?? '' },
        body: JSON.stringify({ login: 'zhou', password: 'a long enough password' }),
      }),
  };

  it.each(Object.keys(causes))('%s', async (cause) => {
    const { wall, id } = await makeWall();
    const stream = wall.stream();
    await isLive(stream);
    const began = Date.now();
    await causes[cause]?.(id, wall);
    const refused = await wall.get('/status');
    expect([refused.status, refused.body]).toMatchObject([401, { endedByName: expect.any(String), endedAt: expect.any(String) }]);
    await stream.until(({ ended }) => ended);
    expect(Date.now() - began).toBeLessThan(5_000);
    const acts = await console_.ledger.read(async (tx) => tx.auditEntries.find({ subjectId: id }, { order: { seq: 'ASC' } }));
    expect(acts).toMatchObject([
      { act: 'wall-made', subjectKind: 'wall', actorName: '方值班', details: { ...WALL, app: 'receiver-console' } },
      { act: 'wall-ended', actorName: refused.body['endedByName'], details: WALL },
    ]);
  });

  it('the end of its maker’s account', async () => {
    const { wall, id } = await makeWall('shi');
    const stream = wall.stream();
    await isLive(stream);
    const { madeBy } =
      (await console_.ledger.read(async (tx) => tx.walls.first({ tokenHash: hashToken(wall.cookie?.split('=')[1] ?? '') }))) ?? {};
    await console_.ledger.transaction(async (tx) => tx.accounts.update({ id: madeBy as AccountId }, { disabled: true }));
    const refused = await wall.get('/roll-call');
    expect([refused.status, typeOf(refused.body)]).toEqual([401, 'wall-ended']);
    await stream.until(({ ended }) => ended);
    expect((await walls(await signedIn('fang'))).map((one) => one.id)).not.toContain(id);
  });
});
