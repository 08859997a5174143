import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Person } from '@rainstorm/harness/person';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import { MINUTE, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

it('answers only public routes to somebody who is not signed in', async () => {
  for (const origin of [world.stage.instance.dispatcherUrl, world.stage.instance.consoleUrl]) {
    const { paths } = (await (await fetch(`${origin}/api/openapi.json`)).json()) as OpenApi;
    const open: string[] = [];
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods)) {
        const answer = await fetch(`${origin}${path.replaceAll(/\{\w+\}/g, 'none')}`, {
          method: method.toUpperCase(),
          headers: { 'content-type': 'application/json' },
          ...(['get', 'head', 'delete'].includes(method) ? {} : { body: '{}' }),
        });
        if (answer.status !== 401) open.push(`${method} ${path}`);
      }
    expect(open.filter((route) => !/\/health\/|^post \/api\/v1\/(session|push\/proofs)$|\/r\//.test(route))).toEqual([]);
  }
});

it('lets an officer read and acknowledge only for the own office, and audits other attempts', async () => {
  const { bulletin } = await world.signal('red');
  const theirs = await world.case(bulletin.id, 'duty-office');
  const stranger = world.officer('urban-flood-office');
  const answer = await stranger.ask<{ type: string }>('POST', `/dispatches/${theirs.dispatch.id}/receipt`, {});
  expect([answer.status, answer.body.type]).toEqual([403, 'urn:rainstorm:problem:not-your-office']);
  expect((await world.case(bulletin.id, 'duty-office')).receipt).toBeNull();
  const inbox = await stranger.get<{ items: readonly { dispatch: { officeId: string } }[] }>('/inbox');
  expect(new Set(inbox.items.map(({ dispatch }) => dispatch.officeId))).toEqual(new Set(['urban-flood-office']));
  const auditor = world.stage.desk('shen.jiyuan');
  const kept = await auditor.get<{ items: readonly { result: string; subjectId: string }[] }>(`/audit?subjectId=${theirs.dispatch.id}`);
  expect(kept.items).toContainEqual(expect.objectContaining({ result: 'refused' }));
  expect(await auditor.get('/audit/chain')).toMatchObject({ intact: true });
});

it('refuses each role what it is not allowed', async () => {
  const denied = async (login: string, place: 'desk' | 'console', method: string, path: string): Promise<void> => {
    const person = place === 'desk' ? world.stage.desk(login) : world.stage.console(login);
    const answer = await person.ask<{ type: string }>(method, path, method === 'GET' ? undefined : {});
    expect({ login, path, status: answer.status, type: answer.body.type }).toEqual({
      login,
      path,
      status: 403,
      type: 'urn:rainstorm:problem:not-allowed',
    });
  };
  await denied('zhou.zhiban', 'desk', 'POST', '/episodes');
  await denied('zhou.zhiban', 'console', 'GET', '/escalations');
  await denied('fang.zhiban', 'desk', 'POST', '/signals');
  await denied('guan.liyuan', 'desk', 'POST', '/bulletins');
  await denied('lin.yubao', 'desk', 'POST', '/slots/none/waive');
  await denied('lin.yubao', 'desk', 'GET', '/audit');
  await denied('shen.jiyuan', 'desk', 'POST', '/episodes');
  await denied('lin.yubao', 'desk', 'POST', '/clock');
});

it('refuses a request that another site triggers in a browser', async () => {
  await world.forecaster.get('/episodes');
  const cookies = (world.forecaster as unknown as { cookie: string }).cookie;
  const forged = await fetch(`${world.stage.instance.dispatcherUrl}/api/v1/episodes`, {
    method: 'POST',
    headers: { cookie: cookies, 'content-type': 'application/json', origin: 'https://elsewhere.example' },
    body: '{}',
  });
  expect(forged.status).toBe(403);
  expect(((await forged.json()) as { type: string }).type).toBe('urn:rainstorm:problem:csrf-refused');
});

it('locks an account for where five tries failed, also for the right password, until the lock is over', async () => {
  const { dispatcherUrl } = world.stage.instance;
  for (let tries = 0; tries < 5; tries += 1)
    await expect(new Person('su.yubao', 'wrong password', dispatcherUrl).signIn()).rejects.toThrow();
  await expect(new Person('su.yubao', DEMO_PASSWORD, dispatcherUrl).signIn()).rejects.toThrow('account-locked');
  await world.advance(15 * MINUTE + 1_000);
  await expect(new Person('su.yubao', DEMO_PASSWORD, dispatcherUrl).signIn()).resolves.toMatchObject({ cookie: expect.any(String) });
});

it('gives a machine what its token is scoped for, until it is revoked', async () => {
  const administrator = world.stage.desk('guan.liyuan');
  const { items } = await administrator.get<{ items: readonly { id: string; login: string }[] }>('/accounts');
  const made = await administrator.post<{ id: string; token: string }>('/api-tokens', {
    name: '大屏',
    scopes: ['dispatch:read'],
    ownerId: items.find(({ login }) => login === 'lin.yubao')?.id,
    expiresAt: new Date((await world.now()).getTime() + 60 * MINUTE).toISOString(),
  });
  const call = async (path: string): Promise<number> =>
    (await fetch(`${world.stage.instance.dispatcherUrl}/api/v1${path}`, { headers: { authorization: `Bearer ${made.token}` } })).status;
  expect(await call('/dispatches')).toBe(200);
  expect(await call('/episodes')).toBe(403);
  await administrator.ask('DELETE', `/api-tokens/${made.id}`);
  expect(await call('/dispatches')).toBe(401);
});
