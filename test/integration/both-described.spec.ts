import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { namingFaults, type OpenApiDocument } from './described.spec-support.js';
import { Desk } from './desk-app.spec-support.js';

let desk: Desk;
let console_: RunningConsole;
beforeAll(async () => {
  desk = await Desk.open();
  console_ = await startConsole();
});
afterAll(async () => {
  await desk.close();
  await console_.close();
});

const documentOf = async ({ base }: { readonly base: string }): Promise<OpenApiDocument> =>
  (await (await fetch(`${base}/api/openapi.json`)).json()) as OpenApiDocument;

describe('the components of the two documents', () => {
  it('have one name for each shape', async () => {
    const documents = [await documentOf(desk), await documentOf(console_)];
    for (const { components } of documents) expect(components?.schemas).toHaveProperty('Bulletin');
    expect(namingFaults(documents)).toEqual([]);
  });

  it('fail the check with two shapes of one name, or two names of one shape', () => {
    const document = (schemas: NonNullable<OpenApiDocument['components']>['schemas'] = {}): OpenApiDocument => ({
      paths: {},
      components: { schemas },
    });
    const area = { type: 'object', properties: { code: { type: 'string' }, name: { type: 'string' } } };
    const turned = { properties: { name: { type: 'string' }, code: { type: 'string' } }, type: 'object' };
    expect(namingFaults([document({ Area: area }), document({ Area: turned })])).toEqual([]);
    expect(namingFaults([document({ Area: area }), document({ Area: { type: 'object' } })])).toEqual(['Area has two shapes']);
    expect(namingFaults([document({ Area: area, District: turned })])).toEqual(['Area and District are the same']);
  });
});
