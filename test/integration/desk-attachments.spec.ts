import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { aPicture } from '@rainstorm/harness/a-picture';
import { until } from '@rainstorm/harness/until';
import { Desk, type DeskAnswer, type DeskClient } from './desk-app.spec-support.js';

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly attachments: readonly { readonly sha256: string; readonly fileName: string; readonly altText: string }[];
}
const shown = ({ text }: DeskAnswer): Shown => JSON.parse(text) as Shown;
const problem = ({ text }: DeskAnswer): unknown => (JSON.parse(text) as { type?: string }).type;
const csv = (line: string): Buffer => Buffer.from(`区县,雨量\n${line}\n`);

describe('the attachments of a bulletin', () => {
  let desk: Desk;
  let lin: DeskClient;
  let hao: DeskClient;
  const picture = aPicture();
  beforeAll(async () => {
    desk = await Desk.on(await Bureau.open());
    lin = await desk.as('lin');
    hao = await desk.as('hao');
  });
  afterAll(async () => desk.close());

  const add = async (id: string, content: Uint8Array, name: string, altText = '', headers: Record<string, string> = {}) =>
    lin.upload(`/bulletins/${id}/attachments?${new URLSearchParams({ fileName: name, altText }).toString()}`, content, headers);

  it('are given with the bytes of a file, and read back under their SHA-256', async () => {
    const { id } = await desk.signal();
    const answer = await add(id, picture, 'C:\\图\\雨量图.png', ' 3小时雨量图 ');
    expect(answer.status).toBe(201);
    const [attachment] = shown(answer).attachments;
    expect(attachment).toMatchObject({ fileName: '雨量图.png', altText: '3小时雨量图', mediaType: 'image/png', width: 40, height: 30 });
    const path = `/bulletins/${id}/attachments/${attachment?.sha256 ?? ''}`;
    expect(answer.headers.get('location')).toBe(`/api/v1${path}`);
    const read = await hao.bytes(path);
    expect(createHash('sha256').update(read.content).digest('hex')).toBe(attachment?.sha256);
    expect(Object.fromEntries(read.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(read.content.length),
      'content-disposition': `inline; filename="___.png"; filename*=UTF-8''${encodeURIComponent('雨量图.png')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      etag: `"${attachment?.sha256 ?? ''}"`,
    });
    expect((await hao.bytes(path, { 'if-none-match': `"${attachment?.sha256 ?? ''}"` })).status).toBe(304);
    expect((await hao.bytes(path, { accept: 'image/png' })).status).toBe(200);
    const head = await hao.ask('HEAD', path);
    expect([head.status, head.text, head.headers.get('content-length')]).toEqual([200, '', String(read.content.length)]);
  });

  it('are saved and not shown by the browser where they are no picture', async () => {
    const { id } = await desk.signal();
    const [table] = shown(await add(id, csv('金水区,112'), '分区雨量.csv')).attachments;
    const read = await lin.bytes(`/bulletins/${id}/attachments/${table?.sha256 ?? ''}`);
    expect(read.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(read.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(read.content.toString('utf8')).toBe('\uFEFF区县,雨量\n金水区,112\n');
  });

  it('make a draft again of what was reviewed, and their giver its author', async () => {
    const { id } = await desk.signal();
    await lin.post(`/bulletins/${id}/submit`);
    await hao.post(`/bulletins/${id}/review`, { approve: true });
    const answer = shown(await add(id, picture, 'a.png', '雨量图'));
    expect(answer).toMatchObject({ state: 'draft', reviewedBy: null, version: 2 });
  });

  it('are added once for each idempotency key, and not twice', async () => {
    const { id } = await desk.signal();
    const key = { 'idempotency-key': `attach-${id}` };
    const first = await add(id, picture, 'a.png', '图', key);
    const again = await add(id, picture, 'a.png', '图', key);
    expect(shown(again)).toEqual(shown(first));
    const other = await add(id, csv('二七区,98'), 'a.csv', '', key);
    expect([other.status, problem(other)]).toEqual([409, 'urn:rainstorm:problem:idempotency-key-reused']);
    const twice = await add(id, picture, 'b.png', '图');
    expect([twice.status, problem(twice)]).toEqual([409, 'urn:rainstorm:problem:attachment-twice']);
  });

  it('are not added to a version that the forecaster has not seen', async () => {
    const { id } = await desk.signal();
    const seen = (await lin.ask('GET', `/bulletins/${id}`)).headers.get('etag') ?? '';
    await (await desk.as('su')).patch(`/bulletins/${id}`, { version: 1, headline: '金水区暴雨橙色预警' });
    const late = await add(id, picture, 'a.png', '图', { 'if-match': seen });
    expect([late.status, problem(late)]).toEqual([412, 'urn:rainstorm:problem:changed-since']);
  });

  it('are put in order, described and taken out', async () => {
    const { id } = await desk.signal();
    const [map] = shown(await add(id, picture, 'a.png')).attachments;
    const [, table] = shown(await add(id, csv('二七区,98'), 'a.csv')).attachments;
    const both = [
      { sha256: table?.sha256, altText: '分区雨量' },
      { sha256: map?.sha256, altText: '雨量图' },
    ];
    expect(await lin.put<Shown>(`/bulletins/${id}/attachments`, { attachments: both })).toMatchObject({
      attachments: [
        { fileName: 'a.csv', altText: '分区雨量' },
        { fileName: 'a.png', altText: '雨量图' },
      ],
    });
    expect((await lin.put<Shown>(`/bulletins/${id}/attachments`, { attachments: both.slice(0, 1) })).attachments).toHaveLength(1);
    const unknown = await lin.ask('PUT', `/bulletins/${id}/attachments`, { attachments: both });
    expect([unknown.status, problem(unknown)]).toEqual([404, 'urn:rainstorm:problem:unknown-attachment']);
    const twice = await lin.ask('PUT', `/bulletins/${id}/attachments`, { attachments: [both[0], both[0]] });
    expect(twice.status).toBe(422);
    expect((await lin.bytes(`/bulletins/${id}/attachments/${map?.sha256 ?? ''}`)).status).toBe(404);
  });

  it.each([
    ['a body that is no file', 'application/json', Buffer.from('{}'), 415, 'unsupported-media-type'],
    ['an empty file', 'application/octet-stream', Buffer.from(' ').subarray(1), 422, 'attachment-empty'],
    ['a file of another type', 'image/png', Buffer.from('GIF89a;'), 422, 'attachment-type-not-taken'],
    ['a file that is too large', 'application/octet-stream', Buffer.alloc(10 * 1_048_576 + 1), 413, 'attachment-too-large'],
  ])('are not %s', async (_what, mediaType, content, status, type) => {
    const { id } = await desk.signal();
    const answer = await add(id, content, 'a.png', '', { 'content-type': mediaType });
    expect([answer.status, problem(answer)]).toEqual([status, `urn:rainstorm:problem:${type}`]);
  });

  it('are not more than the settings say', async () => {
    const { id } = await desk.signal();
    for (let n = 1; n <= 8; n += 1) expect((await add(id, csv(`金水区,${n}`), `${n}.csv`)).status).toBe(201);
    const ninth = await add(id, csv('金水区,9'), '9.csv');
    expect([ninth.status, problem(ninth)]).toEqual([422, 'urn:rainstorm:problem:too-many-attachments']);
    expect(ninth.text).toContain('8');
    const large = await desk.signal();
    const six = (n: number) => Buffer.from(`${n},`.padEnd(7 * 1_048_576, '1'));
    for (const n of [1, 2]) expect((await add(large.id, six(n), `${n}.csv`)).status).toBe(201);
    const third = await add(large.id, six(3), '3.csv');
    expect([third.status, problem(third)]).toEqual([422, 'urn:rainstorm:problem:attachments-too-large']);
  });

  it('are given by who drafts, and not by others', async () => {
    const { id } = await desk.signal();
    for (const login of ['shenji', 'guan'] as const) {
      const answer = await (await desk.as(login)).upload(`/bulletins/${id}/attachments?fileName=a.png`, picture);
      expect(answer.status).toBe(403);
    }
    const nobody = await fetch(`${desk.base}/api/v1/bulletins/${id}/attachments?fileName=a.png`, {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: Uint8Array.from(picture),
    });
    expect(nobody.status).toBe(401);
  });

  it('of a draft are seen by the bureau alone', async () => {
    const { id } = await desk.signal();
    const [map] = shown(await add(id, picture, 'a.png', '图')).attachments;
    expect((await (await desk.as('guan')).bytes(`/bulletins/${id}/attachments/${map?.sha256 ?? ''}`)).status).toBe(404);
  });

  it('need a description before they are submitted, where they are pictures', async () => {
    const { id } = await desk.signal();
    await add(id, picture, 'a.png');
    const answer = await lin.ask('POST', `/bulletins/${id}/submit`, {});
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ pointer: '#/attachments/0/altText' }] });
  });

  describe('that is published', () => {
    let id: string;
    let sha256: string;
    beforeAll(async () => {
      ({ id } = await desk.signal());
      sha256 = shown(await add(id, picture, 'a.png', '雨量图')).attachments[0]?.sha256 ?? '';
      await desk.publish(id);
    });
    const change = async (set: string, table = 'bulletins', where = `id = '${id}'`): Promise<unknown> =>
      desk.bureau.ledger.read(async (tx) => tx.sql(`UPDATE ${table} SET ${set} WHERE ${where}`, []));

    it('never change, and are kept by the browser', async () => {
      expect((await lin.bytes(`/bulletins/${id}/attachments/${sha256}`)).headers.get('cache-control')).toBe(
        'private, max-age=31536000, immutable',
      );
      for (const answer of [
        await add(id, csv('金水区,1'), 'a.csv'),
        await lin.ask('PUT', `/bulletins/${id}/attachments`, { attachments: [] }),
      ])
        expect([answer.status, problem(answer)]).toEqual([409, 'urn:rainstorm:problem:already-published']);
    });

    it('go on with a revision, but not with one that ends the warning', async () => {
      const revised = async (kind: string): Promise<readonly unknown[]> =>
        (await lin.post<Shown>(`/bulletins/${id}/revisions`, { kind })).attachments;
      expect(await revised('continue')).toMatchObject([{ sha256 }]);
      expect(await revised('lift')).toEqual([]);
    });

    it('are covered by the audit chain, by name and by each byte', async () => {
      const { ledger } = desk.bureau;
      expect(await ledger.verify()).toMatchObject({ intact: true });
      const differs = { intact: false, fault: 'content-differs' };
      await change(`attachments = jsonb_set(attachments, '{0,altText}', '"别的图"')`);
      expect(await ledger.verify()).toMatchObject(differs);
      await change(`attachments = jsonb_set(attachments, '{0,altText}', '"雨量图"')`);
      expect(await ledger.verify()).toMatchObject({ intact: true });
      await change(`content = set_byte(content, 50, get_byte(content, 50) # 1)`, 'attachment_contents', `sha256 = '${sha256}'`);
      expect(await ledger.verify()).toMatchObject(differs);
      await change(`content = set_byte(content, 50, get_byte(content, 50) # 1)`, 'attachment_contents', `sha256 = '${sha256}'`);
      expect(await ledger.verify()).toMatchObject({ intact: true });
    });

    it('stand in the audit by name and SHA-256', async () => {
      const shenji = await desk.as('shenji');
      const { items } = await shenji.get<{ items: readonly { act: string; details: unknown }[] }>(`/audit?subjectId=${id}`);
      expect(items.find(({ act }) => act === 'attachment-added')?.details).toMatchObject({ fileName: 'a.png', sha256 });
      expect(items.find(({ act }) => act === 'bulletin-published')?.details).toMatchObject({
        attachments: [{ fileName: 'a.png', sha256 }],
      });
    });
  });
});

describe('the mails of a bulletin with attachments', () => {
  it('carry them to every receiver, and beyond the limit only say where they are', async () => {
    const desk = await Desk.with({}, await Bureau.open(), 'worker');
    try {
      const lin = await desk.as('lin');
      const { id } = await desk.signal();
      const answer = shown(await lin.upload(`/bulletins/${id}/attachments?fileName=rain.png&altText=rain`, aPicture()));
      const { content } = await lin.bytes(`/bulletins/${id}/attachments/${answer.attachments[0]?.sha256 ?? ''}`);
      await desk.publish(id);
      const mailed = async () => {
        const rows = await desk.bureau.ledger.read(async (tx) => tx.deliveries.find({ bulletinId: id as never, channel: 'email' }));
        return rows.filter(({ purpose }) => purpose === 'bulletin').length;
      };
      const due = await mailed();
      expect(due).toBeGreaterThan(1);
      await until(async () => Promise.resolve(desk.mail.mails.length >= due));
      for (const { files, html } of desk.mail.mails) {
        expect(files).toEqual([{ fileName: 'rain.png', content }]);
        expect(html).toContain('alt="rain"');
      }
      const before = desk.mail.mails.length;
      const large = await desk.signal();
      const csv = Buffer.from('1,'.padEnd(5 * 1_048_576, '1'));
      expect((await lin.upload(`/bulletins/${large.id}/attachments?fileName=a.csv`, csv)).status).toBe(201);
      await desk.publish(large.id);
      await until(async () => Promise.resolve(desk.mail.mails.length > before));
      const { files, text } = desk.mail.mails.at(-1) ?? { files: null, text: '' };
      expect(files).toEqual([]);
      expect(text).toContain('附件1个，未随本邮件发送');
    } finally {
      await desk.close();
    }
  });
});
