import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf, replyOf, type OpenApiDocument } from './described.spec-support.js';
import { Desk } from './desk-app.spec-support.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(async () => desk.close());

describe('the base map', () => {
  it('is cached for a day by a browser, and by no shared cache', async () => {
    const { status, headers, text } = await (await desk.as('lin')).ask('GET', '/city/map');
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, max-age=86400']);
    const { features } = JSON.parse(text) as { readonly features: readonly { readonly id: string }[] };
    expect(features.map(({ id }) => id)).toContain('410105');
    expect((await fetch(`${desk.base}/api/v1/city/map`)).status).toBe(401);
  });

  it('matches its description', async () => {
    const document = (await (await fetch(`${desk.base}/api/openapi.json`)).json()) as OpenApiDocument;
    const described = replyOf(document, 'get', '/api/v1/city/map', 200);
    if (described === null) throw new Error('GET /city/map is not described');
    expect(faultsOf(await (await desk.as('lin')).get('/city/map'), described.schema, described.definitions)).toEqual([]);
  });
});
