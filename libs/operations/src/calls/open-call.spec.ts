import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow } from '@rainstorm/ledger';
import type { ContactId } from '@rainstorm/warning-model';
import { CallStage, PHONE } from './call-stage.spec-support.js';

describe('opening a call', () => {
  let bureau: Bureau;
  let stage: CallStage;
  let dispatch: DispatchRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    stage = new CallStage(bureau);
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
  });
  afterEach(async () => bureau.close());

  it('carries all that waits for the number, in one call', async () => {
    const other = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    const deliveries = [await stage.taken(dispatch), await stage.taken(other)];
    const call = await stage.open(deliveries);
    expect(call).toMatchObject({ type: 'opened', speech: '2份预警' });
    const calls = await bureau.ledger.read(async (tx) => tx.calls.find({}));
    expect(calls).toMatchObject([{ phone: PHONE, status: 'actual', speech: '2份预警', endedAt: null, rule: { most: 3, withinSec: 300 } }]);
  });

  it('of two processes with the same number is done by one, and what the other has waits without a try', async () => {
    const mine = [await stage.taken(dispatch), await stage.taken(dispatch), await stage.taken(dispatch)];
    const opened = await Promise.all(mine.map(async (delivery) => stage.open([delivery], 'actual', [])));
    expect(opened.map(({ type }) => type).sort()).toEqual(['opened', 'waits', 'waits']);
    expect(await bureau.ledger.read(async (tx) => tx.calls.count({}))).toBe(1);
    const rows = await Promise.all(mine.map(async ({ id }) => stage.row(id)));
    const waiting = rows.filter((row) => row?.state === 'failed-temporarily');
    expect(waiting).toMatchObject([
      { attempts: 0, lastReason: 'call-under-way' },
      { attempts: 0, lastReason: 'call-under-way' },
    ]);
  });

  it('waits until the last call is a minute ago, which is no try', async () => {
    const callId = await stage.opened([await stage.taken(dispatch)]);
    await stage.report(callId, 'acknowledged');
    const other = await stage.taken(await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office'));
    expect(await stage.open([other])).toEqual({ type: 'waits', reason: 'call-too-soon' });
    expect(await stage.row(other.id)).toMatchObject({ state: 'failed-temporarily', attempts: 0, lastReason: 'call-too-soon' });
    await bureau.advance(60_000);
    expect(await stage.open(await stage.takenAgain())).toMatchObject({ type: 'opened' });
  });

  it('to a number at its limit is left, and the standby contact is tried', async () => {
    for (const _call of [1, 2, 3, 4, 5]) {
      const callId = await stage.opened([
        await stage.taken(await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office')),
      ]);
      await stage.report(callId, 'acknowledged');
      await bureau.advance(61_000);
    }
    const delivery = await stage.taken(dispatch);
    expect(await stage.open([delivery])).toEqual({ type: 'limit-reached' });
    expect(await stage.row(delivery.id)).toMatchObject({ state: 'failed-permanently', lastReason: 'call-limit' });
    const standby = { dispatchId: dispatch.id, contactId: 'urban-flood-standby' as ContactId };
    expect(await bureau.ledger.read(async (tx) => tx.deliveries.count(standby))).toBeGreaterThan(0);
    // An exercise has an account, and so limits, of its own.
    expect(await stage.open([await stage.taken(dispatch)], 'exercise')).toMatchObject({ type: 'opened' });
  });

  it('is left out for what was acknowledged in the meantime', async () => {
    const delivery = await stage.taken(dispatch);
    await bureau.run(async (tx) =>
      tx.dispatches.transition({ id: dispatch.id }, { from: 'open', to: 'acknowledged' }, { acknowledgedAt: tx.now }),
    );
    expect(await stage.open([delivery])).toEqual({ type: 'nothing-left' });
    expect(await stage.row(delivery.id)).toMatchObject({ state: 'cancelled', attempts: 0 });
    expect(await bureau.ledger.read(async (tx) => tx.calls.count({}))).toBe(0);
  });
});
