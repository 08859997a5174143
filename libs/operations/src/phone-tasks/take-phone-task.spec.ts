import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow, PhoneTaskRow } from '@rainstorm/ledger';
import type { AuditActor } from '../audit-actor.js';
import { endPhoneTasks } from './end-phone-tasks.js';
import { takePhoneTask } from './take-phone-task.js';

const caller = { id: 'acc-caller0000001', name: '周值班' };
const colleague = { id: 'acc-caller0000002', name: '吴带班' };

describe('taking a phone task', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let task: PhoneTaskRow;
  const row = async (): Promise<PhoneTaskRow> => (await bureau.run(async (tx) => tx.phoneTasks.first({ id: task.id }))) ?? task;
  const take = async (actor: AuditActor): ReturnType<typeof takePhoneTask> =>
    bureau.run(async (tx) => takePhoneTask(tx, (await tx.phoneTasks.lock({ id: task.id })) ?? task, actor));
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    task = await bureau.stage.phoneTask(dispatch, 'duty-office');
  });
  afterEach(async () => bureau.close());

  it('shows everybody who is calling', async () => {
    expect(await take(caller)).toMatchObject({ ok: true, value: { takenBy: caller.id, takenByName: '周值班', state: 'open' } });
    expect(await row()).toMatchObject({ takenBy: caller.id, takenByName: '周值班' });
    expect(await bureau.stage.audited(task.id)).toEqual(['phone-task-taken done']);
    const changes = await bureau.run(async (tx) => tx.changes.find({ kind: 'phone-task-changed', subjectId: task.id }));
    expect(changes.map(({ officeId }) => officeId).sort()).toEqual(['duty-office', 'flood-control-office']);
  });

  it('is the same call as the one about the escalation', async () => {
    const escalation = await bureau.stage.escalation(dispatch);
    await take(caller);
    const calling = await bureau.run(async (tx) => tx.escalations.first({ id: escalation.id }));
    expect(calling).toMatchObject({ callingBy: caller.id, callingByName: '周值班' });
  });

  it('leaves the call to whoever was first', async () => {
    await take(caller);
    expect(await take(colleague)).toMatchObject({ ok: true, value: { takenByName: '周值班' } });
    expect((await row()).takenBy).toBe(caller.id);
    expect(await bureau.stage.audited(task.id)).toEqual(['phone-task-taken done']);
  });

  it('is refused when no call is needed any more', async () => {
    await bureau.run(async (tx) => endPhoneTasks(tx, [dispatch.id], 'cancelled'));
    expect(await take(caller)).toEqual({ ok: false, refusal: { type: 'phone-task-closed' } });
    expect((await row()).takenBy).toBeNull();
  });
});
