import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InMemoryAccess, PASSWORD } from './in-memory.js';
import { startApp } from './running-app.module.js';

let ports: InMemoryAccess;
let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  ports = new InMemoryAccess();
  await ports.addPerson('wang');
  app = await startApp(ports);
});
afterAll(async () => app.close());

describe('an own session', () => {
  it('is listed to its person with program, address and last use; one can be ended, or all, but nobody else’s', async () => {
    interface Listed {
      readonly items: readonly {
        readonly id: string;
        readonly current: boolean;
        readonly userAgent: string | null;
        readonly remoteAddress: string | null;
        readonly seenAt: string;
      }[];
    }
    const list = async (headers: Record<string, string>): Promise<Listed> =>
      (await (await fetch(`${app.url}/api/v1/sessions`, { headers })).json()) as Listed;
    const end = async (headers: Record<string, string>, id = ''): Promise<Response> =>
      fetch(`${app.url}/api/v1/sessions${id === '' ? '' : `/${id}`}`, { method: 'DELETE', headers });
    await ports.addPerson('li');
    const [here, there, other] = [
      await app.signIn('wang', PASSWORD),
      await app.signIn('wang', PASSWORD, { 'user-agent': '360SE/13' }),
      await app.signIn('li', PASSWORD),
    ];
    const { items } = await list(here);
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
    const elsewhere = items.find(({ current }) => !current);
    expect(elsewhere).toMatchObject({
      userAgent: '360SE/13',
      remoteAddress: expect.stringContaining('127.0.0.1'),
      seenAt: ports.time.toISOString(),
    });
    expect(JSON.stringify(items)).not.toContain([...ports.open.keys()][0] ?? '');

    expect((await end(other, elsewhere?.id)).status).toBe(204);
    expect((await fetch(`${app.url}/things`, { headers: there })).status).toBe(200);
    expect((await end(here, elsewhere?.id)).status).toBe(204);
    expect((await fetch(`${app.url}/things`, { headers: there })).status).toBe(401);
    expect((await list(here)).items).toHaveLength(1);

    const again = await app.signIn('wang', PASSWORD);
    const all = await end(again);
    expect([all.status, all.headers.getSetCookie()[0]]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    for (const headers of [here, again]) expect((await fetch(`${app.url}/things`, { headers })).status).toBe(401);
    expect((await fetch(`${app.url}/things`, { headers: other })).status).toBe(200);
  });
});
