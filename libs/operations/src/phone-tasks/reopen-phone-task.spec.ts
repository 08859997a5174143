import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow, PhoneTaskRow } from '@rainstorm/ledger';
import { endPhoneTasks } from './end-phone-tasks.js';
import { reopenPhoneTask } from './reopen-phone-task.js';
import { takePhoneTask } from './take-phone-task.js';

const caller = { id: 'acc-caller0000001', name: '周值班' };

describe('reopening a phone task', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let task: PhoneTaskRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    task = await bureau.stage.phoneTask(dispatch, 'duty-office');
  });
  afterEach(async () => bureau.close());

  it('puts the same call back on the list, and shows it to both offices', async () => {
    await bureau.run(async (tx) => endPhoneTasks(tx, [dispatch.id], 'cancelled'));
    await bureau.run(async (tx) => reopenPhoneTask(tx, dispatch.id));
    const tasks = await bureau.run(async (tx) => tx.phoneTasks.find({ dispatchId: dispatch.id }));
    expect(tasks).toMatchObject([{ id: task.id, state: 'open', closedAt: null }]);
    const changes = await bureau.run(async (tx) => tx.changes.find({ subjectId: task.id }));
    expect(changes.filter(({ payload }) => payload['state'] === 'open').map(({ officeId }) => officeId)).toEqual(
      expect.arrayContaining(['flood-control-office', 'duty-office']),
    );
  });

  it('calls back where a call had brought the receipt, and anybody can take it', async () => {
    await bureau.run(async (tx) => takePhoneTask(tx, task, caller));
    await bureau.run(async (tx) => endPhoneTasks(tx, [dispatch.id], 'done'));
    await bureau.run(async (tx) => reopenPhoneTask(tx, dispatch.id));
    const reopened = await bureau.run(async (tx) => tx.phoneTasks.first({ id: task.id }));
    expect(reopened).toMatchObject({ state: 'open', closedAt: null, takenBy: null, takenByName: null, takenAt: null });
    const other = { id: 'acc-caller0000002', name: '吴带班' };
    const taken = await bureau.run(async (tx) => takePhoneTask(tx, reopened ?? task, other));
    expect(taken).toMatchObject({ ok: true, value: { takenByName: '吴带班' } });
  });

  it('leaves a call that is under way to its caller', async () => {
    await bureau.run(async (tx) => takePhoneTask(tx, task, caller));
    await bureau.run(async (tx) => reopenPhoneTask(tx, dispatch.id));
    expect(await bureau.run(async (tx) => tx.phoneTasks.first({ id: task.id }))).toMatchObject({ state: 'open', takenByName: '周值班' });
  });

  it('makes no call where there was none', async () => {
    const uncalled = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    await bureau.run(async (tx) => reopenPhoneTask(tx, uncalled.id));
    expect(await bureau.run(async (tx) => tx.phoneTasks.count({ dispatchId: uncalled.id }))).toBe(0);
    expect(await bureau.run(async (tx) => tx.changes.count({}))).toBe(0);
  });
});
