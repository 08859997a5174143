import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DeliveryRow, DispatchRow } from '@rainstorm/ledger';
import { tryNextChannel } from './try-next-channel.js';

const failed = { state: 'failed-permanently', attempts: 1 } as const;

describe('trying the next channel after a permanent failure', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
  });
  afterEach(async () => bureau.close());

  /** The ways by which the bulletin is sent now, without what has failed. */
  const next = async (delivery: DeliveryRow, when: 'always' | 'unless-reached' = 'always'): Promise<readonly string[]> => {
    await bureau.run(async (tx) => tryNextChannel(tx, delivery, await bureau.dispatch(dispatch.id), when));
    const rows = await bureau.ledger.read(async (tx) => tx.deliveries.find({ dispatchId: dispatch.id, state: 'pending' }));
    expect(rows.every(({ deadlineAt }) => deadlineAt?.getTime() === dispatch.receiptDueAt.getTime())).toBe(true);
    return rows.map(({ contactId, channel, purpose }) => `${purpose} ${contactId} ${channel}`).sort();
  };

  it('takes the fallback of the same contact, and once that is used the standby of the office', async () => {
    const fallback = 'bulletin flood-control-officer webhook';
    const email = await bureau.stage.delivery(dispatch, 'flood-control-officer', 'email', failed);
    expect(await next(email)).toEqual([fallback]);
    expect(await next(email)).toEqual([fallback, 'bulletin flood-control-standby email']);
  });

  it('takes the standby for a contact without a fallback, and posts it once', async () => {
    const email = await bureau.stage.delivery(dispatch, 'flood-control-leader', 'email', failed);
    const standby = ['bulletin flood-control-standby email'];
    expect(await next(email)).toEqual(standby);
    expect(await next(email)).toEqual(standby);
  });

  it('is left out for what is only put off where another way has reached the office', async () => {
    const email = await bureau.stage.delivery(dispatch, 'flood-control-officer', 'email', { state: 'failed-temporarily', attempts: 1 });
    await bureau.stage.delivery(dispatch, 'flood-control-leader', 'email', { state: 'sent', attempts: 1 });
    expect(await next(email, 'unless-reached')).toEqual([]);
    expect(await next(email)).toEqual(['bulletin flood-control-officer webhook']);
  });

  it('does nothing once the office has acknowledged', async () => {
    const email = await bureau.stage.delivery(dispatch, 'flood-control-officer', 'email', failed);
    await bureau.run(async (tx) =>
      tx.dispatches.transition({ id: dispatch.id }, { from: 'open', to: 'acknowledged' }, { acknowledgedAt: tx.now }),
    );
    expect(await next(email)).toEqual([]);
  });
});
