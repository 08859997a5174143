import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assessReadiness } from '@rainstorm/operations';
import { faultsOf, replyOf, type OpenApiDocument } from './described.spec-support.js';
import { Desk, type DeskLogin } from './desk-app.spec-support.js';

let desk: Desk;
let document: OpenApiDocument;
beforeAll(async () => {
  desk = await Desk.open('scheduler');
  document = (await (await fetch(`${desk.base}/api/openapi.json`)).json()) as OpenApiDocument;
});
afterAll(async () => desk.close());

interface Sent {
  readonly values?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

/** Asks, and holds the answer against its description. `/episodes/{id}` with `{ id }`. */
const ask = async <Answer>(login: DeskLogin, method: string, path: string, { values = {}, body, headers }: Sent = {}): Promise<Answer> => {
  const real = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const answer = await (await desk.as(login)).ask(method.toUpperCase(), real, body ?? (method === 'get' ? undefined : {}), headers);
  const described = replyOf(document, method, `/api/v1${path.split('?')[0]}`, answer.status);
  if (described === null) throw new Error(`${method} ${path} answered ${answer.status}, which is not described: ${answer.text}`);
  const content = JSON.parse(answer.text) as Answer;
  expect({ path, faults: faultsOf(content, described.schema, described.definitions) }).toEqual({ path, faults: [] });
  return content;
};

/** Streams and files, of which JSON Schema has nothing to say. */
const noJson = new Set([
  'get /api/v1/stream',
  'get /api/v1/audit.csv',
  'get /api/v1/offline-sheet.html',
  'get /api/v1/offline-sheet.pdf',
  'get /api/v1/bulletins/{id}/attachments/{sha256}',
  'get /api/v1/roster/calendar.ics',
  'get /api/v1/roster/print.html',
  'get /api/v1/bulletins/{id}/document.pdf',
  'get /api/v1/bulletins/{id}/document.docx',
]);

it('describes the answers of every route', () => {
  const silent = Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/api/v1/'))
    .flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { responses }]) => {
        const good = Object.keys(responses).filter((status) => /^2/.test(status));
        const isSaid =
          good.length > 0 && good.every((status) => status === '204' || replyOf(document, method, path, Number(status)) !== null);
        return isSaid || noJson.has(`${method} ${path}`) ? [] : [`${method} ${path}`];
      }),
    );
  expect(silent).toEqual([]);
});

describe('answers match their description', () => {
  it('for an episode from its opening to its end', async () => {
    const opened = await ask<{ episode: { id: string }; slots: { id: string; state: string }[] }>('lin', 'post', '/episodes', {
      body: {
        hazard: 'rainstorm',
        title: '测试暴雨过程',
        areas: ['410105'],
        onset: await desk.fromNow(5 * 3_600_000),
        endsAt: await desk.fromNow(20 * 3_600_000),
      },
    });
    const values = { id: opened.episode.id };
    await ask('lin', 'get', '/episodes');
    await ask('lin', 'get', '/slots');
    const due = opened.slots.find(({ state }) => state === 'open');
    const draft = await ask<{ id: string; version: number }>('lin', 'post', '/bulletins', { body: { slotId: due?.id } });
    await ask('lin', 'post', '/bulletins', { body: { slotId: due?.id } });
    const moved = { onset: await desk.fromNow(40 * 3_600_000), endsAt: await desk.fromNow(60 * 3_600_000) };
    await ask('lin', 'post', '/episodes/{id}/onset-preview', { values, body: moved });
    await ask('lin', 'post', '/episodes/{id}/onset', { values, body: { ...moved, reason: '模式调整' } });
    await ask('lin', 'post', '/episodes/{id}/onset', { values, body: { ...moved, reason: '模式调整' } });
    await ask('lin', 'get', '/episodes/{id}', { values });
    await ask('lin', 'get', '/bulletins/{id}', { values: { id: draft.id } });
    const planned = (await ask<{ slots: { id: string; state: string }[] }>('lin', 'get', '/episodes/{id}', { values })).slots;
    await ask('hao', 'post', '/slots/{id}/waive', {
      values: { id: planned.find(({ state }) => state === 'planned')?.id ?? '' },
      body: { reason: '过程减弱' },
    });
    await ask('lin', 'get', '/now');
    // Its three-day bulletin is due: that is for the chief.
    await ask('hao', 'post', '/episodes/{id}/lift', { values, body: { reason: '降水结束' } });
    const mistaken = {
      hazard: 'rainstorm',
      areas: ['410105'],
      onset: await desk.fromNow(50 * 3_600_000),
      endsAt: await desk.fromNow(70 * 3_600_000),
    };
    await ask('lin', 'post', '/episodes/preview', { body: mistaken });
    const { episode } = await ask<{ episode: { id: string } }>('lin', 'post', '/episodes', { body: { ...mistaken, title: '误建' } });
    await ask('lin', 'post', '/episodes/{id}/withdraw', { values: { id: episode.id }, body: { reason: '误建' } });
    await ask('lin', 'get', '/alarms');
  });

  it('for a bulletin from its draft to its revision', async () => {
    const draft = await desk.signal();
    const values = { id: draft.id };
    const { version } = draft;
    await ask('lin', 'patch', '/bulletins/{id}', { values, body: { version, headline: '金水区暴雨红色预警信号' } });
    await ask('hao', 'post', '/bulletins/{id}/override-contradictions', { values, body: { reason: '转发省气象台信号' } });
    await ask('lin', 'patch', '/bulletins/{id}', { values, body: { version: version + 1, headline: '金水区暴雨橙色预警信号（修改）' } });
    await ask('lin', 'post', '/bulletins/{id}/submit', { values });
    await ask('su', 'post', '/bulletins/{id}/review', { values, body: { approve: true, note: null } });
    await ask('hao', 'post', '/bulletins/{id}/sign', { values, body: { release: 'by-hand', emergency: false } });
    const headers = { 'idempotency-key': 'described-1' };
    await ask('lin', 'post', '/bulletins/{id}/publish', { values, headers });
    await ask('lin', 'post', '/bulletins/{id}/publish', { values, headers });
    await ask('lin', 'get', '/bulletins');
    await ask('lin', 'get', '/bulletins/{id}', { values });
    await ask('lin', 'get', '/bulletins/{id}/preview', { values });
    const { items } = await ask<{ items: { dispatch: { id: string } }[] }>('lin', 'get', `/dispatches?bulletinId=${draft.id}`);
    expect(items).toHaveLength(4);
    await ask('lin', 'get', '/bulletins/{id}/roll-call', { values: { id: draft.id } });
    await ask('lin', 'get', '/dispatches/{id}', { values: { id: items[0]?.dispatch.id ?? '' } });
    const revision = await ask<{ id: string }>('lin', 'post', '/bulletins/{id}/revisions', { values, body: { kind: 'continue' } });
    await ask('lin', 'post', '/bulletins/{id}/discard', { values: { id: revision.id } });
    const alone = await desk.publish((await desk.signal({ colour: 'red', areas: [{ areaCode: '410105', colour: 'red' }] })).id);
    await ask('hao', 'post', '/bulletins/{id}/countersign', { values: { id: alone.bulletin.id } });
    await ask('lin', 'post', '/express', {
      body: {
        hazard: 'rainstorm',
        productCode: 'rain-express',
        areas: [{ areaCode: '410105' }],
        headline: '气象信息快报',
        description: '金水区过去1小时降水量50毫米。',
        instruction: '',
        expires: await desk.fromNow(3_600_000),
      },
    });
  });

  it('for escalations', async () => {
    const { bulletin } = await desk.publish((await desk.signal({ colour: 'red', areas: [{ areaCode: '410105', colour: 'red' }] })).id);
    await desk.bureau.advance(20 * 60_000);
    const escalated = async (): Promise<boolean> =>
      (await desk.bureau.ledger.read(async (tx) => tx.escalations.find({ bulletinId: bulletin.id as never }))).length >= 4;
    for (let tries = 0; !(await escalated()) && tries < 200; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    const { items } = await ask<{ items: { escalations: object[]; phoneTask: object | null }[] }>(
      'lin',
      'get',
      `/dispatches?bulletinId=${bulletin.id}`,
    );
    expect(items.flatMap(({ escalations }) => escalations).length).toBeGreaterThan(3);
  });

  it('for the city, the people, the audit chain and the clock', async () => {
    for (const path of ['/products', '/hazards', '/areas', '/city/map', '/offices', '/processes']) await ask('lin', 'get', path);
    await ask('guan', 'get', '/offices');
    const { city, ledger } = desk.bureau;
    await ledger.transaction(async (tx) => assessReadiness(tx, city, { channels: [], certificates: [], quotas: [] }, 1_000));
    expect(await ask('lin', 'get', '/readiness?colour=orange')).toMatchObject({ colour: 'orange', hazard: 'rainstorm' });
    const { items } = await ask<{ items: readonly unknown[] }>('guan', 'get', '/readiness/risks?limit=10');
    expect(items.length).toBeGreaterThan(0);
    const far = await desk.fromNow(31 * 86_400_000);
    for (const [asked, type, pointer] of [
      ['hazard=earthquake', 'unknown-hazard', '#/hazard'],
      [`at=${far}`, 'beyond-readiness', '#/at'],
      ['at=tomorrow', 'invalid-query', '#/at'],
      ['colour=purple', 'invalid-query', '#/colour'],
    ] as const) {
      const refused = JSON.parse((await (await desk.as('lin')).ask('GET', `/readiness?${asked}`)).text) as unknown;
      expect(refused).toMatchObject({ type: `urn:rainstorm:problem:${type}`, errors: [{ pointer }] });
    }
    await ask('shenji', 'get', '/audit?limit=500');
    await ask('shenji', 'get', '/audit/chain');
    await ask('guan', 'get', '/accounts');
    await ask('guan', 'get', '/clock');
    await ask('guan', 'post', '/clock', { body: { to: await desk.fromNow(1_000) } });
  });
});
