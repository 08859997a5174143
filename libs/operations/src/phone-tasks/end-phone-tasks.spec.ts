import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow, PhoneTaskRow } from '@rainstorm/ledger';
import { endPhoneTasks } from './end-phone-tasks.js';

describe('ending phone tasks', () => {
  let bureau: Bureau;
  let first: DispatchRow;
  let second: DispatchRow;
  const taskOf = async ({ id }: DispatchRow): Promise<PhoneTaskRow | null> =>
    bureau.run(async (tx) => tx.phoneTasks.first({ dispatchId: id }));
  const told = async (): Promise<readonly unknown[]> => {
    const changes = await bureau.run(async (tx) => tx.changes.find({ kind: 'phone-task-changed' }, { order: { seq: 'ASC' } }));
    return changes.map(({ officeId, payload }) => [officeId, payload['state']]);
  };
  beforeEach(async () => {
    bureau = await Bureau.open();
    const bulletin = await bureau.stage.bulletin();
    first = await bureau.stage.dispatch(bulletin, 'flood-control-office');
    second = await bureau.stage.dispatch(bulletin, 'urban-flood-office');
    for (const dispatch of [first, second]) await bureau.stage.phoneTask(dispatch, 'duty-office');
  });
  afterEach(async () => bureau.close());

  it('ends the calls about these dispatches and no others', async () => {
    await bureau.run(async (tx) => endPhoneTasks(tx, [first.id], 'cancelled'));
    expect(await taskOf(first)).toMatchObject({ state: 'cancelled', closedAt: expect.any(Date) });
    expect(await taskOf(second)).toMatchObject({ state: 'open', closedAt: null });
  });

  it('tells the pages of the office to call and of the calling office', async () => {
    await bureau.run(async (tx) => endPhoneTasks(tx, [first.id], 'done'));
    expect(await told()).toEqual([
      ['flood-control-office', 'done'],
      ['duty-office', 'done'],
    ]);
  });

  it('ends a call only once, and tells nobody about nothing', async () => {
    await bureau.run(async (tx) => endPhoneTasks(tx, [first.id], 'done'));
    const before = await told();
    await bureau.run(async (tx) => endPhoneTasks(tx, [first.id], 'cancelled'));
    await bureau.run(async (tx) => endPhoneTasks(tx, [], 'cancelled'));
    expect((await taskOf(first))?.state).toBe('done');
    expect((await taskOf(second))?.state).toBe('open');
    expect(await told()).toEqual(before);
  });
});
