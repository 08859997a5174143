import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dateAfter, localMinute } from '@rainstorm/warning-model';
import { Desk, type DeskAnswer, type DeskLogin } from './desk-app.spec-support.js';

let desk: Desk;
let today: string;
beforeAll(async () => {
  desk = await Desk.open();
  today = localMinute(await desk.bureau.ledger.now(), desk.bureau.city.zone).slice(0, 10);
});
afterAll(async () => desk.close());

const [lin, su, ju] = ['rop-lin000000001', 'rop-su0000000001', 'rop-ju0000000001'];
const people = [
  { id: lin, name: '林预报', phone: '0371-0000-0601' },
  { id: su, name: '苏预报' },
  { id: ju, name: '局带班', phone: '0371-0000-0600' },
];
const roster = (from: string) => ({
  people,
  patterns: [
    { post: 'officer', kind: 'whole-day', startsOn: from, endsOn: null, changesAt: ['08:00'], order: [lin, su] },
    { post: 'leader', kind: 'weekly', startsOn: from, endsOn: null, changesAt: ['08:00'], order: [ju] },
  ],
  shifts: [] as object[],
  leaves: [] as object[],
  substitutes: [] as object[],
});
const ask = async (login: DeskLogin, method: string, path: string, body?: unknown): Promise<DeskAnswer> =>
  (await desk.as(login)).ask(method, `/roster${path}`, body);
const json = ({ text }: DeskAnswer): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
const problem = (answer: DeskAnswer): unknown => String(json(answer)['type']).split(':').at(-1);

describe('the rosters of the bureau at its desk', () => {
  it('are two: the forecasters on duty with their leader, and the chief forecaster', async () => {
    expect(json(await ask('lin', 'GET', ''))).toMatchObject({
      place: 'bureau-desk',
      name: '气象局值班预报员',
      version: null,
      levels: [{ name: '气象局值班预报员' }, { name: '气象局首席预报员' }],
    });
    const saved = await ask('lin', 'PUT', '', { seenVersion: 0, note: '十二月', roster: roster(dateAfter(today, -1)) });
    expect(json(saved)).toMatchObject({ version: 1, madeByName: '林预报' });
    const read = json(await ask('hao', 'GET', `?from=${today}&days=1`));
    expect(read).toMatchObject({ version: { version: 1 }, plannedPosts: ['officer', 'leader'] });
    expect(read['rows']).toMatchObject([
      { holders: { officer: { person: { name: '林预报' } }, leader: { person: { name: '局带班' } } } },
      { holders: { officer: { person: { name: '苏预报' } }, leader: { person: { name: '局带班' } } } },
    ]);
    expect(json(await ask('hao', 'GET', '?level=2'))).toMatchObject({ place: 'bureau-chief', version: null });
  });

  it('are kept by forecasters: not by an administrator, an auditor, or an office', async () => {
    const answers = await Promise.all((['guan', 'shenji', 'zhou'] as const).map(async (login) => ask(login, 'GET', '')));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(problem(await ask('lin', 'GET', '?level=3'))).toBe('unknown-level');
    expect(problem(await ask('su', 'PUT', '', { seenVersion: 0, roster: roster(today) }))).toBe('roster-changed-since');
  });

  it('take a file, and are printed and given as a calendar', async () => {
    const sheet = `日期,开始,结束,值班员,带班领导\n${dateAfter(today, 3)},08:00,08:00,林预报,新带班\n${dateAfter(today, 4)},8点,08:00,林预报,`;
    const shown = json(await ask('lin', 'POST', '/import', { format: 'csv', content: Buffer.from(sheet).toString('base64') }));
    expect(shown).toMatchObject({ seenVersion: 1, newNames: ['新带班'], faults: [{ row: 3, column: '开始', kind: 'not-a-time' }] });
    const printed = await ask('su', 'GET', '/print.html');
    expect([
      printed.headers.get('content-type'),
      printed.text.includes('<h1>气象局值班预报员值班表</h1>'),
      printed.text.includes('局带班'),
    ]).toEqual([expect.stringContaining('text/html'), true, true]);
    const calendar = (await ask('su', 'GET', '/calendar.ics')).text;
    expect([calendar.startsWith('BEGIN:VCALENDAR'), calendar.includes('林预报')]).toEqual([true, true]);
  });

  it('swap two shifts with the consent of both', async () => {
    const side = (personId: string | undefined, days: number) => ({
      ...{ post: 'officer', personId },
      ...{ from: `${dateAfter(today, days)}T08:00`, to: `${dateAfter(today, days + 1)}T08:00` },
    });
    const proposed = json(await ask('lin', 'POST', '/swaps', { one: side(lin, 11), other: side(su, 12) }));
    expect(proposed).toMatchObject({ state: 'proposed', askedName: '苏预报' });
    expect(problem(await ask('hao', 'POST', `/swaps/${String(proposed['id'])}/agree`))).toBe('swap-without-you');
    expect(json(await ask('su', 'POST', `/swaps/${String(proposed['id'])}/agree`))).toMatchObject({ state: 'agreed' });
  });

  it('show on the page of readiness who the alarms of the bureau go to, and each empty post', async () => {
    const found = await (await desk.as('lin')).get<{ readonly bureau: readonly object[] }>('/readiness?hazard=rainstorm&colour=red');
    expect(found.bureau).toMatchObject([
      { place: 'bureau-desk', isRostered: true, people: expect.arrayContaining([expect.objectContaining({ name: '局带班' })]) },
      { place: 'bureau-chief', isRostered: false, people: [expect.objectContaining({ name: '演示·郝首席' })] },
    ]);
  });
});
