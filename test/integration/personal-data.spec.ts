import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Desk, DeskClient } from './desk-app.spec-support.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(async () => desk.close());

interface Read {
  readonly readerName: string;
  readonly kind: string;
  readonly remoteAddress: string | null;
}

it('leaves one record for each reader, kind and hour, however often a page asks', async () => {
  const [guan, lin, auditor] = [await desk.as('guan'), await desk.as('lin'), await desk.as('shenji')];
  for (let asked = 0; asked < 3; asked += 1) await guan.get('/accounts');
  await lin.get('/offices');
  expect((await lin.ask('GET', '/accounts')).status).toBe(403);
  const { items } = await auditor.get<{ readonly items: readonly Read[] }>('/audit/personal-reads');
  const seen = items.map(({ readerName, kind, remoteAddress }) => `${readerName} ${kind} ${remoteAddress ?? ''}`);
  expect([...seen].sort()).toEqual(
    ['关管理员 accounts 127.0.0.1', '林预报 contacts 127.0.0.1', '申审计员 personal-reads 127.0.0.1'].sort(),
  );
  expect((await lin.ask('GET', '/audit/personal-reads')).status).toBe(403);
});

it('tells the owner of a token that somebody else made it, once', async () => {
  const guan = await desk.as('guan');
  const { items } = await guan.get<{ readonly items: readonly { readonly id: string; readonly login: string }[] }>('/accounts');
  const owner = items.find(({ login }) => login === 'su')?.id;
  const expiresAt = await desk.fromNow(86_400_000);
  await guan.post('/api-tokens', { name: '大屏', scopes: ['bulletin:read'], expiresAt, ownerId: owner });
  await guan.post('/api-tokens', { name: '自用', scopes: ['account:manage'], expiresAt });
  const told = async (client: DeskClient): Promise<readonly { readonly name: string; readonly byName: string }[]> =>
    (await client.get<{ readonly tokensMade: readonly { readonly name: string; readonly byName: string }[] }>('/session')).tokensMade;

  const su = await desk.as('su');
  expect(await told(su)).toEqual([expect.objectContaining({ name: '大屏', byName: '关管理员' })]);
  expect(await told(guan)).toEqual([]);
  await su.post('/session/tokens-seen');
  expect(await told(su)).toEqual([]);
});
