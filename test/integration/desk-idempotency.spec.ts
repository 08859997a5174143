import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { Bureau } from '@rainstorm/harness/bureau';
import { Desk } from './desk-app.spec-support.js';

let bureau: Bureau;
let desk: Desk;
beforeAll(async () => {
  bureau = await Bureau.open();
  desk = await Desk.on(bureau);
});
afterAll(async () => {
  await desk.close();
});

interface Creating {
  readonly login: 'lin' | 'guan';
  readonly path: string;
  readonly body: () => Promise<Record<string, unknown>>;
  /** Changes the request. */
  readonly other: Record<string, unknown>;
  readonly status: number;
  readonly count: () => Promise<number>;
}

const counted = async (table: string): Promise<number> => {
  const [row] = await bureau.run(async (tx) => tx.sql<{ n: number }[]>(`SELECT count(*)::integer AS n FROM ${table}`));
  return row?.n ?? 0;
};
const episode = async (): Promise<Record<string, unknown>> => {
  const onset = later(await bureau.ledger.now(), minutes(600));
  return { hazard: 'rainstorm', title: '重复提交', areas: ['410105'], onset, endsAt: later(onset, minutes(600)) };
};
const urgent = (productCode: string) => async (): Promise<Record<string, unknown>> => ({
  hazard: 'rainstorm',
  productCode,
  areas: [{ areaCode: '410105', colour: 'red' }],
  colour: 'red',
  headline: '暴雨红色预警信号',
  description: '预计未来3小时内降水量将达100毫米以上。',
  instruction: '1. 停止户外作业。',
  expires: later(await bureau.ledger.now(), minutes(360)),
});

const creating: Readonly<Record<string, Creating>> = {
  episode: {
    login: 'lin',
    path: '/episodes',
    body: episode,
    other: { title: '另一个' },
    status: 201,
    count: async () => counted('episodes'),
  },
  exercise: {
    login: 'lin',
    path: '/exercises',
    body: async () => ({ ...(await episode()), leadFactor: 1, note: '' }),
    other: { title: '另一个' },
    status: 201,
    count: async () => counted('exercises'),
  },
  signal: {
    login: 'lin',
    path: '/signals',
    body: urgent('rain-signal'),
    other: { headline: '另一份' },
    status: 201,
    count: async () => counted('bulletins'),
  },
  'express bulletin': {
    login: 'lin',
    path: '/express',
    body: urgent('rain-express'),
    other: { headline: '另一份' },
    status: 201,
    count: async () => counted('bulletins'),
  },
  account: {
    login: 'guan',
    path: '/accounts',
    body: async () =>
      Promise.resolve({ login: 'xin.ren', name: '辛人', roles: ['auditor'], officeId: null, password: 'a quite long password 7' }),
    other: { name: '别人' },
    status: 201,
    count: async () => counted('accounts'),
  },
};

describe('a creating call', () => {
  it.each(Object.entries(creating))(
    'makes one %s for one key, with the same answer, and refuses the key for another body',
    async (name, call) => {
      const person = await desk.as(call.login);
      const body = JSON.parse(JSON.stringify(await call.body())) as Record<string, unknown>;
      const key = { 'idempotency-key': `twice-${name.replace(' ', '-')}` };
      const first = await person.ask('POST', call.path, body, key);
      expect({ status: first.status, text: first.text }).toMatchObject({ status: call.status });
      const before = await call.count();
      const again = await person.ask('POST', call.path, body, key);
      expect(again.status).toBe(call.status);
      expect(JSON.parse(again.text)).toEqual(JSON.parse(first.text));
      expect(await call.count()).toBe(before);
      const other = await person.ask('POST', call.path, { ...body, ...call.other }, key);
      expect(other.status).toBe(409);
      expect(other.text).toContain('idempotency-key-reused');
      expect(await call.count()).toBe(before);
      expect((await person.ask('POST', call.path, body, { 'idempotency-key': 'short' })).status).toBe(400);
    },
  );

  it('makes one token for one key, and never shows its secret again', async () => {
    const guan = await desk.as('guan');
    const body = { name: '大屏', scopes: ['feed:read'], expiresAt: await desk.fromNow(86_400_000) };
    const key = { 'idempotency-key': 'one-token-only' };
    const first = await guan.ask('POST', '/api-tokens', body, key);
    expect(first.status).toBe(201);
    const again = await guan.ask('POST', '/api-tokens', body, key);
    expect(again.status).toBe(409);
    expect(again.text).not.toContain((JSON.parse(first.text) as { token: string }).token);
    expect(await counted('api_tokens')).toBe(1);
    expect(await counted(`idempotency_keys WHERE response::text LIKE '%rst_%'`)).toBe(0);
  });

  it('that was refused has not used its key', async () => {
    const lin = await desk.as('lin');
    const key = { 'idempotency-key': 'refused-before' };
    const body = await episode();
    expect((await lin.ask('POST', '/episodes', { ...body, hazard: 'no-such-hazard' }, key)).status).toBeGreaterThanOrEqual(400);
    expect((await lin.ask('POST', '/episodes', body, key)).status).toBe(201);
  });
});
