import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow } from '@rainstorm/ledger';
import { giveReceipt, type ReceiptGiver } from './give-receipt.js';
import { recordFollowUp, type NewFollowUp } from './record-follow-up.js';

const officer: ReceiptGiver = { id: 'acc-officer000001', name: '冯值守', way: 'console', proof: 'signed-in' };
const reported: NewFollowUp = { kind: 'reported', toWhom: '市防指领导', note: '已电话上报' };

describe('recording the second duty of an office', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  const acknowledge = async (): Promise<unknown> => bureau.run(async (tx) => giveReceipt(tx, dispatch, officer, officer));
  const record = async (followUp = reported): ReturnType<typeof recordFollowUp> =>
    bureau.run(async (tx) => recordFollowUp(tx, await bureau.dispatch(dispatch.id), followUp, officer));
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
  });
  afterEach(async () => bureau.close());

  it('keeps who was told, disarms the last deadline, and tells everybody', async () => {
    await acknowledge();
    expect(await record()).toMatchObject({ ok: true, value: { ...reported, doneByName: '冯值守', lateByMs: 0 } });
    expect((await bureau.dispatch(dispatch.id)).followedUpAt).not.toBeNull();
    expect(await bureau.stage.armedTimers(dispatch.id)).toEqual([]);
    expect(await bureau.stage.audited(dispatch.id)).toEqual(['receipt-given done', 'follow-up-recorded done']);
    const change = await bureau.run(async (tx) => tx.changes.first({ kind: 'follow-up-recorded', subjectId: dispatch.id }));
    expect(change?.payload).toMatchObject({ kind: 'reported', toWhom: '市防指领导' });
  });

  it('is accepted when late, and closes the escalation with how late it was', async () => {
    await acknowledge();
    const overdue = await bureau.stage.escalation(dispatch, { cause: 'follow-up-overdue' });
    await bureau.moveTo(later(dispatch.followUpDueAt, minutes(5)));
    const answer = await record();
    expect(answer.ok && answer.value.lateByMs).toBeGreaterThanOrEqual(minutes(5));
    const closed = await bureau.run(async (tx) => tx.escalations.first({ id: overdue.id }));
    expect(closed?.state).toBe('closed');
    expect(closed?.closedReason).toContain('已上报，逾期');
  });

  it('is refused before the receipt, and when this office owes the other kind', async () => {
    expect(await record()).toEqual({ ok: false, refusal: { type: 'not-acknowledged' } });
    await acknowledge();
    expect(await record({ ...reported, kind: 'handled' })).toEqual({ ok: false, refusal: { type: 'wrong-duty', duty: 'reported' } });
    expect(await bureau.run(async (tx) => tx.followUps.count({}))).toBe(0);
  });

  it('is recorded once, and a second officer learns who did it', async () => {
    await acknowledge();
    const first = await record();
    const doneAt = first.ok && first.value.doneAt.toISOString();
    expect(await record()).toEqual({ ok: false, refusal: { type: 'follow-up-already-recorded', doneAt, doneByName: '冯值守' } });
  });
});
