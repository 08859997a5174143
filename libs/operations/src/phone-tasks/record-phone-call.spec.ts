import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow, PhoneTaskRow } from '@rainstorm/ledger';
import { recordPhoneCall, type NewPhoneCall } from './record-phone-call.js';

const caller = { id: 'acc-caller0000001', name: '周值班' };
const reached: NewPhoneCall = { number: '0371-0000-0201', reached: '冯值守', outcome: 'reached', note: '已告知', givesReceipt: true };
const unanswered: NewPhoneCall = { ...reached, reached: '', outcome: 'no-answer', givesReceipt: false };

describe('recording a phone call', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let staged: PhoneTaskRow;
  const task = async (): Promise<PhoneTaskRow> => (await bureau.run(async (tx) => tx.phoneTasks.first({ id: staged.id }))) ?? staged;
  const record = async (call: NewPhoneCall, key: string | null = null): ReturnType<typeof recordPhoneCall> => {
    const about = { task: await task(), dispatch: await bureau.dispatch(dispatch.id) };
    return bureau.run(async (tx) => recordPhoneCall(tx, about, call, key, caller));
  };
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    staged = await bureau.stage.phoneTask(dispatch, 'duty-office');
  });
  afterEach(async () => bureau.close());

  it('keeps the task open until somebody is reached', async () => {
    await record(unanswered);
    expect(await task()).toMatchObject({ state: 'open', calls: [{ outcome: 'no-answer', byName: '周值班' }] });
    await record({ ...reached, givesReceipt: false });
    expect(await task()).toMatchObject({ state: 'done', calls: [{ outcome: 'no-answer' }, { outcome: 'reached', reached: '冯值守' }] });
    expect((await bureau.dispatch(dispatch.id)).state).toBe('open');
    expect(await bureau.stage.audited(staged.id)).toEqual(['phone-call-recorded done', 'phone-call-recorded done']);
  });

  it('gives the receipt in the name of the person reached, on the word of the caller', async () => {
    const answer = await record(reached);
    expect(answer).toMatchObject({
      ok: true,
      value: { receipt: { receipt: { givenBy: caller.id, givenByName: '冯值守', way: 'phone', proof: 'word-of-caller' } } },
    });
    expect((await task()).state).toBe('done');
    expect((await bureau.dispatch(dispatch.id)).state).toBe('acknowledged');
    const entry = await bureau.run(async (tx) => tx.auditEntries.first({ act: 'receipt-given' }));
    expect(entry).toMatchObject({ actor: caller.id, actorName: '周值班', details: { givenByName: '冯值守' } });
  });

  it('takes no receipt from nobody', async () => {
    const refusal = { ok: false, refusal: { type: 'caller-not-reached' } };
    expect(await record({ ...unanswered, givesReceipt: true })).toEqual(refusal);
    expect(await record({ ...reached, reached: '' })).toEqual(refusal);
    expect((await task()).calls).toEqual([]);
    expect((await bureau.dispatch(dispatch.id)).state).toBe('open');
  });

  it('records a call sent twice once, and gives the same receipt again', async () => {
    const first = await record(reached, 'key-1');
    const again = await record(reached, 'key-1');
    expect(again).toMatchObject({ ok: true, value: { receipt: { already: true } } });
    expect(again.ok && again.value.receipt?.receipt.id).toBe(first.ok && first.value.receipt?.receipt.id);
    expect((await task()).calls).toHaveLength(1);
    expect(await record(unanswered, 'key-1')).toEqual({ ok: false, refusal: { type: 'idempotency-key-reused' } });
  });

  it('is refused for a task that is closed', async () => {
    await record({ ...reached, givesReceipt: false });
    expect(await record(unanswered)).toEqual({ ok: false, refusal: { type: 'phone-task-closed' } });
    expect((await task()).calls).toHaveLength(1);
  });
});
