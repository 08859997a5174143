import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startConsole, type Login, type RunningConsole } from './console-app.spec-support.js';
import type { Answer } from './console-client.spec-support.js';
import { minutes } from '@rainstorm/harness/ledger-stage';

let console_: RunningConsole;
/** What the chain had to say of the duty office before this test. */
let auditedBefore: number;
beforeAll(async () => {
  console_ = await startConsole();
});
beforeEach(async () => {
  await console_.ledger.transaction(async (tx) => tx.sql('DELETE FROM duty_shifts'));
  auditedBefore = (await console_.stage.audited('duty-office')).length;
});
afterAll(async () => console_.close());
const audited = async (): Promise<readonly string[]> => (await console_.stage.audited('duty-office')).slice(auditedBefore);

interface PostState {
  readonly post: { readonly officeId: string | null };
  readonly covered: boolean;
  readonly onDuty: { readonly name: string } | null;
  readonly waitingSince: { readonly name: string } | null;
  readonly pageOpen: boolean;
}

const act = async (login: Login, path: 'take-over' | 'hand-over', body: object = {}): Promise<Answer> =>
  (await console_.as(login)).post(`/duty/${path}`, body);
const dutyOf = async (login: Login): Promise<Answer['body']> => (await (await console_.as(login)).get('/duty')).body;
const shiftOf = ({ body }: Answer) => body['shift'] as { readonly id: string; readonly name: string };
const postOf = async (officeId: string | null, login: Login = 'fang'): Promise<PostState | undefined> => {
  const items = (await (await console_.as(login)).get('/duty/posts')).body['items'] as readonly PostState[];
  return items.find(({ post }) => post.officeId === officeId);
};
const problem = (type: string): string => `urn:rainstorm:problem:${type}`;

/** One shift stands, and every other one went to somebody. */
const isOneChain = async (): Promise<boolean> => {
  const shifts = await console_.ledger.read(async (tx) => tx.dutyShifts.find({}));
  const ended = shifts.filter(({ handedOverAt }) => handedOverAt !== null);
  return ended.length === shifts.length - 1 && ended.every(({ handedOverTo }) => handedOverTo !== null);
};

describe('taking over', () => {
  it('puts the officer on duty by name, and ends the previous shift with its open work', async () => {
    const { stage } = console_;
    const owed = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const done = await stage.dispatch(await stage.bulletin({ status: 'exercise' }), 'duty-office');
    await stage.phoneTask(await stage.dispatch(await stage.bulletin(), 'flood-control-office'), 'duty-office');
    expect(await dutyOf('zhou')).toMatchObject({ covered: false, onDuty: null, shifts: [] });
    const counts = { receipts: 1, followUps: 0, phoneTasks: 1, escalations: 0, exercise: 1 };

    const first = await act('zhou', 'take-over');
    expect([first.status, first.body]).toMatchObject([200, { already: false, shift: { name: '周值班', handedOverAt: null } }]);
    await (await console_.as('zhou')).post(`/dispatches/${done.id}/receipt`);
    const mine = await dutyOf('wu');
    expect(mine).toMatchObject({
      covered: true,
      onDuty: { name: '周值班' },
      post: { officeId: 'duty-office', name: '市委市政府总值班室' },
    });
    expect(mine['obligations']).toMatchObject({ counts });
    const items = (mine['obligations'] as { items: readonly { kind: string; subjectId: string; status: string }[] }).items;
    expect(items).toContainEqual(expect.objectContaining({ kind: 'receipt', subjectId: owed.id, status: 'actual' }));
    expect(items).toContainEqual(expect.objectContaining({ kind: 'follow-up', subjectId: done.id, status: 'exercise' }));

    const second = await act('wu', 'take-over', { note: '已交接', seenShiftId: shiftOf(first).id });
    expect(second.body).toMatchObject({ already: false, shift: { name: '吴带班', takenNote: '已交接' } });
    expect(await dutyOf('zhou')).toMatchObject({
      onDuty: { name: '吴带班' },
      shifts: [{ name: '吴带班' }, { name: '周值班', handedOverToName: '吴带班', obligations: counts }],
    });
    expect(await audited()).toEqual(['duty-taken-over done', 'duty-taken-over done']);
  });

  it('changes nothing for an officer who is already on duty', async () => {
    const first = await act('zhou', 'take-over');
    expect((await act('zhou', 'take-over', { note: '再次' })).body).toEqual({ ...first.body, already: true });
    expect(await audited()).toEqual(['duty-taken-over done']);
  });

  it('by two at once leaves one of them on duty, and refuses the other', async () => {
    const both = async (body: object): Promise<readonly Answer[]> =>
      Promise.all([act('zhou', 'take-over', body), act('wu', 'take-over', body)]);
    await Promise.all([console_.as('zhou'), console_.as('wu')]);
    const unasked = await both({});
    expect(unasked.map(({ status }) => status)).toEqual([200, 200]);
    expect(await isOneChain()).toBe(true);

    const holder = (await dutyOf('zhou'))['onDuty'] as { readonly name: string };
    await act(holder.name === '周值班' ? 'zhou' : 'wu', 'hand-over');
    const asked = await both({ seenShiftId: null });
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [winner, loser] = [asked.find(({ status }) => status === 200), asked.find(({ status }) => status === 409)];
    if (winner === undefined) throw new Error('Nobody won');
    expect(loser?.body).toMatchObject({ type: problem('post-changed-hands'), onDutyName: shiftOf(winner).name });
    expect(await isOneChain()).toBe(true);
  });

  it('is possible only for the own post, and not without a post', async () => {
    await act('feng', 'take-over');
    expect(await postOf('flood-control-office')).toMatchObject({ covered: true, onDuty: { name: '冯值守' } });
    expect(await postOf('duty-office')).toMatchObject({ covered: false });
    expect((await (await console_.as('feng')).post('/duty/take-over', { officeId: 'duty-office' })).status).toBe(422);
    for (const path of ['take-over', 'hand-over'] as const)
      expect([(await act('shenji', path)).status, (await act('lin', path)).status]).toEqual([403, 403]);
    expect((await console_.nobody.post('/duty/take-over')).status).toBe(401);
    const { base } = console_;
    const { cookie } = await console_.as('zhou');
    const forged = await fetch(`${base}/api/v1/duty/take-over`, { method: 'POST', headers: { cookie: cookie ?? '' } });
    expect(((await forged.json()) as { type: string }).type).toBe(problem('csrf-refused'));
    expect(await postOf('duty-office')).toMatchObject({ covered: false });
  });
});

describe('handing over', () => {
  it('leaves the post open until somebody takes it, and shows this to the command', async () => {
    const { stage } = console_;
    await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(2));
    const { counts: obligations } = (await dutyOf('zhou'))['obligations'] as { counts: { receipts: number } };
    expect(obligations.receipts).toBeGreaterThan(0);
    await act('zhou', 'take-over');
    const fang = (await console_.as('fang')).stream();
    await fang.until(({ events }) => events.length > 0);
    const handed = await act('zhou', 'hand-over', { note: '待电话叫应城市防汛办' });
    expect(handed.body).toMatchObject({
      already: false,
      shift: { name: '周值班', note: '待电话叫应城市防汛办', handedOverTo: null, obligations },
    });
    expect((await act('zhou', 'hand-over')).body).toEqual({ ...handed.body, already: true });
    expect(await dutyOf('wu')).toMatchObject({ covered: false, onDuty: null, shifts: [{ name: '周值班', handedOverToName: null }] });
    expect(await postOf('duty-office')).toMatchObject({ covered: false, onDuty: null, waitingSince: { name: '周值班' } });

    await act('wu', 'take-over', { seenShiftId: null });
    expect(await postOf('duty-office')).toMatchObject({ covered: true, onDuty: { name: '吴带班' }, waitingSince: null });
    expect((await dutyOf('wu'))['shifts']).toMatchObject([
      { name: '吴带班' },
      { handedOverToName: '吴带班', note: '待电话叫应城市防汛办', obligations },
    ]);
    await fang.until((page) => page.of('duty-changed').length === 2);
    expect(fang.of('duty-changed').map(({ data }) => data)).toMatchObject([
      { officeId: 'duty-office', payload: { act: 'handed-over', name: '周值班', covered: false } },
      { officeId: 'duty-office', payload: { act: 'taken-over', name: '吴带班', covered: true } },
    ]);
    fang.close();
    expect(await audited()).toEqual(['duty-taken-over done', 'duty-handed-over done', 'duty-taken-over done']);
  });

  it('is not needed after the account was disabled: the post is uncovered, and another officer takes it', async () => {
    await act('zhou', 'take-over');
    const { ledger } = console_;
    await ledger.transaction(async (tx) => tx.accounts.update({ name: '周值班' }, { disabled: true }));
    try {
      expect(await postOf('duty-office')).toMatchObject({ covered: false, onDuty: null, waitingSince: { name: '周值班' } });
      expect(await dutyOf('wu')).toMatchObject({ covered: false, onDuty: null });
      expect((await act('wu', 'take-over', { seenShiftId: null })).status).toBe(200);
      expect(await postOf('duty-office')).toMatchObject({ covered: true, onDuty: { name: '吴带班' } });
    } finally {
      await ledger.transaction(async (tx) => tx.accounts.update({ name: '周值班' }, { disabled: false }));
    }
  });

  it('is refused to an officer who is not on duty, in both languages', async () => {
    await act('zhou', 'take-over');
    const refused = await act('wu', 'hand-over', { note: '' });
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { type: problem('not-on-duty'), title: '您当前不在岗，不能交班。', onDutyName: '周值班' },
    ]);
    expect((await act('feng', 'hand-over')).body).toMatchObject({ type: problem('not-on-duty'), onDutyName: null });
    expect(await postOf('duty-office')).toMatchObject({ covered: true, onDuty: { name: '周值班' } });
    expect(await audited()).toEqual(['duty-taken-over done']);
  });
});

describe('the posts', () => {
  it('are five, the command first, and only the command and the auditor see them', async () => {
    const items = (await (await console_.as('shenji')).get('/duty/posts')).body['items'] as readonly PostState[];
    expect(items.map(({ post }) => post.officeId)).toEqual([
      null,
      'duty-office',
      'flood-control-office',
      'urban-flood-office',
      'yellow-river-office',
    ]);
    expect(items.every(({ covered, waitingSince }) => !covered && waitingSince === null)).toBe(true);
    expect((await (await console_.as('zhou')).get('/duty/posts')).status).toBe(403);
    expect((await (await console_.as('lin')).get('/duty/posts')).status).toBe(403);
    expect((await (await console_.as('shenji')).get('/duty')).status).toBe(403);
  });

  it('show whether a page is open, separately from who is on duty', async () => {
    expect(await postOf('duty-office')).toMatchObject({ covered: false, pageOpen: false });
    const page = (await console_.as('zhou')).stream();
    // Presence is written before a change can be seen on the page.
    await page.until(({ events }) => events.length > 0);
    await act('fang', 'take-over');
    await page.until((stream) => stream.of('duty-changed').length > 0);
    expect(await postOf('duty-office')).toMatchObject({ covered: false, pageOpen: true });
    expect(await postOf(null)).toMatchObject({ covered: true, onDuty: { name: '方值班' } });
    expect(await postOf('urban-flood-office')).toMatchObject({ pageOpen: false });
    page.close();
  });

  it('include unanswered escalations in the handover of the command', async () => {
    const { stage } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(11));
    await stage.phoneTask(dispatch, 'command');
    const { id } = await stage.escalation(dispatch);
    const answered = await stage.escalation(await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(11)));
    await (await console_.as('shi')).post(`/escalations/${answered.id}/acknowledgement`);
    await act('fang', 'take-over');
    const duty = await dutyOf('fang');
    expect(duty['obligations']).toMatchObject({ counts: { receipts: 0, followUps: 0, phoneTasks: 1, escalations: 1, exercise: 0 } });
    const { items } = duty['obligations'] as { items: readonly object[] };
    expect(items).toContainEqual(expect.objectContaining({ kind: 'escalation', subjectId: id, officeId: 'duty-office' }));
    expect((await act('shi', 'take-over')).body).toMatchObject({ shift: { name: '石副指挥长', officeId: null } });
  });
});
