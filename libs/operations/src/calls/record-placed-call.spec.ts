import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow } from '@rainstorm/ledger';
import { CallStage } from './call-stage.spec-support.js';
import { recordPlacedCall, recordUnplacedCall } from './record-placed-call.js';

describe('what the gateway said of a call', () => {
  let bureau: Bureau;
  let stage: CallStage;
  let dispatch: DispatchRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    stage = new CallStage(bureau);
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
  });
  afterEach(async () => bureau.close());
  const busy = { isFinal: false, reason: 'refused-for-now', detail: 'code isp.SYSTEM_ERROR', pauseMs: 15_000 };

  it('that it took it keeps its number of the call', async () => {
    const callId = await stage.opened([await stage.taken(dispatch)]);
    await bureau.run(async (tx) => recordPlacedCall(tx, callId, '116012354148^1'));
    expect(await bureau.ledger.read(async (tx) => tx.calls.first({ id: callId }))).toMatchObject({
      providerId: '116012354148^1',
      endedAt: null,
    });
  });

  it('that it took nothing was no try, and the number is free at once', async () => {
    const delivery = await stage.taken(dispatch);
    const callId = await stage.opened([delivery]);
    await bureau.run(async (tx) => recordUnplacedCall(tx, callId, busy));
    expect(await stage.row(delivery.id)).toMatchObject({ state: 'failed-temporarily', attempts: 0, lastReason: 'refused-for-now' });
    expect(await stage.open([await stage.taken(dispatch)])).toMatchObject({ type: 'opened' });
  });

  it('that a retry cannot help is over for the delivery, and for a contact test in any case', async () => {
    const delivery = await stage.taken(dispatch);
    await stage
      .opened([delivery])
      .then(async (callId) => bureau.run(async (tx) => recordUnplacedCall(tx, callId, { ...busy, isFinal: true, reason: 'bad-address' })));
    expect(await stage.row(delivery.id)).toMatchObject({ state: 'failed-permanently', lastReason: 'bad-address' });
    const test = await stage.taken(dispatch, { purpose: 'contact-test', dispatchId: null, bulletinId: null });
    await stage.opened([test]).then(async (callId) => bureau.run(async (tx) => recordUnplacedCall(tx, callId, busy)));
    expect(await stage.row(test.id)).toMatchObject({ state: 'failed-permanently' });
  });

  it('after its report changes nothing', async () => {
    const delivery = await stage.taken(dispatch);
    const callId = await stage.opened([delivery]);
    await stage.report(callId, 'acknowledged');
    await bureau.run(async (tx) => recordUnplacedCall(tx, callId, busy));
    expect(await stage.row(delivery.id)).toMatchObject({ state: 'delivered' });
  });
});
