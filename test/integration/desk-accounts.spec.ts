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
    const made = await ask<{ id: string; token: string }>('post', '/api-tokens', {}, { name: '大屏', scopes: ['dispatch:read'] });
    expect([made.status, made.said.token]).toEqual([201, expect.stringMatching(/^rst_/)]);
    expect((await ask('delete', '/api-tokens/{id}', made.said)).status).toBe(200);
    expect(JSON.stringify((await ask('get', '/api-tokens')).said)).not.toContain(made.said.token);
  });
});
