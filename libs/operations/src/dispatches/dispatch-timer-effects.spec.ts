import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance } from '@rainstorm/harness/issuance';
import type { BulletinRow, DeliveryRow, DispatchRow, LedgerTransaction, TimerKind, TimerRow } from '@rainstorm/ledger';
import { escalateMissingFollowUps, escalateMissingReceipts, openPhoneTasks, remindOffices } from './dispatch-timer-effects.js';

describe('when a timer of a dispatch falls due', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let bulletin: BulletinRow;
  let dispatch: DispatchRow;
  let acknowledged: DispatchRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    bulletin = await bureau.stage.bulletin();
    dispatch = await bureau.stage.dispatch(bulletin, 'flood-control-office');
    const given = { state: 'acknowledged' as const, acknowledgedAt: dispatch.publishedAt };
    acknowledged = await bureau.stage.dispatch(bulletin, 'urban-flood-office', 0, given);
  });
  afterEach(async () => bureau.close());

  type Effect = (tx: LedgerTransaction, timers: readonly TimerRow[]) => Promise<void>;
  /** The timers of both offices at once, as a scheduler hands them over: taken, and no longer armed. */
  const fire = async (effect: Effect, kind: TimerKind): Promise<void> => {
    const timers = await bureau.ledger.read(async (tx) => tx.timerRows.find({ kind }, { order: { dueAt: 'ASC' } }));
    await bureau.run(async (tx) => {
      for (const { id } of timers) await tx.timerRows.delete({ id });
      await effect(tx, timers);
    });
  };
  const mailsOf = async ({ id }: DispatchRow, purpose: 'office-reminder' | 'follow-up-overdue'): Promise<number> =>
    bureau.ledger.read(async (tx) => tx.deliveries.count({ dispatchId: id, purpose }));

  it('reminds the office that has not acknowledged, as long as a reminder is of use', async () => {
    await fire(remindOffices, 'office-reminder');
    const first = await mailsOf(dispatch, 'office-reminder');
    expect(first).toBeGreaterThan(0);
    expect(await mailsOf(acknowledged, 'office-reminder')).toBe(0);
    expect(await bureau.stage.audited(dispatch.id)).toEqual(['office-reminded done']);
    expect(await issuance.announced(dispatch.id)).toEqual(['office-reminder']);
    await bureau.run(async (tx) => tx.timers.arm([{ kind: 'office-reminder', subjectId: dispatch.id, dueAt: tx.now }]));
    await bureau.moveTo(dispatch.receiptDueAt);
    await fire(remindOffices, 'office-reminder');
    expect(await mailsOf(dispatch, 'office-reminder')).toBe(first);
  });

  it('reminds by no way on which the bulletin itself still waits', async () => {
    await bureau.stage.delivery(dispatch, 'flood-control-officer', 'email', { state: 'failed-temporarily', attempts: 1 });
    await bureau.stage.delivery(dispatch, 'flood-control-leader', 'email', { state: 'sent', attempts: 1 });
    await fire(remindOffices, 'office-reminder');
    const reminders = await bureau.ledger.read(async (tx) => tx.deliveries.find({ dispatchId: dispatch.id, purpose: 'colleague-silent' }));
    const mailed = reminders.filter(({ channel }) => channel === 'email').map(({ contactId }) => contactId);
    expect(mailed).toEqual(['flood-control-leader']);
    expect(await bureau.stage.audited(dispatch.id)).toEqual(['office-reminded done']);
  });

  it('tells the leader that a colleague does not answer, and reminds those on duty', async () => {
    await fire(remindOffices, 'office-reminder');
    const rows = await bureau.ledger.read(async (tx) => tx.deliveries.find({ dispatchId: dispatch.id }));
    const told = (purpose: DeliveryRow['purpose']): readonly string[] => [
      ...new Set(rows.filter((row) => row.purpose === purpose).map(({ contactId }) => contactId)),
    ];
    expect(told('office-reminder')).toContain('flood-control-officer');
    expect(told('colleague-silent')).toEqual(['flood-control-leader']);
    expect(told('office-reminder')).not.toContain('flood-control-leader');
  });

  it('opens one phone task, and the same one again after a withdrawn receipt', async () => {
    await fire(openPhoneTasks, 'phone-task');
    const tasks = await bureau.ledger.read(async (tx) => tx.phoneTasks.find({}));
    expect(tasks).toMatchObject([{ dispatchId: dispatch.id, caller: 'duty-office', state: 'open', takenBy: null, calls: [] }]);
    const [task] = tasks;
    if (task === undefined) throw new Error('No task');
    expect(task.callList.map(({ phone }) => phone)).toEqual(dispatch.policy.contacts.map(({ phone }) => phone));
    const told = await bureau.ledger.read(async (tx) => tx.changes.find({ subjectId: task.id }));
    expect(told.map(({ officeId }) => officeId)).toEqual(['flood-control-office', 'duty-office']);

    await bureau.run(async (tx) => {
      await tx.phoneTasks.transition({ id: task.id }, { from: 'open', to: 'cancelled' }, { closedAt: tx.now });
      await tx.timers.arm([{ kind: 'phone-task', subjectId: dispatch.id, dueAt: tx.now }]);
    });
    await fire(openPhoneTasks, 'phone-task');
    const again = await bureau.ledger.read(async (tx) => tx.phoneTasks.find({}));
    expect(again).toMatchObject([{ id: task.id, state: 'open', closedAt: null }]);
    expect(await bureau.stage.audited(task.id)).toEqual(['phone-task-opened done', 'phone-task-opened done']);
  });

  it('escalates a missing receipt once, and not before a deadline that was moved', async () => {
    await fire(escalateMissingReceipts, 'receipt-due');
    expect((await bureau.dispatch(dispatch.id)).state).toBe('open');
    await bureau.moveTo(dispatch.receiptDueAt);
    for (let twice = 0; twice < 2; twice += 1) {
      await bureau.run(async (tx) => tx.timers.arm([{ kind: 'receipt-due', subjectId: dispatch.id, dueAt: dispatch.receiptDueAt }]));
      await fire(escalateMissingReceipts, 'receipt-due');
    }
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'escalated', escalatedAt: expect.any(Date) });
    expect(await bureau.escalationsOf(dispatch)).toMatchObject([{ cause: 'unacknowledged', deadlineAt: dispatch.receiptDueAt }]);
    expect(await bureau.escalationsOf(acknowledged)).toEqual([]);
  });

  it('escalates a missing follow-up by itself once the receipt was given, and tells the office', async () => {
    await bureau.moveTo(acknowledged.followUpDueAt);
    await fire(escalateMissingFollowUps, 'follow-up-due');
    expect(await bureau.escalationsOf(acknowledged)).toMatchObject([
      { cause: 'follow-up-overdue', deadlineAt: acknowledged.followUpDueAt },
    ]);
    expect(await mailsOf(acknowledged, 'follow-up-overdue')).toBeGreaterThan(0);
    expect((await bureau.dispatch(acknowledged.id)).state).toBe('acknowledged');
  });

  it('escalates a missing follow-up beside the receipt that is missing too', async () => {
    await bureau.moveTo(dispatch.receiptDueAt);
    await fire(escalateMissingReceipts, 'receipt-due');
    await bureau.moveTo(dispatch.followUpDueAt);
    await fire(escalateMissingFollowUps, 'follow-up-due');
    expect((await bureau.escalationsOf(dispatch)).map(({ cause }) => cause)).toEqual(['unacknowledged', 'follow-up-overdue']);
    expect(await mailsOf(dispatch, 'follow-up-overdue')).toBeGreaterThan(0);
  });
});
