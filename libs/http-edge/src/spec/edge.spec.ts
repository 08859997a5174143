import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEdge, type RunningEdge } from './running-edge.module.js';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

let edge: RunningEdge;
let database = true;

beforeAll(async () => {
  edge = await startEdge([
    { name: 'database', check: async () => Promise.resolve({ ok: database }) },
    { name: 'queue', check: async () => (database ? Promise.resolve({ ok: true }) : Promise.reject(new Error('secret host'))) },
  ]);
});
afterAll(async () => edge.app.close());

const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
  const response = await fetch(`${edge.url}${path}`, init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> };
};
const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Answer> =>
  ask('/things', { method: 'POST', body, headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers } });

describe('a problem', () => {
  it('is told in Chinese, and in English to who prefers it', async () => {
    const zh = await ask('/things/past');
    expect([zh.status, zh.headers.get('content-type'), zh.headers.get('content-language')]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
      'zh-CN',
    ]);
    expect(zh.body).toEqual({
      type: 'urn:rainstorm:problem:onset-in-the-past',
      title: '起始时间已过',
      status: 422,
      detail: '起始时间 2021-07-20T08:00:00+08:00 早于当前时间。',
      onset: '2021-07-20T08:00:00+08:00',
      instance: `urn:rainstorm:request:${zh.headers.get('x-request-id')}`,
    });
    const en = await ask('/things/past', { headers: { 'accept-language': 'zh;q=0.5, en-GB;q=0.9' } });
    expect([en.headers.get('content-language'), en.body['title']]).toEqual(['en', 'The onset has passed']);
  });

  it('that passes says when to come back', async () => {
    expect((await ask('/things/too-many')).headers.get('retry-after')).toBe('5');
    expect((await ask('/things/too-many?wait=7.2')).headers.get('retry-after')).toBe('8');
    expect((await ask('/things/past')).headers.get('retry-after')).toBeNull();
  });

  it('of another lib keeps its type, words and extensions', async () => {
    expect((await ask('/things/foreign')).body).toMatchObject({
      type: 'urn:rainstorm:problem:not-allowed',
      status: 403,
      title: '没有权限',
      permissions: ['a:b'],
    });
  });

  it('answers an unknown route', async () => {
    expect((await ask('/nowhere?token=abc')).body).toMatchObject({ type: 'urn:rainstorm:problem:not-found', status: 404 });
  });

  it('hides everything of a defect but its number, under which the log has the rest', async () => {
    for (const path of ['/things/defect', '/things/zod-defect']) {
      const answer = await ask(path);
      expect(answer.body).toMatchObject({ type: 'urn:rainstorm:problem:defect', status: 500, title: '系统内部错误' });
      expect(JSON.stringify(answer.body)).not.toMatch(/postgres|expected|stack/i);
      const logged = edge.lines.find((line) => line.includes(String(answer.body['defectId'])));
      expect(logged).toContain('"level":"error"');
      expect(logged).not.toContain('rain:storm');
    }
  });
});

describe('what Node.js refuses before the app sees it', () => {
  const raw = async (text: string): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> => {
    const { hostname, port } = new URL(edge.url);
    const socket = connect({ host: hostname, port: Number(port) }).setEncoding('utf8');
    let heard = '';
    socket.on('data', (part: string) => {
      heard += part;
    });
    socket.write(text);
    await once(socket, 'end');
    socket.destroy();
    const [head = '', body = ''] = heard.split('\r\n\r\n');
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    return { status: Number(head.split(' ')[1]), body: JSON.parse(body) as Record<string, unknown> };
  };
  const head = 'GET /things/past HTTP/1.1\r\nHost: x\r\nConnection: close\r\n';

  it.each([
    ['broken HTTP', 'nonsense\r\n\r\n', 400, 'malformed-request'],
    ['headers that are too long', `${head}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
    ['an expectation that nobody knows', `${head}Expect: a wonder\r\n\r\n`, 417, 'expectation-failed'],
  ])('%s is a problem document too, in both languages', async (_what, text, status, type) => {
    const answer = await raw(text);
    expect([answer.status, answer.body['type'], answer.body['status']]).toEqual([status, `urn:rainstorm:problem:${type}`, status]);
    expect(answer.body['title']).toMatch(/\p{Script=Han}.* \/ .*[a-z]{3}/u);
  });
});

describe('a body', () => {
  it('is taken as its schema says', async () => {
    expect(await post('{"title":"暴雨\\n橙色"}')).toMatchObject({ status: 201, body: { title: '暴雨\n橙色', areas: [] } });
  });

  it('is taken with any number of brackets in a text', async () => {
    const { status, body } = await post(JSON.stringify({ title: '[{"\\'.repeat(5), areas: [] }));
    expect([status, body['title']]).toEqual([201, '[{"\\'.repeat(5)]);
  });

  it('is refused with a pointer to each fault, in the language of the caller', async () => {
    const input = '{"title":"","areas":[{"code":"x"}],"at":"noon","more":1}';
    const en = await post(input);
    expect([en.status, en.body['type']]).toEqual([422, 'urn:rainstorm:problem:invalid-body']);
    expect(en.body['errors']).toEqual([
      { pointer: '#/title', detail: 'Too small: expected string to have >=1 characters' },
      { pointer: '#/areas/0/code', detail: 'Six digits' },
      { pointer: '#/at', detail: 'Invalid ISO datetime' },
      { pointer: '#/more', detail: 'There is no such field' },
    ]);
    const zh = await post(input, { 'accept-language': 'zh-CN' });
    expect(JSON.stringify(zh.body['errors'])).toMatch(/数值过小.*应为六位代码.*无效ISO日期时间.*没有这个字段/);
  });

  it.each([
    ['a NUL byte', '{"title":"a\\u0000b"}', '#/title'],
    ['a lone surrogate', '{"title":"\\ud83c"}', '#/title'],
    ['a mark that turns the direction', '{"title":"ok","areas":[{"code":"\\u202e123"}]}', '#/areas/0/code'],
    ['a control character in a key', '{"title":"ok","a\\u0007":1}', '#'],
  ])('is refused for %s', async (_, input, pointer) => {
    const answer = await post(input);
    expect(answer.body).toMatchObject({ type: 'urn:rainstorm:problem:control-character', status: 400, errors: [{ pointer }] });
  });

  it.each([
    ['malformed JSON', '{"title":', {}, 400, 'malformed-json'],
    ['5 MB', JSON.stringify({ title: 'x'.repeat(5_000_000) }), {}, 413, 'body-too-large'],
    ['a form', 'title=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media-type'],
    ['plain text', 'x', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    ['another charset', '{}', { 'content-type': 'application/json; charset=gb2312' }, 415, 'unsupported-media-type'],
    ['another encoding', '{}', { 'content-encoding': 'snappy' }, 415, 'unsupported-media-type'],
    ['endless nesting', `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, {}, 400, 'nested-too-deeply'],
    // As JSON it is malformed too, which only a parser would find: it was refused before.
    ['a million brackets', '['.repeat(1_000_000), {}, 400, 'nested-too-deeply'],
    ['a million objects', '{"a":'.repeat(200_000), {}, 400, 'nested-too-deeply'],
    ['nesting of 65', `{"title":${'['.repeat(64)}${']'.repeat(64)}}`, {}, 400, 'nested-too-deeply'],
    ['brackets of 64 in the wrong place', `{"title":${'['.repeat(63)}${']'.repeat(63)}}`, {}, 422, 'invalid-body'],
    ['nothing', '', {}, 422, 'invalid-body'],
    // 暴雨 in GBK.
    ['a text in GBK', Buffer.from('{"title":"\xb1\xa9\xd3\xea"}', 'latin1'), {}, 400, 'not-utf-8'],
  ])('is refused for %s', async (_, input, headers, status, key) => {
    const answer = await post(input, headers);
    expect([answer.status, answer.body['type']]).toEqual([status, `urn:rainstorm:problem:${key}`]);
  });
});

it('refuses a query and a path that do not fit', async () => {
  expect((await ask('/things?step=H9')).body).toMatchObject({ status: 400, errors: [{ pointer: '#/step' }] });
  expect((await ask('/things/of/thg-1')).body).toEqual({ id: 'thg-1' });
  expect((await ask('/things/of/%00')).body).toMatchObject({ type: 'urn:rainstorm:problem:control-character' });
  expect((await ask('/things/of/%FF')).body).toMatchObject({ type: 'urn:rainstorm:problem:malformed-request', status: 400 });
});

describe('the edge', () => {
  it('lets no foreign script run and does not say what it is made of', async () => {
    const { headers } = await ask('/things');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('writes one line per request, without the query', async () => {
    await ask('/things?step=W', { headers: { 'x-request-id': 'spec-request-1' } });
    const lines = edge.lines.filter((line) => line.includes('spec-request-1'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ method: 'GET', route: '/things', status: 200, actorId: null });
    expect(lines[0]).not.toContain('step');
  });

  it('describes its API, on a page that loads nothing from elsewhere', async () => {
    const { body } = await ask('/api/openapi.json');
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: { '/things': { post: { requestBody: { content: { 'application/json': {} } } } } },
    });
    expect(JSON.stringify(body)).toContain('"additionalProperties":false');
    const page = await (await fetch(`${edge.url}/api/docs`)).text();
    expect(page).not.toMatch(/(src|href)=["']?(https?:)?\/\//);
    expect(page).not.toMatch(/<script>[^<]/);
    for (const file of ['swagger-ui-bundle.js', 'swagger-ui-init.js']) {
      const script = await fetch(`${edge.url}/api/docs/${file}`);
      expect([script.status, (await script.text()).length > 0]).toEqual([200, true]);
    }
  });

  it('is ready only while every check passes, and tells nothing of why not', async () => {
    expect((await ask('/health/live')).status).toBe(200);
    expect((await ask('/health/ready')).status).toBe(200);
    database = false;
    const ready = await ask('/health/ready');
    expect([ready.status, ready.body]).toEqual([
      503,
      {
        ok: false,
        checks: [
          { name: 'database', ok: false },
          { name: 'queue', ok: false, detail: 'failed' },
        ],
      },
    ]);
    database = true;
  });
});
