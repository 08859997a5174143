import { auditEntry, newId, type Ledger, type LedgerTransaction } from '@rainstorm/ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes, officeId } from '@rainstorm/harness/ledger-stage';
import type { ForeignMessageId } from '@rainstorm/warning-model';
import { copyRow } from './copy-row.spec-support.js';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { Desk } from './desk-app.spec-support.js';
import type { OpenApiDocument } from './described.spec-support.js';

interface ListPage {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | null;
}

const MANY = 1_100;

let desk: Desk;
let console_: RunningConsole;
beforeAll(async () => {
  desk = await Desk.open();
  console_ = await startConsole();
  await stageDesk();
  await stageConsole();
});
afterAll(async () => {
  await desk.close();
  await console_.close();
});

const copy = async (tx: LedgerTransaction, table: string, id: string, changes: Readonly<Record<string, string>> = {}): Promise<void> =>
  copyRow(tx, table, id, { from: 2, to: MANY }, changes);

const stageDesk = async (): Promise<void> => {
  const { stage, ledger } = desk.bureau;
  const episode = await stage.episode();
  const bulletin = await stage.bulletin({ number: '一', identifier: 'one' });
  const dispatch = await stage.dispatch(bulletin, 'duty-office', minutes(1));
  const lin = await desk.as('lin');
  const rain = {
    hazard: 'rainstorm',
    title: '一',
    areas: ['410105'],
    onset: await desk.fromNow(5 * 3_600_000),
    endsAt: await desk.fromNow(20 * 3_600_000),
  };
  await lin.post('/exercises', rain);
  // Whoever reads the lists of the auditor is noted once in an hour.
  const auditor = await desk.as('shenji');
  for (const path of ['/audit', '/audit/personal-reads']) await auditor.get(path);
  await lin.post('/episodes', rain);
  const blankRoster = { people: [], patterns: [], shifts: [], leaves: [], substitutes: [] };
  const version = await lin.put<{ readonly id: string }>('/roster', { seenVersion: 0, roster: blankRoster });
  await ledger.transaction(async (tx) => {
    const [exercise] = await tx.exercises.find({});
    const [slot] = await tx.slots.find({});
    if (slot === undefined) throw new Error('An episode was opened without slots');
    const alarmTimes = { dueAt: tx.now, raisedAt: tx.now, missingAt: null, closedAt: null, closedReason: null };
    await tx.alarms.insert({ id: newId('alarm'), slotId: slot.id, state: 'open', ...alarmTimes });
    const [alarm] = await tx.alarms.find({});
    await tx.sql('SET LOCAL session_replication_role = replica');
    await copy(tx, 'episodes', episode.id);
    await copy(tx, 'bulletins', bulletin.id, { number: `'第' || n`, identifier: `'many' || n` });
    await copy(tx, 'dispatches', dispatch.id, { bulletin_id: `'${bulletin.id}-' || n` });
    await copy(tx, 'slots', slot.id, { episode_id: `'${episode.id}-' || n` });
    await copy(tx, 'alarms', alarm?.id ?? '', { slot_id: `'${slot.id}-' || n` });
    await copy(tx, 'exercises', exercise?.id ?? '');
    await copy(tx, 'roster_versions', version.id, { version: 'n' });
    const blank = { place: null, post: null, contactId: null, channel: null, detail: null, endsAt: null, toldAt: null };
    const risk = { ...blank, kind: 'certificate-ends' as const, name: 'one', beginsAt: tx.now, foundAt: tx.now };
    await tx.readinessRisks.insert(...Array.from({ length: MANY }, (_, n) => ({ ...risk, id: `rsk-${n}` })));
    const nobody = { takenBulletinId: null, takenAt: null, takenByName: null, receivedByName: null, endedById: null, doubtById: null };
    const said = { texts: [], areas: [], eventCodes: [], refersTo: [], restores: [], unmatched: 0, signed: false, sha256: 'one' };
    const times = { sentAt: tx.now, receivedAt: tx.now, expires: tx.now, onset: null, expiresAssumed: false };
    await tx.foreignMessages.insert(
      ...Array.from({ length: MANY }, (_, n) => ({
        ...{ id: `fms-${n}` as ForeignMessageId, identifier: `many-${n}`, sender: 'many', sourceId: 'gongyi-station' },
        ...({ status: 'actual', msgType: 'alert', colour: 'red', colourFrom: 'words' } as const),
        ...{ ...nobody, ...said, ...times },
      })),
    );
    const details = { officeId: officeId('duty-office'), channel: 'email', deliveryId: newId('delivery') } as const;
    for (let n = 0; n < MANY; n += 1)
      tx.audit(auditEntry({ id: 'acc-many', name: '众' }, 'contact-tested', 'contact', `cnt-${n}`, details));
    await tx.sql(
      `INSERT INTO personal_reads (reader_id, kind, hour, reader_name, app, first_at)
       SELECT 'acc-' || n, 'accounts', $1, '众', 'dispatcher', $1
       FROM generate_series(1, ${MANY}) AS n`,
      [tx.now],
    );
  });
};

const stageConsole = async (): Promise<void> => {
  const { stage, ledger } = console_;
  const signal = { kind: 'signal', step: null, colour: 'red', areas: [{ areaCode: '410105', level: null, colour: 'red' }] } as const;
  const bulletin = await stage.bulletin({ ...signal, number: '一', identifier: 'one' });
  const dispatch = await stage.dispatch(bulletin, 'duty-office', minutes(1));
  const escalation = await stage.escalation(dispatch, { state: 'closed', closedAt: await ledger.now() });
  const standing = await stage.escalation(dispatch);
  const decided = await (
    await console_.as('fang')
  ).post('/decisions', {
    track: 'warning-response',
    chosen: 'red',
    decidedAt: (await ledger.now()).toISOString(),
    answers: [bulletin.id],
    decidedBy: '指挥长',
  });
  const { decision } = decided.body as unknown as { readonly decision: { readonly id: string } };
  const zhou = await console_.as('zhou');
  const version = (
    await zhou.put('/roster', { seenVersion: 0, roster: { people: [], patterns: [], shifts: [], leaves: [], substitutes: [] } })
  ).body as { readonly id: string };
  await ledger.transaction(async (tx) => {
    await tx.sql('SET LOCAL session_replication_role = replica');
    await copy(tx, 'bulletins', bulletin.id, { number: `'第' || n`, identifier: `'many' || n` });
    await copy(tx, 'dispatches', dispatch.id, { bulletin_id: `'${bulletin.id}-' || n` });
    for (const { id } of [escalation, standing]) await copy(tx, 'escalations', id, { dispatch_id: `'${dispatch.id}-' || n` });
    await copy(tx, 'response_decisions', decision.id);
    const round = { status: 'actual', colour: 'red', state: 'completed', callers: [officeId('duty-office')] } as const;
    const times = { startedAt: tx.now, dueAt: tx.now, endedAt: tx.now, endedWhy: null, endedByBulletinId: null };
    const nobody = { closedBy: null, closedByName: null, closedReason: null };
    const id = newId('leader-call-round');
    await tx.leaderCallRounds.insert({ id, bulletinId: bulletin.id, firstId: bulletin.id, ...round, ...times, ...nobody });
    await copy(tx, 'leader_call_rounds', id);
    await copy(tx, 'roster_versions', version.id, { version: 'n' });
  });
};

const idOf = (item: Readonly<Record<string, unknown>>): unknown =>
  item['id'] ?? item['seq'] ?? item['officeId'] ?? ((item['dispatch'] ?? item['bulletin']) as { readonly id: string } | undefined)?.id;

const count = async (ledger: Ledger, table: string): Promise<number> => {
  const [row] = await ledger.read(async (tx) => tx.sql<readonly { n: string }[]>(`SELECT count(*) AS n FROM ${table}`));
  return Number(row?.n);
};

const readDesk = async (login: 'lin' | 'shenji', path: string): Promise<ListPage> => (await desk.as(login)).get<ListPage>(path);
const readConsole = async (login: 'zhou' | 'fang', path: string): Promise<ListPage> =>
  (await (await console_.as(login)).get(path)).body as unknown as ListPage;

const lists: readonly (readonly ['desk' | 'console', string, string, (path: string) => Promise<ListPage>])[] = [
  ['desk', '/bulletins', 'bulletins', async (path) => readDesk('lin', path)],
  ['desk', '/dispatches', 'dispatches', async (path) => readDesk('lin', path)],
  ['desk', '/slots', 'slots', async (path) => readDesk('lin', path)],
  ['desk', '/alarms', 'alarms', async (path) => readDesk('lin', path)],
  ['desk', '/episodes', 'episodes', async (path) => readDesk('lin', path)],
  ['desk', '/exercises', 'exercises', async (path) => readDesk('lin', path)],
  ['desk', '/roster/versions', 'roster_versions', async (path) => readDesk('lin', path)],
  ['desk', '/readiness/risks', 'readiness_risks', async (path) => readDesk('lin', path)],
  ['desk', '/foreign-messages', 'foreign_messages', async (path) => readDesk('lin', path)],
  ['desk', '/audit', `audit_entries WHERE actor = 'acc-many'`, async (path) => readDesk('shenji', `${path}&actor=acc-many`)],
  ['desk', '/audit/personal-reads', 'personal_reads', async (path) => readDesk('shenji', path)],
  ['console', '/inbox/history', 'dispatches', async (path) => readConsole('zhou', path)],
  ['console', '/escalations', 'escalations', async (path) => readConsole('fang', path)],
  ['console', '/leader-call-rounds', 'leader_call_rounds', async (path) => readConsole('zhou', path)],
  ['console', '/decisions', 'response_decisions', async (path) => readConsole('fang', path)],
  ['console', '/cap/messages', "bulletins WHERE state = 'published'", async (path) => readConsole('fang', path)],
  ['console', '/roster/versions', 'roster_versions', async (path) => readConsole('zhou', path)],
  ['console', '/roll-call', 'dispatches WHERE settled IS NULL', async (path) => readConsole('fang', path)],
];

describe('a list', () => {
  it.each(lists)('of the %s, %s, of 1,100 rows with one time is walked to its end, each row once', async (app, path, table, read) => {
    const seen: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page: ListPage = await read(`${path}?limit=137${cursor === null ? '' : `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(137);
      seen.push(...page.items.map(idOf));
      cursor = page.next;
    } while (cursor !== null && seen.length <= 2 * MANY);
    const all = await count(app === 'console' ? console_.ledger : desk.bureau.ledger, table);
    expect(all).toBeGreaterThanOrEqual(MANY);
    expect([seen.length, new Set(seen).size]).toEqual([all, all]);
  });

  it('goes on where it was, whatever came in front of it meanwhile', async () => {
    const first = await readDesk('lin', '/bulletins?limit=10');
    const [newest] = first.items;
    await desk.bureau.advance(minutes(1));
    await desk.bureau.stage.bulletin({ number: '后来', identifier: 'later' });
    const second = await readDesk('lin', `/bulletins?limit=10&cursor=${first.next ?? ''}`);
    expect(second.items.map(idOf)).not.toContain(newest?.['id']);
    expect(new Set([...first.items, ...second.items].map(idOf)).size).toBe(20);
  });

  it.each([
    ['a word', 'yesterday'],
    ['an instant', '2021-07-20T08:00:00Z'],
    ['the cursor of another list', Buffer.from('["slots","1","slt-1"]').toString('base64url')],
    ['a number that no database takes', Buffer.from('["bulletins","99999999999999999999999","bul-1"]').toString('base64url')],
  ])('refuses as its cursor %s', async (_what, cursor) => {
    const { status, text } = await (await desk.as('lin')).ask('GET', `/bulletins?cursor=${cursor}`);
    expect([status, JSON.parse(text)]).toEqual([
      400,
      expect.objectContaining({ type: 'urn:rainstorm:problem:invalid-query', errors: [expect.objectContaining({ pointer: '#/cursor' })] }),
    ]);
  });
});

/** Lists that are given whole, because they do not grow with the years. */
const whole = new Set([
  // What the configuration names.
  ...['/api/v1/offices', '/api/v1/products', '/api/v1/hazards', '/api/v1/areas', '/api/v1/exercises/scenarios'],
  ...['/api/v1/cap-sources', '/api/v1/units'],
  // Persons, machines, walls and processes that there are now.
  ...['/api/v1/accounts', '/api/v1/api-tokens', '/api/v1/walls', '/api/v1/processes', '/api/v1/duty/posts'],
  // One person's own, which end by themselves.
  ...['/api/v1/sessions', '/api/v1/push/devices'],
  // What is open, waited for or in force now; the console's `/episodes` are the open ones.
  ...['/api/v1/inbox', '/api/v1/phone-tasks', '/api/v1/in-force', '/api/v1/escalations/unanswered'],
]);

describe('each list of the two documents', () => {
  it('has a cursor and a next, or does not grow with the years', async () => {
    const read = async (base: string): Promise<OpenApiDocument> =>
      (await (await fetch(`${base}/api/openapi.json`)).json()) as OpenApiDocument;
    const kinds = [await read(desk.base), await read(console_.base)].flatMap((document, app) =>
      Object.entries(document.paths).flatMap(([path, { get }]) => {
        if (get === undefined || whole.has(path) || path.includes('{')) return [];
        const schema = get.responses['200']?.content?.['application/json']?.schema;
        const name = schema?.$ref?.split('/').at(-1) ?? '';
        const { properties = {} } = document.components?.schemas?.[name] ?? schema ?? {};
        if (!('items' in properties)) return [];
        const parameters = (get as unknown as { readonly parameters?: readonly { readonly name: string }[] }).parameters ?? [];
        const isPaged = 'next' in properties && ['cursor', 'limit'].every((each) => parameters.some(({ name: own }) => own === each));
        return [[`${app === 0 ? 'desk' : 'console'} ${path}`, isPaged] as const];
      }),
    );
    expect(kinds.filter(([, isPaged]) => !isPaged).map(([path]) => path)).toEqual(['console /api/v1/episodes']);
    // The silent offices are walked in many-open.spec.ts, where there are many offices, and what went to the offices below in
    // read-bulletins-below.spec.ts, where there are some.
    expect(kinds.filter(([, isPaged]) => isPaged)).toHaveLength(lists.length + 2);
  });
});
