import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { addressDeliveries, type DispatchRow, type EscalationSummary } from '@rainstorm/ledger';
import { recordPhoneCall } from '../phone-tasks/record-phone-call.js';
import { attemptsSoFar } from './attempts-so-far.js';

describe('what was tried so far', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
  });
  afterEach(async () => bureau.close());

  const tried = async ({ id }: DispatchRow = dispatch): Promise<EscalationSummary['tried']> =>
    bureau.run(async (tx) => (await attemptsSoFar(tx, [id])).get(id) ?? []);

  it('is one line for each delivery, in both languages, with what came of it', async () => {
    await bureau.stage.delivery(dispatch, 'flood-control-officer', 'email', { state: 'failed-permanently', attempts: 1 });
    await bureau.stage.delivery(dispatch, 'flood-control-officer', 'webhook', { state: 'failed-temporarily', attempts: 3 });
    await bureau.stage.delivery(dispatch, 'flood-control-officer', 'console', { state: 'failed-temporarily', attempts: 1 });
    await bureau.stage.delivery(dispatch, 'flood-control-standby', 'email', { state: 'sent', attempts: 1 });
    expect(await tried()).toEqual([
      { zh: '发送 电子邮件 演示·冯值守：无法送达', en: 'bulletin by e-mail to 演示·冯值守: failed for good' },
      { zh: '发送 系统对接 演示·冯值守：尝试3次未成功', en: 'bulletin by webhook to 演示·冯值守: 3 tries without success' },
      { zh: '发送 值守台 演示·冯值守：无人登录', en: 'bulletin by console to 演示·冯值守: nobody signed in' },
      { zh: '发送 电子邮件 演示·褚备勤：已发出', en: 'bulletin by e-mail to 演示·褚备勤: sent' },
    ]);
  });

  it('has the reminders and the calls too, but no message about the escalation', async () => {
    await bureau.run(async (tx) => {
      const subject = { purpose: 'office-reminder' as const, dispatchId: dispatch.id, deadlineAt: dispatch.receiptDueAt };
      const leader = dispatch.policy.contacts.filter(({ id }) => id === 'flood-control-leader');
      await tx.deliveries.insert(...addressDeliveries(leader, subject, tx.now));
    });
    await bureau.stage.escalationMessages(await bureau.stage.escalation(dispatch));
    const task = await bureau.stage.phoneTask(dispatch, 'duty-office');
    const call = { number: '0371-0000-0201', reached: '', outcome: 'no-answer', note: '响铃两分钟', givesReceipt: false } as const;
    await bureau.run(async (tx) => recordPhoneCall(tx, { task, dispatch }, call, null, { id: 'acc-caller0000001', name: '周值班' }));
    expect((await tried()).map(({ zh }) => zh)).toEqual([
      '催签 电子邮件 演示·陈带班：尝试0次未成功',
      '电话 0371-0000-0201：无人接听（周值班）响铃两分钟',
    ]);
  });

  it('is kept apart for each dispatch', async () => {
    const other = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    await bureau.stage.delivery(dispatch, 'flood-control-officer', 'email', { state: 'sent' });
    expect(await tried(other)).toEqual([]);
    const both = await bureau.run(async (tx) => attemptsSoFar(tx, [dispatch.id, other.id]));
    expect([...both].map(([id, lines]) => [id, lines.length])).toEqual([
      [dispatch.id, 1],
      [other.id, 0],
    ]);
  });
});
