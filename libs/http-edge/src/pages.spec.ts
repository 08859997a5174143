import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { EdgeRequest } from './edge-request.js';
import { pages } from './pages.js';

const PAGE = '<!doctype html><title>值守台</title>';
const SCRIPT = 'console.log("值守台")';
let folder: string;
let server: Server;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  const script = join(folder, 'assets/main-1.js');
  writeFileSync(script, SCRIPT);
  writeFileSync(`${script}.br`, brotliCompressSync(SCRIPT));
  writeFileSync(`${script}.gz`, gzipSync(SCRIPT));
  const serve = pages(folder);
  server = createServer((asked, response) =>
    serve(asked as EdgeRequest, response, () => {
      response.statusCode = 404;
      response.end('next');
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asked = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      buffer(response).then((body) => resolve({ status: response.statusCode, headers: response.headers, body }), reject);
    });
    asked.once('error', reject);
    asked.end();
  });

it.each(['/', '/index.html', '/bulletins/bul-1?from=mail'])('%s is the page, and is asked for again each time', async (path) => {
  const { status, headers, body } = await ask(path);
  expect([status, headers['content-type'], headers['cache-control'], body.toString()]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-cache',
    PAGE,
  ]);
});

it.each([
  '/api/v1/now',
  '/health/live',
  '/r/token',
  '/gateways/sms',
  '/assets/gone.js',
  '/.env',
  '/../package.json',
  '/%2e%2e/package.json',
])('%s is none of its files', async (path) => {
  const { body } = await ask(path);
  expect(body.toString()).not.toContain('dependencies');
  if (path !== '/%2e%2e/package.json') expect(body.toString()).toBe('next');
});

it.each([
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1, br;q=0', 'gzip'],
  ['', undefined],
  ['*;q=0.1', undefined],
  ['zstd', undefined],
])('for Accept-Encoding %j a script comes as %s', async (accepted, encoding) => {
  const { status, headers, body } = await ask('/assets/main-1.js', { 'accept-encoding': accepted });
  expect([status, headers['content-encoding'], headers['content-length']]).toEqual([200, encoding, String(body.length)]);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  if (encoding === undefined) expect(body.toString()).toBe(SCRIPT);
  if (encoding === 'br') expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
});

it('a known page is not sent again, and HEAD sends none', async () => {
  const { headers } = await ask('/');
  const tag = headers.etag ?? '';
  expect(await ask('/', { 'if-none-match': `"other", W/${tag}` })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200);
  const head = await ask('/', {}, 'HEAD');
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(Buffer.byteLength(PAGE)), 0]);
  expect((await ask('/', {}, 'POST')).body.toString()).toBe('next');
});

it('a page whose folder is replaced or gone is served on', async () => {
  const before = await ask('/assets/main-1.js');
  writeFileSync(join(folder, 'index.html'), 'shorter');
  rmSync(folder, { recursive: true });
  expect((await ask('/')).body.toString()).toBe(PAGE);
  expect((await ask('/assets/main-1.js')).body).toEqual(before.body);
});

it('a page that was never built says so', async () => {
  const notBuilt = pages(join(folder, 'nowhere'));
  const other = createServer((asked, response) => notBuilt(asked as EdgeRequest, response, () => response.end('next')));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const answer = await fetch(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('网页尚未构建')]);
  other.close();
});
