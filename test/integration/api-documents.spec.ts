import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { Desk, password } from './desk-app.spec-support.js';

const paths = [
  '/api/docs',
  '/api/docs/',
  '/api/docs/swagger-ui-init.js',
  '/api/openapi.json',
  '/API/OpenAPI.json',
  '/api/docs/../openapi.json',
];
const statuses = async (base: string, headers: Record<string, string> = {}): Promise<readonly number[]> =>
  Promise.all(paths.map(async (path) => (await fetch(`${base}${path}`, { headers })).status));
const signedIn = async (base: string, login: string): Promise<Record<string, string>> => {
  const response = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
};

describe('the description of the API in production', () => {
  let desk: Desk;
  let console_: RunningConsole;
  beforeAll(async () => {
    desk = await Desk.with({ isProduction: true }, await Bureau.open());
    console_ = await startConsole({ isProduction: true });
  });
  afterAll(async () => {
    await desk.close();
    await console_.close();
  });

  it('is for nobody who is not signed in, at either app', async () => {
    for (const { base } of [desk, console_]) expect(await statuses(base)).toEqual(paths.map(() => 401));
    const refused = await fetch(`${desk.base}/api/openapi.json`);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="rainstorm"');
    expect(await refused.json()).toMatchObject({ type: 'urn:rainstorm:problem:not-signed-in' });
    expect(await statuses(desk.base, { cookie: 'rainstorm_desk=forged' })).toEqual(paths.map(() => 401));
  });

  it('is shown to whoever is signed in', async () => {
    const lin = await signedIn(desk.base, 'lin');
    expect(await statuses(desk.base, lin)).toEqual(paths.map(() => 200));
    expect(await statuses(console_.base, await signedIn(console_.base, 'zhou'))).toEqual(paths.map(() => 200));
  });
});
