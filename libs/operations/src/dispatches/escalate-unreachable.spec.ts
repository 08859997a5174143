import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow } from '@rainstorm/ledger';
import { escalateUnreachable } from './escalate-unreachable.js';

const failed = { state: 'failed-permanently', attempts: 1 } as const;

describe('escalating an office that cannot be reached', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    await bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', failed);
  });
  afterEach(async () => bureau.close());

  const escalate = async (): Promise<void> =>
    bureau.run(async (tx) => escalateUnreachable(tx, await tx.dispatches.lockByIds([dispatch.id])));

  it('happens at once when every way has failed for good, and the deadline then has nothing more to do', async () => {
    await bureau.stage.delivery(dispatch, 'urban-flood-standby', 'email', failed);
    await escalate();
    await escalate();
    const now = await bureau.ledger.now();
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'escalated', unreachableSince: expect.any(Date) });
    const escalations = await bureau.escalationsOf(dispatch);
    expect(escalations).toMatchObject([{ cause: 'undeliverable', state: 'open', deadlineAt: dispatch.receiptDueAt }]);
    expect(escalations[0]?.raisedAt.getTime()).toBeLessThanOrEqual(now.getTime());
    expect(await bureau.stage.armedTimers(dispatch.id)).toEqual(['follow-up-due', 'phone-task']);
    expect(await bureau.stage.audited(escalations[0]?.id ?? '')).toEqual(['escalation-raised done']);
  });

  it('waits as long as one way is left or has worked', async () => {
    const standby = await bureau.stage.delivery(dispatch, 'urban-flood-standby', 'email');
    await escalate();
    await bureau.run(async (tx) => {
      await tx.deliveries.transition({ id: standby.id }, { from: 'pending', to: 'queued' });
      await tx.deliveries.transition({ id: standby.id }, { from: 'queued', to: 'sending' });
      await tx.deliveries.transition({ id: standby.id }, { from: 'sending', to: 'sent' }, { sentAt: tx.now });
    });
    await escalate();
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'open', unreachableSince: null });
    expect(await bureau.escalationsOf(dispatch)).toEqual([]);
  });

  it('concerns no office that owes no receipt or has given it', async () => {
    const given = { state: 'acknowledged' as const, acknowledgedAt: await bureau.ledger.now() };
    for (const patch of [{ owesReceipt: false }, given]) {
      dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office', 0, patch);
      await bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', failed);
      await escalate();
      expect(await bureau.escalationsOf(dispatch)).toEqual([]);
      expect((await bureau.dispatch(dispatch.id)).unreachableSince).toBeNull();
    }
  });
});
