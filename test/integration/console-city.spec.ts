import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';

let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => console_.close());

describe('the city', () => {
  it('is shown with its names to everybody who is signed in', async () => {
    for (const login of ['zhou', 'fang', 'shenji', 'lin'] as const) {
      const { status, body } = await (await console_.as(login)).get('/city');
      expect(status).toBe(200);
      expect(body).toMatchObject({ code: 'zhengzhou', name: '郑州市', zone: 'Asia/Shanghai', areaCode: '410100' });
      const dutyOffice = { id: 'duty-office', name: '市委市政府总值班室', nameEn: expect.any(String), level: 'city', parentId: null };
      expect(body['offices']).toContainEqual(dutyOffice);
      expect(body['areas']).toContainEqual({ code: '410171', name: '经开区', nameEn: expect.any(String) });
      expect(body['hazards']).toContainEqual({ code: 'rainstorm', name: '暴雨', nameEn: expect.any(String) });
    }
    expect((await console_.nobody.get('/city')).status).toBe(401);
  });

  it('shows no address and no telephone number with the names of its offices', async () => {
    const { text } = await (await console_.as('zhou')).get('/city');
    expect(text).not.toMatch(/@|contacts|phone/);
  });

  it('has a map that is cached for a day by a browser, and by no shared cache', async () => {
    const { status, headers, body } = await (await console_.as('zhou')).get('/city/map');
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, max-age=86400']);
    expect(body).toMatchObject({ type: 'FeatureCollection', features: expect.any(Array) });
    const ids = (body['features'] as readonly { readonly id: string }[]).map(({ id }) => id);
    expect(ids).toContain('410105');
    expect(ids).not.toContain('410171');
    expect((await console_.nobody.get('/city/map')).status).toBe(401);
  });
});
