import { DescribedAnswers, type ApiDocument } from '@rainstorm/harness/described-answers';
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

const read = async ({ base }: { readonly base: string }): Promise<unknown> => (await fetch(`${base}/api/openapi.json`)).json();
const documentOf = async (app: { readonly base: string }): Promise<OpenApiDocument> => (await read(app)) as OpenApiDocument;
const describedBy = async (app: { readonly base: string }): Promise<DescribedAnswers> =>
  new DescribedAnswers((await read(app)) as ApiDocument);

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

interface DescribedResponse {
  readonly description: string;
  readonly content?: Readonly<Record<string, object>>;
}
interface Described {
  readonly summary?: string;
  readonly security?: readonly object[];
  readonly 'x-scopes'?: readonly string[];
  readonly description?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> };
  readonly responses: Readonly<Record<string, DescribedResponse & { readonly $ref?: string }>>;
}

describe('each operation of the two documents', () => {
  it('says who may call it, what it refuses, and gives an example of what it takes and answers', async () => {
    for (const document of [await documentOf(desk), await documentOf(console_)]) {
      const operations = Object.entries(document.paths).flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]) => [`${method} ${path}`, operation as unknown as Described] as const),
      );
      expect(operations.length).toBeGreaterThan(30);
      for (const [name, { summary, description, security, requestBody, responses, 'x-scopes': scopes }] of operations) {
        const json = [requestBody, ...Object.values(responses)].flatMap((each) => each?.content?.['application/json'] ?? []);
        const shared = (document.components as { readonly responses: Readonly<Record<string, DescribedResponse>> }).responses;
        const answers = Object.values(responses).map((each) =>
          each.$ref === undefined ? each : shared[each.$ref.split('/').at(-1) ?? ''],
        );
        expect([name, summary !== '', description !== '', security !== undefined]).toEqual([name, true, true, true]);
        expect([name, security?.length === 0 || scopes !== undefined || /无须|须登录/.test(description ?? '')]).toEqual([name, true]);
        expect([name, Object.keys(responses).some((status) => status.startsWith('4'))]).toEqual([name, true]);
        expect([name, answers.every((answer) => (answer?.description ?? '') !== '')]).toEqual([name, true]);
        expect([name, json.every((media) => 'example' in media)]).toEqual([name, true]);
      }
    }
  });
});

describe('an answer', () => {
  it.each([
    ['is as described', 200, { items: [], next: null }, null],
    ['has a field that is not described', 200, { items: [], next: null, more: 1 }, 'must NOT have additional properties'],
    ['lacks a field', 200, {}, `must have required property 'items'`],
    ['has a status that is not described', 418, { items: [], next: null }, 'is not described'],
  ])('that %s', async (_what, status, body, fault) => {
    const answers = await describedBy(desk);
    const answer = { method: 'GET', path: '/api/v1/episodes', status, mediaType: 'application/json', body: JSON.stringify(body) };
    const [found = null] = answers.faults(answer);
    if (fault === null) expect(found).toBeNull();
    else expect(found).toContain(fault);
  });

  it('that is a problem names one that its operation has', async () => {
    const answers = await describedBy(desk);
    const problem = (type: string) => ({
      type: `urn:rainstorm:problem:${type}`,
      title: '一',
      status: 404,
      detail: '一',
      instance: 'urn:x',
    });
    const faults = (type: string) =>
      answers.faults({
        ...{ method: 'POST', path: '/api/v1/slots/slt-1/waive', status: 404, mediaType: 'application/problem+json' },
        body: JSON.stringify(problem(type)),
      });
    expect(faults('unknown-slot')).toEqual([]);
    expect(faults('unknown-account')).toEqual(['POST /api/v1/slots/{id}/waive 404 names no unknown-account']);
  });
});
