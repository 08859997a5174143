import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow } from '@rainstorm/ledger';
import { giveReceipt, type ReceiptGiver } from './give-receipt.js';

const officer: ReceiptGiver = { id: 'acc-officer000001', name: '冯值守', way: 'console', proof: 'signed-in' };
const colleague: ReceiptGiver = { ...officer, id: 'acc-officer000002', name: '陈带班' };

describe('giving a receipt', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  const give = async (giver: ReceiptGiver): ReturnType<typeof giveReceipt> =>
    bureau.run(async (tx) => giveReceipt(tx, await bureau.dispatch(dispatch.id), giver, giver));
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
  });
  afterEach(async () => bureau.close());

  it('ends the reminders, the unsent messages and the call, but not the second duty', async () => {
    const [unsent, sent] = await bureau.stage.deliveries(dispatch);
    const call = await bureau.stage.phoneTask(dispatch, 'duty-office');
    expect(await give(officer)).toMatchObject({ ok: true, value: { late: false, already: false, receipt: { givenByName: '冯值守' } } });
    expect((await bureau.dispatch(dispatch.id)).state).toBe('acknowledged');
    expect(await bureau.stage.armedTimers(dispatch.id)).toEqual(['follow-up-due']);
    const [message, delivered, task] = await bureau.run(async (tx) => [
      await tx.deliveries.first({ id: unsent }),
      await tx.deliveries.first({ id: sent }),
      await tx.phoneTasks.first({ id: call.id }),
    ]);
    expect([message?.state, delivered?.state, task?.state]).toEqual(['cancelled', 'sent', 'cancelled']);
  });

  it('goes into the audit and to the open pages, with who gave it and how', async () => {
    await give(officer);
    const { entry, change } = await bureau.run(async (tx) => ({
      entry: await tx.auditEntries.first({ act: 'receipt-given', subjectId: dispatch.id }),
      change: await tx.changes.first({ kind: 'dispatch-acknowledged', subjectId: dispatch.id }),
    }));
    expect(entry).toMatchObject({ actor: officer.id, details: { givenByName: '冯值守', way: 'console', proof: 'signed-in' } });
    expect(change).toMatchObject({ officeId: 'flood-control-office', payload: { givenByName: '冯值守', way: 'console' } });
  });

  it('is accepted when late, is marked late, and closes the escalation with how late it was', async () => {
    const escalation = await bureau.stage.escalation(dispatch);
    await bureau.moveTo(later(dispatch.receiptDueAt, minutes(3)));
    const answer = await give(officer);
    expect(answer).toMatchObject({ ok: true, value: { late: true } });
    expect(answer.ok && answer.value.lateByMs).toBeGreaterThanOrEqual(minutes(3));
    const closed = await bureau.run(async (tx) => tx.escalations.first({ id: escalation.id }));
    expect(closed?.state).toBe('closed');
    expect(closed?.closedReason).toContain('迟签');
    expect(await bureau.stage.armedTimers(escalation.id)).toEqual([]);
  });

  it('leaves an escalation of the second duty open', async () => {
    const overdue = await bureau.stage.escalation(dispatch, { cause: 'follow-up-overdue' });
    await give(officer);
    expect((await bureau.run(async (tx) => tx.escalations.first({ id: overdue.id })))?.state).toBe('open');
  });

  it('returns the first receipt to a colleague who gives a second', async () => {
    await give(officer);
    expect(await give(colleague)).toMatchObject({ ok: true, value: { already: true, receipt: { givenByName: '冯值守' } } });
    expect(await bureau.run(async (tx) => tx.receipts.count({ dispatchId: dispatch.id }))).toBe(1);
    expect(await bureau.stage.audited(dispatch.id)).toEqual(['receipt-given done']);
  });

  it('is refused when none is owed, and when a newer bulletin stands', async () => {
    const bulletin = await bureau.stage.bulletin();
    const [correction, superseded] = [
      await bureau.stage.dispatch(bulletin, 'duty-office', 0, { owesReceipt: false }),
      await bureau.stage.dispatch(bulletin, 'urban-flood-office', 0, { state: 'superseded' }),
    ];
    const answers = await bureau.run(async (tx) => [
      await giveReceipt(tx, correction, officer, officer),
      await giveReceipt(tx, superseded, officer, officer),
    ]);
    expect(answers).toEqual([
      { ok: false, refusal: { type: 'receipt-not-owed' } },
      { ok: false, refusal: { type: 'already-superseded' } },
    ]);
    expect(await bureau.run(async (tx) => tx.receipts.count({}))).toBe(0);
  });
});
