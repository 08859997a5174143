import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow, FollowUpEntryRow } from '@rainstorm/ledger';
import { closeEscalations } from '../escalations/close-escalations.js';
import { appendFollowUpEntry, type NewFollowUpEntry } from './append-follow-up-entry.js';
import { giveReceipt, type ReceiptGiver } from './give-receipt.js';

const officer: ReceiptGiver = { id: 'acc-officer000001', name: '冯值守', way: 'console', proof: 'signed-in' };

describe('the chain of what an office did', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let entry: NewFollowUpEntry;
  const append = async (patch: Partial<NewFollowUpEntry> = {}): ReturnType<typeof appendFollowUpEntry> =>
    bureau.run(async (tx) => appendFollowUpEntry(tx, await bureau.dispatch(dispatch.id), { ...entry, ...patch }, officer));
  const added = async (patch: Partial<NewFollowUpEntry> = {}): Promise<FollowUpEntryRow> => {
    const answer = await append(patch);
    if (!answer.ok) throw new Error(answer.refusal.type);
    return answer.value;
  };
  const cannotAct = { kind: 'cannot-act', person: '', note: '道路中断，抢险队无法到达' } as const;
  const standing = async () => (await bureau.escalationsOf(dispatch)).filter(({ cause }) => cause === 'cannot-act');

  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    entry = {
      kind: 'submitted',
      person: '市防指带班副指挥长',
      note: '',
      happenedAt: await bureau.ledger.now(),
      limitAt: null,
      corrects: null,
    };
  });
  afterEach(async () => bureau.close());
  const acknowledge = async (): Promise<unknown> => bureau.run(async (tx) => giveReceipt(tx, dispatch, officer, officer));

  it('grows from submission to what came back, each with person, time, text and limit', async () => {
    expect(await append()).toEqual({ ok: false, refusal: { type: 'not-acknowledged' } });
    await acknowledge();
    await added();
    await added({ kind: 'instructed', person: '副指挥长', note: '立即转移' });
    await added({ kind: 'forwarded', person: '各区县', limitAt: later(entry.happenedAt, minutes(30)) });
    await added({ kind: 'returned', person: '巩义市', note: '已转移 300 人' });
    const rows = await bureau.run(async (tx) => tx.followUpEntries.find({ dispatchId: dispatch.id }, { order: { recordedAt: 'ASC' } }));
    expect(rows.map(({ kind, person }) => [kind, person])).toEqual([
      ['submitted', '市防指带班副指挥长'],
      ['instructed', '副指挥长'],
      ['forwarded', '各区县'],
      ['returned', '巩义市'],
    ]);
    expect((await bureau.dispatch(dispatch.id)).followedUpAt).toBeNull();
    expect(await bureau.stage.armedTimers(dispatch.id)).toEqual(['follow-up-due']);
  });

  it('ends the deadline with the first entry of the own duty, and takes another one after it', async () => {
    await acknowledge();
    expect(await append({ kind: 'handled' })).toEqual({ ok: false, refusal: { type: 'wrong-duty', duty: 'reported' } });
    await added({ kind: 'reported' });
    expect(await bureau.stage.armedTimers(dispatch.id)).toEqual([]);
    await added({ kind: 'reported', note: '再次上报' });
    expect(await bureau.run(async (tx) => tx.followUps.count({ dispatchId: dispatch.id }))).toBe(1);
    expect(await bureau.run(async (tx) => tx.followUpEntries.count({ dispatchId: dispatch.id }))).toBe(2);
  });

  it('corrects an entry by another one, and keeps the first', async () => {
    await acknowledge();
    const first = await added({ note: '三十人' });
    expect(await append({ corrects: 'fue-of-nobody00' })).toMatchObject({ refusal: { type: 'unknown-follow-up-entry' } });
    expect(await append({ kind: 'returned', corrects: first.id })).toMatchObject({ refusal: { type: 'correction-of-another-kind' } });
    const second = await added({ note: '三百人', corrects: first.id });
    expect(second.corrects).toBe(first.id);
    expect(await bureau.run(async (tx) => tx.followUpEntries.first({ id: first.id }))).toMatchObject({ note: '三十人' });
  });

  it('that says "cannot act" escalates at once with the reason, once, until the office acts', async () => {
    await acknowledge();
    expect(await append({ ...cannotAct, note: '' })).toEqual({ ok: false, refusal: { type: 'reason-missing' } });
    await added(cannotAct);
    const [raised] = await standing();
    expect(raised).toMatchObject({ state: 'open', level: 0, dispatchId: dispatch.id });
    expect(raised?.summary.tried[0]?.zh).toContain('道路中断');
    expect(await bureau.stage.armedTimers(raised?.id ?? '')).toEqual(['escalation-answer-due']);
    await added({ ...cannotAct, note: '仍然中断' });
    expect(await standing()).toHaveLength(1);
    await added({ kind: 'forwarded', person: '武警支队' });
    expect(await standing()).toMatchObject([{ state: 'closed', closedReason: expect.stringContaining('已登记处置') }]);
    await added(cannotAct);
    expect((await standing()).map(({ state }) => state).sort()).toEqual(['closed', 'open']);
    await added({ kind: 'reported' });
    expect((await standing()).map(({ state }) => state)).toEqual(['closed', 'closed']);
    expect(await bureau.stage.audited(dispatch.id)).toContain('follow-up-entry-added done');
  });

  it('may say "cannot act" again after the command closed it', async () => {
    await acknowledge();
    await added(cannotAct);
    await bureau.run(async (tx) => closeEscalations(tx, await standing(), '已派武警支队'));
    await added(cannotAct);
    expect((await standing()).map(({ state }) => state).sort()).toEqual(['closed', 'open']);
  });
});
