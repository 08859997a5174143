import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow } from '@rainstorm/ledger';
import { newPhoneTask } from './new-phone-task.js';
import { phoneTaskChanges } from './phone-task-changes.js';

describe('the changes of a phone task', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  const officesTold = (caller: string): readonly unknown[] =>
    phoneTaskChanges(newPhoneTask(dispatch, caller, dispatch.publishedAt), 'done').map(({ officeId }) => officeId);
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
  });
  afterEach(async () => bureau.close());

  it('reach the office to call and the office that calls', () => {
    expect(officesTold('duty-office')).toEqual(['flood-control-office', 'duty-office']);
  });

  it('reach the office to call alone where the command calls, which sees every office', () => {
    expect(officesTold('command')).toEqual(['flood-control-office']);
  });

  it('reach an office that calls itself once', () => {
    expect(officesTold('flood-control-office')).toEqual(['flood-control-office']);
  });

  it('say which dispatch it is about and what became of the task', () => {
    const task = newPhoneTask(dispatch, 'command', dispatch.publishedAt);
    expect(phoneTaskChanges(task, 'cancelled')).toMatchObject([
      { kind: 'phone-task-changed', audience: 'all', subjectId: task.id, payload: { dispatchId: dispatch.id, state: 'cancelled' } },
    ]);
  });
});
