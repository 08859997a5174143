import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPicture } from '@rainstorm/harness/a-picture';
import { canReadPdf, NO_PDF_READER, pdfPages } from '@rainstorm/harness/paper';
import type { BulletinRow, DispatchRow } from '@rainstorm/ledger';
import mammoth from 'mammoth';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { Desk, type DeskClient } from './desk-app.spec-support.js';

const CAN_READ = canReadPdf();
const together = (lines: readonly string[]): string => lines.join('').replaceAll(/\s/g, '');
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

(CAN_READ || process.env['CI'] === 'true' ? describe : describe.skip)('a bulletin as a document at the desk', () => {
  let desk: Desk;
  let lin: DeskClient;
  let id: string;
  let number: string;
  beforeAll(async () => {
    if (!CAN_READ) throw new Error(NO_PDF_READER);
    desk = await Desk.open();
    lin = await desk.as('lin');
    ({ id } = await desk.signal());
    await lin.upload(
      `/bulletins/${id}/attachments?${new URLSearchParams({ fileName: '雨量图.png', altText: '3小时雨量图' }).toString()}`,
      aPicture(),
    );
    ({
      bulletin: { number },
    } = await desk.publish(id));
  });
  afterAll(async () => desk.close());
  const taken = async (client: DeskClient, of: string, kind: 'pdf' | 'docx', headers = {}) =>
    client.bytes(`/bulletins/${of}/document.${kind}`, headers);

  it('is read by whoever may read the bulletin, with its text, its addressees and its attachment', async () => {
    for (const login of ['lin', 'guan'] as const) {
      const { status, content } = await taken(await desk.as(login), id, 'pdf');
      expect([login, status]).toEqual([login, 200]);
      const text = together(pdfPages(content).flat());
      for (const said of [
        number,
        '金水区暴雨橙色预警信号',
        '预计未来3小时内降水量将达50毫米以上。',
        '影响范围：金水区。',
        '附件：3小时雨量图',
        '市委市政府总值班室',
      ])
        expect(text).toContain(said.replaceAll(/\s/g, ''));
    }
    const { content, headers } = await taken(lin, id, 'docx');
    expect(headers.get('content-type')).toBe(DOCX);
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('金水区暴雨橙色预警信号'));
    expect((await mammoth.convertToHtml({ buffer: content })).value).toContain('alt="3小时雨量图"');
  });

  it('is saved and never shown by the browser, has a tag of its bytes, and is the same each time', async () => {
    const { headers, content } = await taken(lin, id, 'pdf');
    const tag = `"${createHash('sha256').update(content).digest('hex')}"`;
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      etag: tag,
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    expect((await taken(lin, id, 'pdf', { 'if-none-match': tag })).status).toBe(304);
    expect((await taken(lin, id, 'pdf', { accept: 'text/html' })).status).toBe(406);
  });

  it('of a draft is marked on each page, and only the bureau has it', async () => {
    const draft = await desk.signal();
    for (const [first] of pdfPages((await taken(lin, draft.id, 'pdf')).content)) expect(first).toBe('【草稿】尚未发布，不得作为依据');
    expect((await taken(await desk.as('guan'), draft.id, 'pdf')).status).toBe(404);
    expect((await taken(await desk.as('guan'), draft.id, 'docx')).status).toBe(404);
    expect((await fetch(`${desk.base}/api/v1/bulletins/${draft.id}/document.pdf`)).status).toBe(401);
    expect((await taken(lin, 'none', 'pdf')).status).toBe(404);
  });

  it('of what was lifted says so, and by what; so does the printed page', async () => {
    const signal = await desk.signal();
    await desk.publish(signal.id);
    const lift = await lin.post<{ id: string; version: number }>(`/bulletins/${signal.id}/revisions`, { kind: 'lift' });
    await lin.patch(`/bulletins/${lift.id}`, {
      version: lift.version,
      headline: '解除金水区暴雨橙色预警信号',
      description: '降水已减弱，解除预警。',
    });
    const published = await desk.publish(lift.id);
    const pages = pdfPages((await taken(lin, signal.id, 'pdf')).content);
    for (const [first] of pages) expect(first).toBe(`【已解除】本件已由“${published.bulletin.number}”解除`);
    expect(await lin.get(`/bulletins/${signal.id}`)).toMatchObject({
      endedBy: { number: published.bulletin.number, revisionKind: 'lift' },
    });
    expect(together(pdfPages((await taken(lin, lift.id, 'pdf')).content).flat())).toContain('【解除】解除金水区暴雨橙色预警信号');
  });

  it('is made one after another, and who asks when many wait is told to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, async () => taken(lin, id, 'docx')));
    const good = answers.filter(({ status }) => status === 200);
    const busy = answers.filter(({ status }) => status === 503);
    expect(good.length).toBeGreaterThanOrEqual(6);
    expect(busy.length).toBeGreaterThan(0);
    expect(good.length + busy.length).toBe(8);
    expect(busy[0]?.headers.get('retry-after')).toBe('5');
    expect((await taken(lin, id, 'docx')).status).toBe(200);
  });
});

describe('a bulletin as a document at the console', () => {
  let console_: RunningConsole;
  let bulletin: BulletinRow;
  let dispatch: DispatchRow;
  beforeAll(async () => {
    console_ = await startConsole();
    bulletin = await console_.stage.bulletin({ status: 'exercise', sentAt: await console_.ledger.now(), headline: '演练信号' });
    dispatch = await console_.stage.dispatch(bulletin, 'duty-office');
  });
  afterAll(async () => console_.close());
  const answered = async (path: string, login: 'zhou' | 'feng' | 'fang'): Promise<Response> =>
    fetch(`${console_.base}/api/v1${path}`, { headers: { cookie: (await console_.as(login)).cookie ?? '' } });

  it('is read by the own office and the command, and not by another office', async () => {
    for (const kind of ['pdf', 'docx']) {
      for (const login of ['zhou', 'fang'] as const)
        expect((await answered(`/dispatches/${dispatch.id}/document.${kind}`, login)).status).toBe(200);
      expect((await answered(`/dispatches/${dispatch.id}/document.${kind}`, 'feng')).status).toBe(403);
      expect((await answered(`/bulletins/${bulletin.id}/document.${kind}`, 'feng')).status).toBe(200);
      expect((await fetch(`${console_.base}/api/v1/dispatches/${dispatch.id}/document.${kind}`)).status).toBe(401);
    }
  });

  it('of an exercise is marked in its name and its text', async () => {
    const answer = await answered(`/dispatches/${dispatch.id}/document.docx`, 'zhou');
    expect(answer.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('【演练】')}`);
    expect((await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) })).value).toContain('【演练】演练信号');
  });

  it('of a draft does not exist here', async () => {
    const draft = await console_.stage.bulletin({ state: 'draft', number: null, identifier: null, sentAt: null });
    expect((await answered(`/bulletins/${draft.id}/document.pdf`, 'zhou')).status).toBe(404);
  });
});
