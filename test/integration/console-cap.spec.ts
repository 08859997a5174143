import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isSignedBy, readCap } from '@rainstorm/cap';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow } from '@rainstorm/ledger';
import { formatIdentifier } from '@rainstorm/warning-model';
import { startConsole, type ListeningConsole, type RunningConsole } from './console-app.spec-support.js';

const folder = mkdtempSync(join(tmpdir(), 'rainstorm-cap-'));
let console_: RunningConsole;
let open: ListeningConsole;
let real: BulletinRow;
let exercise: BulletinRow;

const signal = {
  kind: 'signal',
  step: null,
  productCode: 'rain-signal',
  colour: 'red',
  areas: [{ areaCode: '410105', level: null, colour: 'red' }],
} as const;
const publish = async (fromNow: number, changed: Partial<BulletinRow> = {}): Promise<BulletinRow> => {
  const sentAt = later(await console_.ledger.now(), minutes(fromNow));
  const identifier = formatIdentifier({ senderCode: '41010041600000', sentAt, zone: 'Asia/Shanghai', series: 0 });
  return console_.stage.bulletin({ ...signal, sentAt, identifier, ...changed });
};

beforeAll(async () => {
  console_ = await startConsole();
  const [key, certificate] = [join(folder, 'cap.key'), join(folder, 'cap.crt')];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, '-days', '2', '-subj', '/CN=cap'],
    { stdio: 'ignore' },
  );
  open = await console_.another({
    CAP_OPEN: 'true',
    CAP_LONG_POLL_S: '20',
    CAP_PUBLIC_URL: 'https://duty.example/',
    CAP_SIGNING_KEY_FILE: key,
    CAP_CERTIFICATE_FILE: certificate,
  });
  real = await publish(-10);
  exercise = await publish(-5, { status: 'exercise' });
});
afterAll(async () => {
  await open.close();
  await console_.close();
  rmSync(folder, { recursive: true });
});

const atOpen = async (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(`${open.base}/api/v1/cap${path}`, { headers, method });

describe('the files for other systems', () => {
  it('need a token, unless the city opens them', async () => {
    for (const path of ['/feed.atom', '/exercises.atom', '/messages', `/messages/${real.identifier}.cap.xml`, '/certificate.pem'])
      expect([path, (await console_.nobody.get(`/cap${path}`)).status]).toEqual([path, 401]);
    const own = await (await console_.as('zhou')).get('/cap/feed.atom');
    expect([own.status, own.headers.get('content-type'), own.headers.get('cache-control')]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
      'private, no-cache',
    ]);
    expect(own.text).toContain(`href="messages/${real.identifier}.cap.xml"`);
    expect(own.text).not.toContain(exercise.identifier);
    const feed = await atOpen('/feed.atom');
    expect([feed.status, feed.headers.get('cache-control')]).toEqual([200, 'public, no-cache']);
    for (const path of ['/exercises.atom', '/messages']) expect([path, (await atOpen(path)).status]).toEqual([path, 401]);
  });

  it('answer 304 to whoever has them already, and HEAD, and are not compressed into other bytes', async () => {
    const first = await atOpen('/feed.atom', { 'accept-encoding': 'gzip' });
    const tag = first.headers.get('etag') ?? '';
    expect([tag, first.headers.get('content-encoding')]).toEqual([expect.stringMatching(/^"[\w-]{27}"$/), null]);
    const again = await atOpen('/feed.atom', { 'if-none-match': tag });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
    const head = await atOpen('/feed.atom', {}, 'HEAD');
    expect([head.status, head.headers.get('etag'), head.headers.get('content-length')]).toEqual([
      200,
      tag,
      String(Buffer.byteLength(await first.text())),
    ]);
    const later_ = await publish(-1);
    const changed = await atOpen('/feed.atom', { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain(later_.identifier);
  });

  it('let a reader of the open feed wait for the change: 304 when its wait is over', async () => {
    const tag = (await atOpen('/feed.atom')).headers.get('etag') ?? '';
    const idle = await atOpen('/feed.atom', { 'if-none-match': tag, prefer: 'wait=1' });
    expect([idle.status, idle.headers.get('preference-applied')]).toEqual([304, 'wait=1']);
    const waiting = atOpen('/feed.atom', { 'if-none-match': tag, prefer: 'wait=600' });
    const published = await publish(0);
    const changed = await waiting;
    expect([changed.status, changed.headers.get('preference-applied')]).toEqual([200, 'wait=20']);
    expect(await changed.text()).toContain(published.identifier);
    // Where the feed needs a token, nobody waits: the token might end meanwhile.
    const own = await (await console_.as('zhou')).get('/cap/feed.atom');
    expect(own.headers.get('preference-applied')).toBeNull();
  });

  it('are linked from the feed by whole addresses, and signed for the certificate that is given out', async () => {
    const feed = await (await atOpen('/feed.atom')).text();
    const href = new RegExp(`href="(https://duty\\.example/api/v1/cap)(/messages/${real.identifier}\\.cap\\.xml)"`).exec(feed)?.[2] ?? '';
    const message = await atOpen(href, { accept: 'application/xml' });
    expect([message.status, message.headers.get('content-type')]).toEqual([200, 'application/cap+xml; charset=utf-8']);
    const text = await message.text();
    const certificate = await (await atOpen('/certificate.pem')).text();
    expect(isSignedBy(text, certificate)).toBe(true);
    const read = readCap(text);
    expect(read.ok && [read.value.identifier, read.value.status, read.value.infos.length]).toEqual([real.identifier, 'Actual', 2]);
    const gbt = await atOpen(href.replace('.cap.xml', '.gbt.xml'));
    expect([gbt.status, gbt.headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
  });

  it('are listed with their addresses, exercises too', async () => {
    const { body } = await (await console_.as('zhou')).get('/cap/messages?limit=50');
    expect(body['items']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          identifier: exercise.identifier,
          status: 'exercise',
          cap: `/api/v1/cap/messages/${exercise.identifier}.cap.xml`,
        }),
        expect.objectContaining({ identifier: real.identifier, gbt: `/api/v1/cap/messages/${real.identifier}.gbt.xml` }),
      ]),
    );
  });

  it('that do not exist are refused in words', async () => {
    const zhou = await console_.as('zhou');
    const missing = await zhou.get('/cap/messages/nothing.cap.xml');
    expect([missing.status, missing.body['type']]).toEqual([404, 'urn:rainstorm:problem:unknown-message']);
    const certificate = await zhou.get('/cap/certificate.pem');
    expect([certificate.status, certificate.body['type']]).toEqual([404, 'urn:rainstorm:problem:no-certificate']);
    expect((await zhou.get(`/cap/messages/${real.identifier}.xml`)).status).toBe(404);
  });
});
