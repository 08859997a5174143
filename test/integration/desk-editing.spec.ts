import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BulletinId } from '@rainstorm/warning-model';
import { Client } from 'pg';
import { Desk } from './desk-app.spec-support.js';

interface Editing {
  readonly version: number;
  readonly editors: readonly { readonly name: string; readonly isYou: boolean }[];
}
interface Draft {
  readonly id: string;
  readonly version: number;
  readonly onset: string | null;
  readonly editedBy: string | null;
  readonly editedByName: string | null;
  readonly editedAt: string | null;
}

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(async () => desk.close());

it('refuses the slower of two editors, and names who was faster and when', async () => {
  const { id, version } = await desk.signal();
  const [lin, su] = [await desk.as('lin'), await desk.as('su')];
  const read = async (): Promise<Draft> => (await lin.get<{ bulletin: Draft }>(`/bulletins/${id}`)).bulletin;
  expect(await read()).toMatchObject({ version: 1, editedBy: null, editedAt: null });
  await lin.patch(`/bulletins/${id}`, { version, headline: '第一个人的修改' });
  const edited = await read();
  expect(edited).toMatchObject({ version: 2, editedByName: '林预报', editedBy: expect.stringMatching(/^acc-/) });

  const late = await su.ask('PATCH', `/bulletins/${id}`, { version, headline: '第二个人的修改' });
  expect(late.status).toBe(409);
  const problem = JSON.parse(late.text) as Record<string, unknown>;
  expect(problem).toMatchObject({ type: 'urn:rainstorm:problem:version-conflict', version: 2, editedAt: edited.editedAt });
  expect(problem['title']).toMatch(/^林预报已于\d{4}-\d\d-\d\d \d\d:\d\d:\d\d修改（当前版本2）/);
  const english = await su.ask('PATCH', `/bulletins/${id}`, { version, headline: '又一次' }, { 'accept-language': 'en' });
  expect((JSON.parse(english.text) as Record<string, unknown>)['title']).toMatch(/^林预报 changed it at /);
  await su.patch(`/bulletins/${id}`, { version: 2, headline: '第二个人看过之后的修改' });
});

it('accepts one of two simultaneous edits, and refuses the other', async () => {
  const { id, version } = await desk.signal();
  const answers = await Promise.all(
    (['lin', 'su', 'hao'] as const).map(async (login) =>
      (await desk.as(login)).ask('PATCH', `/bulletins/${id}`, { version, headline: `${login}的修改` }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

it('refuses an edit based on the old onset, because a revision of the onset changes the drafts', async () => {
  const lin = await desk.as('lin');
  const onset = await desk.fromNow(3.3 * 3_600_000);
  const endsAt = await desk.fromNow(24 * 3_600_000);
  const { episode, slots } = await lin.post<{ episode: { id: string }; slots: readonly { id: string; step: string; state: string }[] }>(
    '/episodes',
    { hazard: 'rainstorm', title: '试验暴雨过程', areas: ['410105'], onset, endsAt },
  );
  const open = slots.find(({ state }) => state === 'open');
  const draft = await lin.post<Draft>('/bulletins', { slotId: open?.id });
  const kept = await lin.patch<Draft>(`/bulletins/${draft.id}`, { version: draft.version, headline: '已写好的标题' });
  await lin.post(`/episodes/${episode.id}/onset`, { onset: await desk.fromNow(3.2 * 3_600_000), reason: '提前' });
  const { bulletin } = await lin.get<{ bulletin: Draft }>(`/bulletins/${draft.id}`);
  expect(bulletin).toMatchObject({ version: kept.version + 1, editedBy: 'system' });
  expect(bulletin.onset).not.toBe(kept.onset);
  expect((await lin.ask('PATCH', `/bulletins/${draft.id}`, { version: kept.version, headline: '旧的' })).status).toBe(409);
});

it('shows who else is editing, for 30 seconds after the last edit', async () => {
  const { id } = await desk.signal();
  const [lin, su] = [await desk.as('lin'), await desk.as('su')];
  await lin.put(`/bulletins/${id}/editing`);
  expect((await su.put<Editing>(`/bulletins/${id}/editing`)).editors).toMatchObject([
    { name: '林预报', isYou: false },
    { name: '苏预报', isYou: true },
  ]);
  await su.put(`/bulletins/${id}/editing`);
  const told = await desk.bureau.ledger.read(async (tx) => tx.changes.find({ subjectId: id, kind: 'bulletin-editing' }));
  expect(told.map(({ payload }) => payload['name'])).toEqual(['林预报', '苏预报']);

  // Real time, as with every presence: the row is made old instead of waiting.
  const client = new Client({ connectionString: desk.bureau.databaseUrl });
  await client.connect();
  await client.query(
    `UPDATE draft_editors SET seen_real = seen_real - interval '31 seconds' WHERE bulletin_id = $1 AND editor_name = '林预报'`,
    [id],
  );
  await client.end();
  expect((await su.get<Editing>(`/bulletins/${id}/editing`)).editors).toMatchObject([{ name: '苏预报' }]);
  expect((await su.ask('DELETE', `/bulletins/${id}/editing`)).status).toBe(200);
  expect((await lin.get<Editing>(`/bulletins/${id}/editing`)).editors).toEqual([]);
});

it('is only for drafts, and for those who may write them', async () => {
  const { bulletin } = await desk.publish((await desk.signal()).id);
  const lin = await desk.as('lin');
  expect((await lin.ask('PUT', `/bulletins/${bulletin.id}/editing`)).status).toBe(409);
  expect((await lin.ask('PUT', '/bulletins/bul-000000000000/editing')).status).toBe(404);
  expect((await (await desk.as('zhou')).ask('PUT', `/bulletins/${bulletin.id}/editing`)).status).toBe(403);
  expect(await desk.bureau.ledger.read(async (tx) => tx.editors.of(bulletin.id as BulletinId))).toEqual([]);
});
