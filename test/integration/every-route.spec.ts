import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { Desk } from './desk-app.spec-support.js';

/** What HTTP asks of every route of both APIs (RFC 9110), read from the documents: a new route is covered by itself. */
interface Operation {
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, unknown>>; readonly headers?: Readonly<Record<string, unknown>> }>
  >;
}
interface Route {
  readonly base: string;
  readonly path: string;
  readonly operations: Readonly<Record<string, Operation>>;
}

let desk: Desk;
let console_: RunningConsole;
let routes: readonly Route[];
beforeAll(async () => {
  desk = await Desk.open();
  console_ = await startConsole();
  routes = (await Promise.all([desk.base, console_.base].map(routesOf))).flat();
});
afterAll(async () => {
  await desk.close();
  await console_.close();
});

const routesOf = async (base: string): Promise<readonly Route[]> => {
  const document = (await (await fetch(`${base}/api/openapi.json`)).json()) as {
    readonly paths: Readonly<Record<string, Route['operations']>>;
  };
  return Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/api/v1/'))
    .map(([path, operations]) => ({ base, path, operations }));
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Without the check of `fetch` against the documents, which knows no method that a path does not have. */
const ask = async ({ base, path }: Pick<Route, 'base' | 'path'>, method: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(`${base}${path.replaceAll(/\{\w+\}/g, 'none-0')}`, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end();
  });
/** Whether a route answers the path of another: `/episodes/{id}` that of `/episodes/preview`. */
const covers = (route: Route, other: Route): boolean =>
  route.base === other.base &&
  new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(other.path.replaceAll(/\{\w+\}/g, 'none-0'));
const typeOf = (text: string): unknown => (JSON.parse(text) as { readonly type?: unknown }).type;
const all = (): (readonly [Route, string, Operation])[] =>
  routes.flatMap((route) =>
    Object.entries(route.operations).map(([method, operation]) => [route, method.toUpperCase(), operation] as const),
  );

it('there are all of them', () => {
  expect(all().length).toBeGreaterThan(85);
});

describe('each path', () => {
  it('answers 405 with what it allows to a method that it does not have', async () => {
    for (const route of routes) {
      const has = routes
        .filter((other) => covers(other, route))
        .flatMap(({ operations }) => Object.keys(operations).map((method) => method.toUpperCase()));
      const wrong = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => !has.includes(method));
      for (const method of wrong) {
        const answer = await ask(route, method);
        const allow = String(answer.headers['allow']).split(', ');
        expect([route.path, method, answer.status, typeOf(answer.text)]).toEqual([
          route.path,
          method,
          405,
          'urn:rainstorm:problem:method-not-allowed',
        ]);
        expect([route.path, has.every((own) => allow.includes(own)), allow.includes(method)]).toEqual([route.path, true, false]);
        expect(allow.includes('HEAD')).toBe(allow.includes('GET'));
      }
    }
  });

  it('that does not exist is 404 to every method', async () => {
    for (const { base } of [desk, console_])
      for (const method of ['GET', 'POST', 'DELETE']) expect((await ask({ base, path: '/api/v1/nothing' }, method)).status).toBe(404);
  });
});

describe('each operation', () => {
  it('answers 406 to whoever does not accept what it answers, before anything else', async () => {
    for (const [route, method] of all()) {
      const answer = await ask(route, method, { accept: 'audio/ogg' });
      expect([route.path, method, answer.status, typeOf(answer.text)]).toEqual([
        route.path,
        method,
        406,
        'urn:rainstorm:problem:not-acceptable',
      ]);
    }
  });

  it('accepts its own media type', async () => {
    for (const [route, method, { responses }] of all()) {
      const types = Object.entries(responses)
        .filter(([status]) => status.startsWith('2'))
        .flatMap(([, { content = {} }]) => Object.keys(content));
      for (const accept of types.length === 0 ? ['*/*'] : types)
        expect([route.path, method, (await ask(route, method, { accept })).status === 406]).toEqual([route.path, method, false]);
    }
  });

  it('tells nobody on the way to keep its answer, also where it is refused', async () => {
    for (const [route, method] of all()) {
      const { headers } = await ask(route, method);
      expect([route.path, method, headers['cache-control']]).toEqual([route.path, method, 'no-store']);
    }
  });

  it('that makes something acts once for each key, or makes at most one of its kind anyway', () => {
    const withoutKey = all()
      .filter(([, method, { responses }]) => method === 'POST' && '201' in responses)
      .filter(([, , { parameters = [] }]) => !parameters.some(({ name }) => name === 'Idempotency-Key'))
      .map(([{ path }]) => path);
    // A second receipt is answered with the first.
    expect(withoutKey).toEqual(['/api/v1/dispatches/{id}/receipt']);
  });

  it('that makes something with an address sends it as Location', () => {
    const without = all()
      .filter(([, , { responses }]) => '201' in responses && responses['201']?.headers?.['Location'] === undefined)
      .map(([{ path }]) => path);
    // What they make is read in a list only, whose address they were sent to.
    expect(without.sort()).toEqual([
      '/api/v1/accounts',
      '/api/v1/api-tokens',
      '/api/v1/decisions',
      '/api/v1/dispatches/{id}/follow-ups',
      '/api/v1/episodes/{id}/decisions',
      '/api/v1/exercises',
      '/api/v1/leader-calls/{id}/calls',
      '/api/v1/phone-tasks/{id}/calls',
      '/api/v1/units/{id}/responses',
    ]);
  });
});

describe('each change of what persons edit or move on', () => {
  /** What answers a tag by the state of the thing, and so takes one. */
  const versioned = ['/api/v1/bulletins/{id}', '/api/v1/episodes/{id}', '/api/v1/exercises/{id}', '/api/v1/accounts/{id}'];
  const takes = ({ parameters = [] }: Operation, header: string): boolean => parameters.some(({ name }) => name === header);

  it('takes If-Match and answers the new tag, or says here why not', () => {
    const changes = all()
      .filter(([{ base, path }, method]) => base === desk.base && method !== 'GET' && versioned.some((thing) => path.startsWith(thing)))
      .filter(
        ([, , operation]) =>
          !takes(operation, 'If-Match') || (operation.responses['200'] ?? operation.responses['201'])?.headers?.['ETag'] === undefined,
      );
    expect(changes.map(([{ path }, method]) => `${method} ${path}`).sort()).toEqual(
      [
        // It replaces nothing that anybody could have read.
        'POST /api/v1/accounts/{id}/password',
        // A new draft beside the published bulletin, which does not change.
        'POST /api/v1/bulletins/{id}/revisions',
        // Nothing is changed by a preview, and who edits is no content.
        'DELETE /api/v1/bulletins/{id}/editing',
        'PUT /api/v1/bulletins/{id}/editing',
        'POST /api/v1/episodes/{id}/onset-preview',
      ].sort(),
    );
  });

  it('refuses a malformed If-Match, and nothing else takes one', () => {
    const withTag = all().filter(([, , operation]) => takes(operation, 'If-Match'));
    expect(withTag.length).toBeGreaterThan(15);
    for (const [{ path }, method, { responses }] of withTag) expect([method, path, '412' in responses]).toEqual([method, path, true]);
    const silent = all().filter(([, , operation]) => '412' in operation.responses && !takes(operation, 'If-Match'));
    expect(silent).toEqual([]);
  });
});

describe('each GET', () => {
  it('answers a strong tag and takes If-None-Match, unless it is a stream or a file', () => {
    const without = all()
      .filter(([, method]) => method === 'GET')
      .filter(
        ([, , { parameters = [], responses }]) =>
          !parameters.some(({ name }) => name === 'If-None-Match') ||
          responses['200']?.headers?.['ETag'] === undefined ||
          !('304' in responses),
      );
    expect(without.map(([{ path }]) => path).sort()).toEqual([
      '/api/v1/audit.csv',
      '/api/v1/leader-call-rounds/{id}/calls.csv',
      ...['/api/v1/offline-sheet.html', '/api/v1/offline-sheet.html'],
      ...['/api/v1/roster/print.html', '/api/v1/roster/print.html'],
      ...['/api/v1/stream', '/api/v1/stream'],
    ]);
  });

  it('answers HEAD with the same status, and without content', async () => {
    for (const [route, method] of all().filter(([{ path }, each]) => each === 'GET' && !path.endsWith('/stream'))) {
      const [got, head] = [await ask(route, method), await ask(route, 'HEAD')];
      expect([route.path, head.status, head.text]).toEqual([route.path, got.status, '']);
    }
  });
});

describe('an answer', () => {
  it('is compressed for whoever accepts that, but not a stream, nor one with a secret', async () => {
    const lin = await desk.as('lin');
    const encodingOf = async (path: string): Promise<unknown> => {
      const { headers, status } = await lin.ask('GET', path, undefined, { 'accept-encoding': 'gzip' });
      return [status, headers.get('content-encoding')];
    };
    expect(await encodingOf('/products')).toEqual([200, 'gzip']);
    expect(await encodingOf('/session')).toEqual([200, null]);
    const stream = await ask({ base: desk.base, path: '/api/v1/stream' }, 'HEAD', {
      cookie: await cookieOf('lin'),
      'accept-encoding': 'gzip',
    });
    expect([stream.status, stream.headers['content-encoding']]).toEqual([200, undefined]);
  });

  it('with 201 names the address of what was made', async () => {
    const draft = await (
      await desk.as('lin')
    ).ask('POST', '/signals', {
      hazard: 'rainstorm',
      productCode: 'rain-signal',
      areas: [{ areaCode: '410105', colour: 'orange' }],
      colour: 'orange',
      headline: '金水区暴雨橙色预警信号',
    });
    const { id } = JSON.parse(draft.text) as { readonly id: string };
    expect([draft.status, draft.headers.get('location')]).toEqual([201, `/api/v1/bulletins/${id}`]);
  });
});

const cookieOf = async (login: string): Promise<string> => {
  const response = await fetch(`${desk.base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: 'a long enough password' }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
};
