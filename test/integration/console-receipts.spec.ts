import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { oneOf } from '@rainstorm/ledger';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { later, minutes } from '@rainstorm/harness/ledger-stage';

let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => console_.close());

const standing = async (dispatchId: string) =>
  console_.ledger.read(async (tx) =>
    (await tx.receipts.find({ dispatchId: dispatchId as never })).filter(({ withdrawnAt }) => withdrawnAt === null),
  );

describe('a receipt', () => {
  it('is given once and ends its deadlines, and a second one returns the first', async () => {
    const { stage, ledger } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const zhou = await console_.as('zhou');
    const first = await zhou.post(`/dispatches/${dispatch.id}/receipt`);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      late: false,
      lateByMs: 0,
      already: false,
      receipt: { givenByName: '周值班', way: 'console', proof: 'signed-in' },
    });
    expect(await stage.armedTimers(dispatch.id)).toEqual(['follow-up-due']);

    const wu = await console_.as('wu');
    const second = await wu.post(`/dispatches/${dispatch.id}/receipt`);
    expect(second.status).toBe(200);
    expect(second.body).toMatchObject({ already: true, receipt: (first.body as { receipt: object }).receipt });
    expect(await standing(dispatch.id)).toHaveLength(1);
    expect(await stage.audited(dispatch.id)).toEqual(['receipt-given done']);
    expect(await ledger.verify()).toMatchObject({ intact: true });
  });

  it('by two officers at the same instant is recorded once', async () => {
    const { stage } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const [zhou, wu] = [await console_.as('zhou'), await console_.as('wu')];
    const answers = await Promise.all([zhou, wu, zhou, wu].map(async (officer) => officer.post(`/dispatches/${dispatch.id}/receipt`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => (body as { receipt: { id: string } }).receipt.id)).size).toBe(1);
    expect(await standing(dispatch.id)).toHaveLength(1);
  });

  it('for another office is refused, and the attempt is in the audit chain', async () => {
    const { stage } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const feng = await console_.as('feng');
    const refused = await feng.post(`/dispatches/${dispatch.id}/receipt`);
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ type: 'urn:rainstorm:problem:not-your-office' });
    expect(await standing(dispatch.id)).toEqual([]);
    expect(await stage.audited(dispatch.id)).toEqual(['receipt-given refused']);
    expect((await feng.get(`/dispatches/${dispatch.id}`)).status).toBe(403);
    expect((await feng.post(`/dispatches/${dispatch.id}/withdrawal`, { reason: '试' })).status).toBe(403);
    expect((await feng.post(`/dispatches/${dispatch.id}/follow-up`, { kind: 'reported', toWhom: '指挥部', note: '' })).status).toBe(403);
    expect((await feng.post('/dispatches/dsp-000000000000/receipt')).body).toMatchObject({
      type: 'urn:rainstorm:problem:unknown-dispatch',
    });
  });

  it('that is late closes the escalation, and notifies the levels that were notified', async () => {
    const { stage, ledger } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(12) + 5_000);
    const escalation = await stage.escalation(dispatch);
    const answer = await (await console_.as('zhou')).post(`/dispatches/${dispatch.id}/receipt`);
    expect(answer.body).toMatchObject({ late: true, already: false });
    await ledger.read(async (tx) => {
      const closed = await tx.escalations.first({ id: escalation.id });
      expect(closed).toMatchObject({ state: 'closed' });
      expect(closed?.closedReason).toMatch(/^迟签 2:0[5-9]（acknowledged, late by 2:0[5-9]）$/);
      const told = await tx.deliveries.find({ escalationId: escalation.id });
      expect(told.map(({ purpose, state }) => `${purpose} ${state}`)).toEqual(Array(4).fill('escalation-closed pending'));
      expect([...new Set(told.map(({ contactId }) => contactId))].sort()).toEqual(['command-desk-chief', 'command-desk-officer']);
    });
    expect(await stage.armedTimers(escalation.id)).toEqual([]);
    expect(await stage.audited(escalation.id)).toEqual(['escalation-closed done']);
  });

  it('in a later round notifies everybody who was notified in any round, and cancels unsent messages', async () => {
    const { stage, ledger } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(40));
    const escalation = await stage.escalation(dispatch, { level: 0, round: 2 });
    const unsent = await stage.escalationMessages(escalation);
    await stage.told(escalation, [
      { round: 1, level: 1 },
      { round: 2, level: 0 },
    ]);
    await (await console_.as('zhou')).post(`/dispatches/${dispatch.id}/receipt`);
    await ledger.read(async (tx) => {
      const states = (await tx.deliveries.find({ id: oneOf(unsent) })).map(({ state }) => state);
      expect(new Set(states)).toEqual(new Set(['cancelled']));
      const told = await tx.deliveries.find({ escalationId: escalation.id, purpose: 'escalation-closed', state: 'pending' });
      const everybody = escalation.levels.flatMap(({ contacts }) => contacts.filter(({ standby }) => !standby).map(({ id }) => id));
      expect([...new Set(told.map(({ contactId }) => contactId))].sort()).toEqual([...new Set(everybody)].sort());
    });
  });

  it('cancels unsent messages and the open phone task', async () => {
    const { stage, ledger } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const [pending, sent] = await stage.deliveries(dispatch);
    const task = await stage.phoneTask(dispatch, 'command');
    await (await console_.as('zhou')).post(`/dispatches/${dispatch.id}/receipt`);
    await ledger.read(async (tx) => {
      expect(await tx.deliveries.first({ id: pending })).toMatchObject({ state: 'cancelled' });
      expect(await tx.deliveries.first({ id: sent })).toMatchObject({ state: 'sent' });
      expect(await tx.phoneTasks.first({ id: task.id })).toMatchObject({ state: 'cancelled' });
    });
  });

  it('is not required for a superseded bulletin or a minor correction', async () => {
    const { stage } = console_;
    const zhou = await console_.as('zhou');
    const superseded = await stage.dispatch(await stage.bulletin(), 'duty-office', 0, { state: 'superseded' });
    expect((await zhou.post(`/dispatches/${superseded.id}/receipt`)).body).toMatchObject({
      type: 'urn:rainstorm:problem:already-superseded',
    });
    const minor = await stage.dispatch(await stage.bulletin(), 'duty-office', 0, { owesReceipt: false });
    const refused = await zhou.post(`/dispatches/${minor.id}/receipt`);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ type: 'urn:rainstorm:problem:receipt-not-owed' });
  });

  it('for a whole episode covers all open receipts of the own office, and none of another', async () => {
    const { stage } = console_;
    const episode = await stage.episode();
    const first = await stage.bulletin({ episodeId: episode.id });
    const second = await stage.bulletin({ episodeId: episode.id });
    const mine = [await stage.dispatch(first, 'duty-office'), await stage.dispatch(second, 'duty-office')];
    const other = await stage.dispatch(second, 'flood-control-office');
    const answer = await (await console_.as('zhou')).post(`/episodes/${episode.id}/receipts`);
    expect((answer.body as { items: { receipt: { dispatchId: string } }[] }).items.map(({ receipt }) => receipt.dispatchId).sort()).toEqual(
      mine.map(({ id }) => id).sort(),
    );
    expect(await standing(other.id)).toEqual([]);
  });
});

describe('a withdrawal', () => {
  it('opens the dispatch again and arms its deadline', async () => {
    const { stage, ledger } = console_;
    const zhou = await console_.as('zhou');
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(5));
    await zhou.post(`/dispatches/${dispatch.id}/receipt`);
    const answer = await zhou.post(`/dispatches/${dispatch.id}/withdrawal`, { reason: '误点' });
    expect(answer.body).toMatchObject({
      dispatch: { state: 'open', acknowledgedAt: null, receiptDueAt: dispatch.receiptDueAt.toISOString() },
    });
    expect(await stage.armedTimers(dispatch.id)).toEqual(['follow-up-due', 'phone-task', 'receipt-due']);
    expect(await standing(dispatch.id)).toEqual([]);
    expect((await zhou.post(`/dispatches/${dispatch.id}/withdrawal`, { reason: '再点' })).body).toMatchObject({
      type: 'urn:rainstorm:problem:nothing-to-withdraw',
    });
    expect((await zhou.post(`/dispatches/${dispatch.id}/receipt`)).status).toBe(201);
    expect(await stage.audited(dispatch.id)).toEqual(['receipt-given done', 'receipt-withdrawn done', 'receipt-given done']);

    const overdue = await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(15));
    await zhou.post(`/dispatches/${overdue.id}/receipt`);
    await zhou.post(`/dispatches/${overdue.id}/withdrawal`, { reason: '误点' });
    const due = await ledger.read(async (tx) => tx.timerRows.first({ subjectId: overdue.id, kind: 'receipt-due', state: 'armed' }));
    expect(due?.dueAt.getTime()).toBeGreaterThan(later(overdue.publishedAt, minutes(16)).getTime());
    expect((await zhou.post(`/dispatches/${overdue.id}/withdrawal`, {})).status).toBe(422);
  });
});

describe('the second duty', () => {
  it('is recorded after the receipt, of the right kind, once', async () => {
    const { stage } = console_;
    const zhou = await console_.as('zhou');
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(21));
    const path = `/dispatches/${dispatch.id}/follow-up`;
    const done = { kind: 'handled', toWhom: '各区县（市）', note: '已转发' };
    expect((await zhou.post(path, done)).body).toMatchObject({ type: 'urn:rainstorm:problem:not-acknowledged' });
    await zhou.post(`/dispatches/${dispatch.id}/receipt`);
    expect((await zhou.post(path, { ...done, kind: 'reported' })).body).toMatchObject({ type: 'urn:rainstorm:problem:wrong-duty' });
    const escalation = await stage.escalation(dispatch, { cause: 'follow-up-overdue' });
    await console_.ledger.transaction(async (tx) =>
      tx.dispatches.transition({ id: dispatch.id }, { from: ['open', 'escalated'], to: 'acknowledged' }),
    );
    const recorded = await zhou.post(path, done);
    expect(recorded.status).toBe(201);
    expect((recorded.body as { followUp: { lateByMs: number } }).followUp.lateByMs).toBeGreaterThanOrEqual(minutes(1));
    expect(await stage.armedTimers(dispatch.id)).toEqual([]);
    expect(await console_.ledger.read(async (tx) => tx.escalations.first({ id: escalation.id }))).toMatchObject({ state: 'closed' });
    expect((await zhou.post(path, done)).body).toMatchObject({ type: 'urn:rainstorm:problem:follow-up-already-recorded' });
    expect((await zhou.post(`/dispatches/${dispatch.id}/withdrawal`, { reason: '误点' })).status).toBe(409);
  });
});

describe('a phone task', () => {
  it('is taken by one officer, records each call, and accepts an oral receipt', async () => {
    const { stage } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'flood-control-office');
    const task = await stage.phoneTask(dispatch, 'duty-office');
    const [zhou, wu, feng] = [await console_.as('zhou'), await console_.as('wu'), await console_.as('feng')];
    expect((await zhou.get('/phone-tasks')).body).toMatchObject({ items: [{ id: task.id }] });
    expect((await feng.get('/phone-tasks')).body).toMatchObject({ items: [] });
    expect((await zhou.post(`/phone-tasks/${task.id}/take`)).body).toMatchObject({ phoneTask: { takenByName: '周值班' } });
    expect((await wu.post(`/phone-tasks/${task.id}/take`)).body).toMatchObject({ phoneTask: { takenByName: '周值班' } });
    expect((await feng.post(`/phone-tasks/${task.id}/take`)).status).toBe(403);
    const claimed = { number: '0371-0000-0201', reached: '冯值守', outcome: 'reached', givesReceipt: true };
    expect((await feng.post(`/phone-tasks/${task.id}/calls`, claimed)).status).toBe(403);
    expect(await stage.audited(dispatch.id)).toEqual(['phone-call-recorded refused']);

    const call = { number: '0371-0000-0201', reached: '', outcome: 'no-answer' };
    expect((await zhou.post(`/phone-tasks/${task.id}/calls`, { ...call, givesReceipt: true })).status).toBe(422);
    // The answer was lost, and it is sent again.
    const keyed = { 'idempotency-key': 'call-1-of-zhou' };
    for (const _time of [1, 2])
      expect((await zhou.post(`/phone-tasks/${task.id}/calls`, call, keyed)).body).toMatchObject({
        phoneTask: { state: 'open', calls: [{ outcome: 'no-answer' }] },
        receipt: null,
      });
    expect((await zhou.post(`/phone-tasks/${task.id}/calls`, { ...call, note: 'x' }, keyed)).status).toBe(409);
    expect((await zhou.post(`/phone-tasks/${task.id}/calls`, call, { 'idempotency-key': 'short' })).status).toBe(400);
    const reached = await zhou.post(`/phone-tasks/${task.id}/calls`, {
      ...call,
      reached: '冯值守',
      outcome: 'reached',
      givesReceipt: true,
    });
    expect(reached.status).toBe(201);
    expect(reached.body).toMatchObject({
      phoneTask: { state: 'done', calls: [{ outcome: 'no-answer' }, { outcome: 'reached', byName: '周值班' }] },
      receipt: { receipt: { way: 'phone', proof: 'word-of-caller', givenByName: '冯值守' } },
    });
    expect(await standing(dispatch.id)).toHaveLength(1);
    expect((await zhou.post(`/phone-tasks/${task.id}/calls`, call)).body).toMatchObject({
      type: 'urn:rainstorm:problem:phone-task-closed',
    });
  });
});
