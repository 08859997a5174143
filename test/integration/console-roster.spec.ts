import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dateAfter, localMinute } from '@rainstorm/warning-model';
import { startConsole, type Login, type RunningConsole } from './console-app.spec-support.js';
import type { Answer } from './console-client.spec-support.js';

let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
beforeEach(async () => {
  await console_.ledger.transaction(async (tx) => {
    await tx.sql('DELETE FROM roster_swaps');
    await tx.sql('DELETE FROM roster_versions');
  });
});
afterAll(async () => console_.close());

const [zhou, wu] = ['rop-zhou00000001', 'rop-wu0000000001'];
const daily = {
  people: [
    { id: zhou, name: '周值班', phone: '0371-0000-0101' },
    { id: wu, name: '吴带班' },
  ],
  patterns: [{ post: 'officer', kind: 'whole-day', startsOn: '2026-01-01', endsOn: null, changesAt: ['08:00'], order: [zhou, wu] }],
  shifts: [] as object[],
  leaves: [] as object[],
  substitutes: [] as object[],
};
const save = async (login: Login, roster: object = daily, more: object = {}): Promise<Answer> =>
  (await console_.as(login)).put('/roster', { seenVersion: 0, note: '元旦', roster, ...more });
const read = async (login: Login, query = ''): Promise<Answer> => (await console_.as(login)).get(`/roster${query}`);
/** So many days after today. */
const day = async (ahead: number): Promise<string> =>
  dateAfter(localMinute(await console_.ledger.now(), 'Asia/Shanghai').slice(0, 10), ahead);
const type = ({ body }: Answer): unknown => String(body['type']).split(':').at(-1);

describe('the roster of an office', () => {
  it('is empty at first, then read by its officers as a table with the gaps', async () => {
    expect((await read('zhou')).body).toMatchObject({ version: null, place: 'duty-office', plannedPosts: ['officer'] });
    expect((await save('zhou')).body).toMatchObject({ version: 1, madeByName: '周值班', note: '元旦' });
    const { body } = await read('wu', '?from=2026-01-01&days=2');
    expect(body).toMatchObject({
      version: { version: 1 },
      ownPersonId: wu,
      rows: [
        { from: '2026-01-01T00:00', to: '2026-01-01T08:00', holders: { officer: { held: false, gap: { why: 'nobody-planned' } } } },
        { from: '2026-01-01T08:00', holders: { officer: { held: true, person: { name: '周值班' } } } },
        { from: '2026-01-02T00:00', holders: { officer: { held: true, person: { name: '周值班' } } } },
        { from: '2026-01-02T08:00', to: '2026-01-03T00:00', holders: { officer: { held: true, person: { name: '吴带班' } } } },
      ],
    });
    expect((await read('feng')).body).toMatchObject({ version: null, place: 'flood-control-office' });
  });

  it('is the command’s by level, and nobody’s who has no post', async () => {
    expect((await save('fang', { ...daily, people: [], patterns: [] }, { level: 2 })).body).toMatchObject({ version: 1 });
    expect((await read('shi', '?level=2')).body).toMatchObject({ place: 'command-level-2', name: '指挥部领导', version: { version: 1 } });
    expect([type(await read('fang', '?level=9')), type(await read('shenji'))]).toEqual(['unknown-level', 'not-allowed']);
  });

  it('keeps each version, and refuses an edit of an older one', async () => {
    await save('zhou');
    expect((await save('wu', { ...daily, patterns: [] }, { seenVersion: 1, note: '清空' })).status).toBe(200);
    const late = await save('zhou', daily, { seenVersion: 1 });
    expect([late.status, type(late), late.body['title']]).toEqual([409, 'roster-changed-since', expect.stringContaining('吴带班')]);
    const officer = await console_.as('zhou');
    expect((await officer.get('/roster/versions')).body).toMatchObject({
      items: [
        { version: 2, note: '清空', madeByName: '吴带班' },
        { version: 1, note: '元旦' },
      ],
      next: null,
    });
    expect((await officer.get('/roster/versions/1')).body).toMatchObject({ roster: { patterns: [{ order: [zhou, wu] }] } });
    expect(type(await officer.get('/roster/versions/3'))).toBe('unknown-roster-version');
  });

  it('is not saved with a fault, which is named at its place', async () => {
    const shifts = [{ post: 'officer', personId: zhou, from: '2026-02-30T08:00', to: '2026-03-01T08:00' }];
    const answer = await save('zhou', { ...daily, shifts });
    expect([answer.status, answer.body['errors']]).toEqual([
      422,
      [{ pointer: '#/roster/shifts/0/from', detail: expect.stringContaining('年-月-日') }],
    ]);
    const [first, second] = daily.people;
    expect((await save('zhou', { ...daily, people: [first, first, second] })).body['errors']).toMatchObject([
      { pointer: '#/roster/people/1' },
    ]);
  });

  it('ends a person at once, and leaves the others where they were', async () => {
    await save('zhou');
    const officer = await console_.as('zhou');
    expect((await officer.post(`/roster/people/${wu}/leave`, { note: '调离' })).body).toMatchObject({ version: 2 });
    const { rows } = (await read('zhou', `?from=${await day(1)}&days=3`)).body as {
      rows: { holders: { officer: { held: boolean; person?: { name: string } } } }[];
    };
    const held = rows.map(({ holders: { officer: holder } }) => (holder.held ? holder.person?.name : 'gap'));
    expect(new Set(held)).toEqual(new Set(['周值班', 'gap']));
    expect(type(await officer.post('/roster/people/rop-nobody000001/leave'))).toBe('unknown-roster-person');
  });

  it('swaps two shifts when both agree', async () => {
    await save('zhou');
    const dates = await Promise.all([2, 3, 4, 5].map(day));
    const holderOn = async (date: string): Promise<string> => {
      const { rows } = (await read('zhou', `?from=${date}&days=1`)).body as {
        rows: { holders: { officer: { person: { id: string } } } }[];
      };
      return rows.at(-1)?.holders.officer.person.id ?? '';
    };
    const [first, second, third] = dates as [string, string, string];
    const holders = [await holderOn(first), await holderOn(second)];
    const side = (at: number, from: string, to: string) => ({
      post: 'officer',
      personId: holders[at],
      from: `${from}T08:00`,
      to: `${to}T08:00`,
    });
    const swap = { one: side(0, first, second), other: side(1, second, third) };
    const proposed = await (await console_.as('zhou')).post('/roster/swaps', swap);
    expect(proposed.body).toMatchObject({ state: 'proposed', proposedByName: '周值班', askedName: '吴带班' });
    const again = await (await console_.as('zhou')).post('/roster/swaps', swap);
    expect(again.body['id']).toBe(proposed.body['id']);
    const id = String(proposed.body['id']);
    expect(type(await (await console_.as('zhou')).post(`/roster/swaps/${id}/agree`))).toBe('swap-without-you');
    expect(type(await (await console_.as('feng')).post(`/roster/swaps/${id}/agree`))).toBe('unknown-roster-swap');
    expect((await read('wu')).body).toMatchObject({ openSwaps: [{ id }] });
    expect((await (await console_.as('wu')).post(`/roster/swaps/${id}/agree`)).body).toMatchObject({ state: 'agreed' });
    expect([await holderOn(first), await holderOn(second)]).toEqual([holders[1], holders[0]]);
  });
});

describe('an import', () => {
  const preview = async (format: string, content: string): Promise<Answer> =>
    (await console_.as('zhou')).post('/roster/import', { format, content: Buffer.from(content).toString('base64') });

  it('shows what would come of it, and is saved like any other edit', async () => {
    await save('zhou');
    const shown = await preview('csv', '日期,开始,结束,值班员\n2026-12-01,08:00,08:00,周值班\n2026-12-02,8点,08:00,周值班');
    expect(shown.body).toMatchObject({
      seenVersion: 1,
      shifts: [{ name: '周值班', from: '2026-12-01T08:00' }],
      faults: [{ row: 3, column: '开始', kind: 'not-a-time', found: '8点' }],
    });
    expect((await read('zhou')).body).toMatchObject({ version: { version: 1 }, roster: { shifts: [] } });
    expect((await save('zhou', shown.body['roster'] as object, { seenVersion: 1 })).body).toMatchObject({
      version: 2,
      roster: { shifts: [{ personId: zhou }] },
    });
  });

  it('is refused where the file is none', async () => {
    const answer = await preview('xlsx', 'no workbook');
    expect([answer.status, answer.body['errors']]).toEqual([422, [{ pointer: '#/content', detail: expect.any(String) }]]);
  });
});

describe('the roster as a file', () => {
  it('is a calendar, and a page to print that runs no script', async () => {
    await save('zhou');
    const officer = await console_.as('zhou');
    const calendar = await officer.get('/roster/calendar.ics?from=2026-01-01&days=3');
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(calendar.text).toContain('SUMMARY:值班员 周值班');
    const page = await officer.get('/roster/print.html?from=2026-01-01&days=3');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.text).toContain('周值班');
  });
});
