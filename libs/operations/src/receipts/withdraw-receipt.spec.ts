import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow } from '@rainstorm/ledger';
import { closeEscalationByOfficer } from '../escalations/close-escalation-by-officer.js';
import { giveReceipt, type ReceiptGiver } from './give-receipt.js';
import { recordFollowUp } from './record-follow-up.js';
import { withdrawReceipt } from './withdraw-receipt.js';

const officer: ReceiptGiver = { id: 'acc-officer000001', name: '冯值守', way: 'console', proof: 'signed-in' };

describe('withdrawing a receipt', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  const give = async (): ReturnType<typeof giveReceipt> =>
    bureau.run(async (tx) => giveReceipt(tx, await bureau.dispatch(dispatch.id), officer, officer));
  const withdraw = async (): ReturnType<typeof withdrawReceipt> =>
    bureau.run(async (tx) => withdrawReceipt(tx, await bureau.dispatch(dispatch.id), '点错了', officer));
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
  });
  afterEach(async () => bureau.close());

  it('owes the receipt again, by the old deadline and with the old call', async () => {
    const call = await bureau.stage.phoneTask(dispatch, 'duty-office');
    await give();
    expect(await withdraw()).toMatchObject({ ok: true, value: { state: 'open', receiptDueAt: dispatch.receiptDueAt } });
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'open', acknowledgedAt: null, receiptDueAt: dispatch.receiptDueAt });
    expect(await bureau.stage.armedTimers(dispatch.id)).toEqual(['follow-up-due', 'office-reminder', 'phone-task', 'receipt-due']);
    expect((await bureau.run(async (tx) => tx.phoneTasks.first({ id: call.id })))?.state).toBe('open');
  });

  it('gives the office two more minutes when the deadline has passed, and reminds it of nothing twice', async () => {
    await bureau.stage.phoneTask(dispatch, 'duty-office');
    await give();
    await bureau.moveTo(later(dispatch.receiptDueAt, minutes(1)));
    const reopened = await withdraw();
    expect(await bureau.stage.armedTimers(dispatch.id)).toEqual(['follow-up-due', 'receipt-due']);
    const dueAt = reopened.ok ? reopened.value.receiptDueAt : dispatch.receiptDueAt;
    expect(dueAt.getTime() - (await bureau.ledger.now()).getTime()).toBeGreaterThan(minutes(1.5));
    expect(await bureau.run(async (tx) => tx.timerRows.count({ subjectId: dispatch.id, kind: 'receipt-due', dueAt }))).toBe(1);
  });

  it('asks for the call at once whose time passed while the receipt stood', async () => {
    await give();
    await bureau.moveTo(later(dispatch.receiptDueAt, minutes(1)));
    await withdraw();
    expect(await bureau.stage.armedTimers(dispatch.id)).toEqual(['follow-up-due', 'phone-task', 'receipt-due']);
  });

  it('owes the follow-up again that an officer had taken over', async () => {
    await give();
    await bureau.moveTo(later(dispatch.followUpDueAt, minutes(30)));
    const overdue = await bureau.stage.escalation(dispatch, { cause: 'follow-up-overdue' });
    await bureau.run(async (tx) => tx.timers.cancel([dispatch.id]));
    await bureau.run(async (tx) => closeEscalationByOfficer(tx, overdue.id, '由指挥部接手', officer));
    await withdraw();
    const { receiptDueAt, followUpDueAt } = await bureau.dispatch(dispatch.id);
    expect(followUpDueAt).toEqual(receiptDueAt);
    expect(await bureau.stage.armedTimers(dispatch.id)).toEqual(['follow-up-due', 'phone-task', 'receipt-due']);
  });

  it('keeps the withdrawn receipt with the reason, beside the one given after it', async () => {
    await give();
    await withdraw();
    expect(await give()).toMatchObject({ ok: true, value: { already: false } });
    const receipts = await bureau.run(async (tx) => tx.receipts.find({ dispatchId: dispatch.id }, { order: { givenAt: 'ASC' } }));
    expect(receipts.map(({ withdrawnReason }) => withdrawnReason)).toEqual(['点错了', null]);
    expect(await bureau.stage.audited(dispatch.id)).toEqual(['receipt-given done', 'receipt-withdrawn done', 'receipt-given done']);
  });

  it('is refused before there is a receipt, and after the second duty', async () => {
    expect(await withdraw()).toEqual({ ok: false, refusal: { type: 'nothing-to-withdraw' } });
    await give();
    const followUp = { kind: 'reported', toWhom: '市防指领导', note: '' } as const;
    await bureau.run(async (tx) => recordFollowUp(tx, await bureau.dispatch(dispatch.id), followUp, officer));
    expect(await withdraw()).toEqual({ ok: false, refusal: { type: 'already-followed-up' } });
    expect(await bureau.run(async (tx) => tx.receipts.count({ withdrawnBy: officer.id }))).toBe(0);
  });
});
