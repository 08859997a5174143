import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf, replyOf, type OpenApiDocument } from './described.spec-support.js';
import { Desk } from './desk-app.spec-support.js';

let desk: Desk;
let document: OpenApiDocument;
beforeAll(async () => {
  desk = await Desk.open();
  document = (await (await fetch(`${desk.base}/api/openapi.json`)).json()) as OpenApiDocument;
});
afterAll(async () => desk.close());

/** Asks as the administrator, and holds a good answer against its description. */
const ask = async <Answer>(method: 'get' | 'post' | 'patch' | 'delete', path: string, values: { id?: string } = {}, sent?: object) => {
  const answer = await (await desk.as('guan')).ask(method.toUpperCase(), path.replace('{id}', values.id ?? ''), sent);
  const said = JSON.parse(answer.text) as Answer;
  if (answer.status < 300) {
    const described = replyOf(document, method, `/api/v1${path}`, answer.status);
    if (described === null) throw new Error(`${method} ${path} answered ${answer.status}, which is not described`);
    expect({ path, faults: faultsOf(said, described.schema, described.definitions) }).toEqual({ path, faults: [] });
  }
  return { status: answer.status, said };
};

const idOf = async (login: string): Promise<string> =>
  (await ask<{ items: readonly Account[] }>('get', '/accounts')).said.items.find((one) => one.login === login)?.id ?? '';

interface Account {
  readonly id: string;
  readonly login: string;
  readonly disabled: boolean;
}
interface Problem {
  readonly type: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}
const officer = {
  login: 'qin.zhiban',
  name: '秦值班',
  roles: ['duty-officer'],
  officeId: 'duty-office',
  password: 'seven umbrellas in july',
};

describe('the accounts', () => {
  it('are created, disabled, enabled, unlocked and given passwords, and each answer matches its description', async () => {
    const { status, said } = await ask<Account>('post', '/accounts', {}, officer);
    expect([status, said.login]).toEqual([201, officer.login]);
    expect(JSON.stringify(said)).not.toMatch(/passwordHash|argon2|umbrellas/i);
    expect((await ask<Account>('patch', '/accounts/{id}', said, { disabled: true })).said.disabled).toBe(true);
    expect((await ask<Account>('patch', '/accounts/{id}', said, { disabled: false, unlock: true })).said.disabled).toBe(false);
    expect((await ask('post', '/accounts/{id}/password', said, { password: 'eight umbrellas in july' })).status).toBe(200);
    const { items } = (await ask<{ items: readonly Account[] }>('get', '/accounts')).said;
    expect(items.map(({ login }) => login)).toContain(officer.login);
  });

  it('are not changed by an empty change', async () => {
    const { said } = await ask<{ items: readonly Account[] }>('get', '/accounts');
    const nothing = await ask<Problem>('patch', '/accounts/{id}', { id: said.items[0]?.id ?? '' }, {});
    expect(nothing).toMatchObject({ status: 422, said: { type: 'urn:rainstorm:problem:invalid-body', errors: [{ pointer: '#' }] } });
    expect((await ask('get', '/accounts')).said).toEqual(said);
  });

  it('cannot be disabled by their own holder', async () => {
    const { items } = (await ask<{ items: readonly Account[] }>('get', '/accounts')).said;
    const own = items.find(({ login }) => login === 'guan');
    const { status, said } = await ask<Problem>('patch', '/accounts/{id}', { id: own?.id ?? '' }, { disabled: true });
    expect([status, said.type]).toEqual([409, 'urn:rainstorm:problem:own-account']);
    expect((await ask('get', '/accounts')).status).toBe(200);
  });

  it('explain every fault of a password in words', async () => {
    const { status, said } = await ask<Problem>('post', '/accounts', {}, { ...officer, login: 'zhao', password: 'zhao' });
    expect([status, said.type]).toEqual([422, 'urn:rainstorm:problem:weak-password']);
    expect(said.errors).toEqual([
      { pointer: '#/password', detail: '少于12个字符' },
      { pointer: '#/password', detail: '包含登录名' },
    ]);
  });
});

describe('the tokens of machines', () => {
  it('are shown once and listed without their secret, and each answer matches its description', async () => {
    const expiresAt = await desk.fromNow(86_400_000);
    const made = await ask<{ id: string; token: string }>(
      'post',
      '/api-tokens',
      {},
      {
        name: '大屏',
        scopes: ['dispatch:read'],
        ownerId: await idOf('lin'),
        expiresAt,
      },
    );
    expect([made.status, made.said.token]).toEqual([201, expect.stringMatching(/^rst_/)]);
    expect((await ask('delete', '/api-tokens/{id}', made.said)).status).toBe(200);
    expect(JSON.stringify((await ask('get', '/api-tokens')).said)).not.toContain(made.said.token);
  });
});

describe('a token', () => {
  const kindOf = async (patch: object): Promise<string> => {
    const body = {
      name: '接口',
      scopes: ['episode:read'],
      ownerId: await idOf('lin'),
      expiresAt: await desk.fromNow(86_400_000),
      ...patch,
    };
    return (await ask<Problem>('post', '/api-tokens', {}, body)).said.type ?? 'made';
  };

  it('may do no more than its owner, and ends', async () => {
    expect(await kindOf({ scopes: ['episode:read', 'bulletin:sign', 'account:manage'] })).toBe('urn:rainstorm:problem:scopes-exceed-owner');
    expect(await kindOf({ expiresAt: await desk.fromNow(-1_000) })).toBe('urn:rainstorm:problem:token-expiry-out-of-range');
    expect(await kindOf({ expiresAt: await desk.fromNow(400 * 86_400_000) })).toBe('urn:rainstorm:problem:token-expiry-out-of-range');
    expect(await kindOf({ expiresAt: null })).toBe('urn:rainstorm:problem:invalid-body');
    expect(await kindOf({ ownerId: 'acc-nobody' })).toBe('urn:rainstorm:problem:unknown-account');
    expect(await kindOf({})).toBe('made');
  });

  it('is never a second person: it drafts, and may neither review, sign, countersign nor confirm', async () => {
    const hao = await idOf('hao');
    const scopes = [
      'bulletin:draft',
      'bulletin:review',
      'bulletin:sign',
      'bulletin:publish',
      'bulletin:publish-emergency',
      'episode:write',
    ];
    const { token } = (
      await ask<{ token: string }>(
        'post',
        '/api-tokens',
        {},
        { name: '全权', scopes, ownerId: hao, expiresAt: await desk.fromNow(3_600_000) },
      )
    ).said;
    const call = async (path: string, body: object): Promise<{ readonly type?: string; readonly id?: string }> =>
      (await (
        await fetch(`${desk.base}/api/v1${path}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json()) as { readonly type?: string; readonly id?: string };
    const refused = 'urn:rainstorm:problem:token-may-not-approve';

    const others = await desk.signal();
    await (await desk.as('lin')).post(`/bulletins/${others.id}/submit`);
    expect((await call(`/bulletins/${others.id}/review`, { approve: true, note: null })).type).toBe(refused);
    await (await desk.as('su')).post(`/bulletins/${others.id}/review`, { approve: true, note: null });
    expect((await call(`/bulletins/${others.id}/sign`, {})).type).toBe(refused);
    const urgent = await desk.signal();
    expect((await call(`/bulletins/${urgent.id}/sign`, { emergency: true })).type).toBe(refused);
    await desk.publish(urgent.id);
    expect((await call(`/bulletins/${urgent.id}/countersign`, {})).type).toBe(refused);
  });

  it('and its owner are one person', async () => {
    const { token } = (
      await ask<{ token: string }>(
        'post',
        '/api-tokens',
        {},
        {
          name: '起草',
          scopes: ['bulletin:draft'],
          ownerId: await idOf('hao'),
          expiresAt: await desk.fromNow(3_600_000),
        },
      )
    ).said;
    const { id } = await desk.signal();
    const edited = await fetch(`${desk.base}/api/v1/bulletins/${id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ version: 1, headline: '金水区暴雨橙色预警信号（更新）' }),
    });
    expect(edited.status).toBe(200);
    expect(await edited.json()).toMatchObject({ draftedBy: await idOf('hao') });
    await (await desk.as('lin')).post(`/bulletins/${id}/submit`);
    const reviewed = await (await desk.as('hao')).ask('POST', `/bulletins/${id}/review`, { approve: true, note: null });
    expect(JSON.parse(reviewed.text)).toMatchObject({ type: 'urn:rainstorm:problem:reviewer-is-author' });
  });

  it('ends with its owner’s account and loses what its owner may no longer do', async () => {
    const made = (await ask<Account>('post', '/accounts', {}, { ...officer, login: 'xu.yubao', roles: ['forecaster'], officeId: null }))
      .said;
    const { token } = (
      await ask<{ token: string }>(
        'post',
        '/api-tokens',
        {},
        {
          name: '接口',
          scopes: ['episode:read', 'dispatch:read'],
          ownerId: made.id,
          expiresAt: await desk.fromNow(3_600_000),
        },
      )
    ).said;
    const status = async (path: string): Promise<number> =>
      (await fetch(`${desk.base}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect([await status('/episodes'), await status('/dispatches')]).toEqual([200, 200]);
    expect((await ask('patch', '/accounts/{id}', made, { roles: ['administrator'] })).status).toBe(200);
    expect([await status('/episodes'), await status('/dispatches')]).toEqual([200, 403]);
    expect((await ask('patch', '/accounts/{id}', made, { disabled: true })).status).toBe(200);
    expect(await status('/episodes')).toBe(401);
  });
});

describe('roles that must not meet', () => {
  it.each([
    [['administrator', 'chief-forecaster']],
    [['administrator', 'forecaster']],
    [['auditor', 'command-officer']],
    [['auditor', 'administrator']],
  ])('are refused together: %s', async (held) => {
    const made = await ask<Problem>('post', '/accounts', {}, { ...officer, login: 'both', roles: held, officeId: null });
    expect([made.status, made.said.type]).toEqual([422, 'urn:rainstorm:problem:roles-apart']);
    const patched = await ask<Problem>('patch', '/accounts/{id}', { id: await idOf('su') }, { roles: held });
    expect([patched.status, patched.said.type]).toEqual([422, 'urn:rainstorm:problem:roles-apart']);
  });

  it('cannot be given to oneself', async () => {
    const own = await ask<Problem>('patch', '/accounts/{id}', { id: await idOf('guan') }, { roles: ['chief-forecaster'] });
    expect([own.status, own.said.type]).toEqual([409, 'urn:rainstorm:problem:own-account']);
  });
});

describe('a password that somebody else set', () => {
  const signIn = async (login: string, password: string) => {
    const response = await fetch(`${desk.base}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    const said = (await response.json()) as { csrfToken: string; mustChangePassword: { setByName: string; setAt: string } | null };
    const headers = { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '', 'x-csrf-token': said.csrfToken };
    return { status: response.status, said, headers };
  };
  const change = async (headers: Record<string, string>, current: string, next: string): Promise<readonly [number, string]> => {
    const response = await fetch(`${desk.base}/api/v1/session/password`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ current, next }),
    });
    const { type = 'changed' } = (await response.json()) as { type?: string };
    return [response.status, type.split(':').at(-1) ?? ''];
  };

  it('is told to its owner, and must be replaced before anything else', async () => {
    const given = 'a given password of seven words';
    expect((await ask('post', '/accounts/{id}/password', { id: await idOf('xie') }, { password: given })).status).toBe(200);
    const { said, headers } = await signIn('xie', given);
    expect(said.mustChangePassword?.setByName).toBe('关管理员');
    const get = async (path: string): Promise<number> => (await fetch(`${desk.base}/api/v1${path}`, { headers })).status;
    expect([await get('/session'), await get('/episodes'), await get('/stream'), await get('/processes')]).toEqual([200, 403, 403, 403]);

    expect(await change(headers, 'wrong', 'some other words of my own')).toEqual([403, 'wrong-current-password']);
    expect(await change(headers, given, given)).toEqual([422, 'same-password']);
    expect(await change(headers, given, 'zhengzhou2022')).toEqual([422, 'unfit-password']);
    const elsewhere = await signIn('xie', given);
    expect(await change(headers, given, 'some other words of my own')).toEqual([200, 'changed']);
    expect([await get('/session'), await get('/episodes')]).toEqual([200, 200]);
    expect((await fetch(`${desk.base}/api/v1/session`, { headers: elsewhere.headers })).status).toBe(401);
    expect((await signIn('xie', given)).status).toBe(401);
    expect((await signIn('xie', 'some other words of my own')).said.mustChangePassword).toBeNull();
  });

  it('cannot be guessed at an open page', async () => {
    const { headers } = await signIn('su', 'a long enough password');
    const answers: (readonly [number, string])[] = [];
    for (let n = 0; n < 6; n += 1) answers.push(await change(headers, `wrong ${n}`, 'some other words of my own'));
    expect(answers.map(([status]) => status)).toEqual([403, 403, 403, 403, 401, 401]);
  });
});
