import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow, PhoneTaskRow } from '@rainstorm/ledger';
import type { OfficeId, PhoneTaskId } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { WorkPhoneTasks } from './work-phone-tasks.js';

const ofOffice = (officeId: string, id: string): Officer => ({
  ...{ id, name: '周值班', officeId: officeId as OfficeId, readsAll: false, isSystem: false, isCommand: false },
  canActFor: (other) => other === officeId,
});
const command: Officer = {
  ...{ id: 'acc-command000001', name: '方值班', officeId: null, readsAll: true, isSystem: false, isCommand: true },
  canActFor: () => true,
};
const caller = ofOffice('duty-office', 'acc-caller0000001');
const call = { number: '0371-0000-0201', reached: '', outcome: 'no-answer', note: '', givesReceipt: false } as const;

describe('the calls that an office has to make', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let staged: PhoneTaskRow;
  let tasks: WorkPhoneTasks;
  beforeEach(async () => {
    bureau = await Bureau.open();
    tasks = new WorkPhoneTasks(bureau.ledger);
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    staged = await bureau.stage.phoneTask(dispatch, 'duty-office');
  });
  afterEach(async () => bureau.close());

  it('are taken and recorded by that office, and by the command', async () => {
    expect(await tasks.take(staged.id, caller)).toMatchObject({ ok: true, value: { takenBy: caller.id } });
    expect((await tasks.recordCall(staged.id, caller, call, null)).ok).toBe(true);
    expect((await tasks.recordCall(staged.id, command, call, null)).ok).toBe(true);
    const task = await bureau.ledger.read(async (tx) => tx.phoneTasks.first({ id: staged.id }));
    expect(task?.calls.map(({ byName }) => byName)).toEqual(['周值班', '方值班']);
  });

  it('are not for the office that is called, and the attempt is on record', async () => {
    const called = ofOffice('flood-control-office', 'acc-called0000001');
    const refusal = { ok: false, refusal: { type: 'not-your-office', dispatchId: dispatch.id } };
    expect(await tasks.take(staged.id, called)).toEqual(refusal);
    expect(await tasks.recordCall(staged.id, called, call, null)).toEqual(refusal);
    expect(await bureau.ledger.read(async (tx) => tx.phoneTasks.first({ id: staged.id }))).toMatchObject({ takenBy: null, calls: [] });
    expect(await bureau.stage.audited(dispatch.id)).toEqual(['phone-call-recorded refused']);
  });

  it('are the command’s alone where the command is to call', async () => {
    const other = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office');
    const task = await bureau.stage.phoneTask(other, 'command');
    expect(await tasks.take(task.id, caller)).toMatchObject({ ok: false, refusal: { type: 'not-your-office' } });
    expect(await tasks.take(task.id, command)).toMatchObject({ ok: true, value: { takenBy: command.id } });
    expect(await tasks.take('pht-unknown' as PhoneTaskId, command)).toEqual({ ok: false, refusal: { type: 'unknown-phone-task' } });
  });
});
