import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DeliveryRow, DispatchRow, ReceiptRow } from '@rainstorm/ledger';
import { callEnds, type ContactId, type DispatchId } from '@rainstorm/warning-model';
import { attemptsSoFar } from '../escalations/attempts-so-far.js';
import { CallStage } from './call-stage.spec-support.js';
import { endSilentCalls } from './record-call-report.js';

describe('a report of a call', () => {
  let bureau: Bureau;
  let stage: CallStage;
  let dispatch: DispatchRow;
  let delivery: DeliveryRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    stage = new CallStage(bureau);
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    delivery = await stage.taken(dispatch);
  });
  afterEach(async () => bureau.close());
  const receiptsOf = async (dispatchId: DispatchId): Promise<readonly ReceiptRow[]> =>
    bureau.ledger.read(async (tx) => tx.receipts.find({ dispatchId }));
  const standbys = async (): Promise<number> =>
    bureau.ledger.read(async (tx) =>
      tx.deliveries.count({ dispatchId: dispatch.id, contactId: 'urban-flood-standby' as ContactId, purpose: 'bulletin' }),
    );

  it('with the key is the receipt of all that the call carried, given by whose number it is', async () => {
    const other = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    const second = await stage.taken(other, { purpose: 'office-reminder' });
    const callId = await stage.opened([delivery, second]);
    expect(await stage.report(callId, 'acknowledged')).toBe('recorded');
    for (const { id } of [dispatch, other]) {
      expect(await bureau.dispatch(id)).toMatchObject({ state: 'acknowledged' });
      expect(await receiptsOf(id)).toMatchObject([
        { givenBy: 'contact:urban-flood-officer', givenByName: delivery.contactName, way: 'voice', proof: 'number-holder' },
      ]);
    }
    for (const { id } of [delivery, second]) expect(await stage.row(id)).toMatchObject({ state: 'delivered' });
  });

  it('with the key of somebody of the command is no receipt of the office', async () => {
    const escalation = await bureau.stage.escalation(dispatch);
    const told = await stage.taken(dispatch, { purpose: 'escalation', escalationId: escalation.id });
    await stage.report(await stage.opened([told]), 'acknowledged');
    expect(await stage.row(told.id)).toMatchObject({ state: 'delivered' });
    expect(await receiptsOf(dispatch.id)).toEqual([]);
  });

  it.each(callEnds.filter((end) => end !== 'acknowledged'))('without it (%s) is none, and keeps its reason', async (end) => {
    await stage.report(await stage.opened([delivery]), end);
    expect(await stage.row(delivery.id)).toMatchObject({
      state: end === 'not-a-number' ? 'failed-permanently' : 'failed-temporarily',
      attempts: end === 'failed' ? 0 : 1,
      lastReason: `call-${end}`,
    });
    expect(await receiptsOf(dispatch.id)).toEqual([]);
    expect(await standbys()).toBe(end === 'not-a-number' ? 1 : 0);
  });

  it('for the third time leads to the next person, and the command reads who was called how often', async () => {
    let deliveries: readonly DeliveryRow[] = [delivery];
    for (const end of ['no-answer', 'busy', 'no-answer'] as const) {
      expect(await standbys()).toBe(0);
      await stage.report(await stage.opened(deliveries), end);
      await bureau.advance(100_000);
      deliveries = await stage.takenAgain();
    }
    expect(await stage.row(delivery.id)).toMatchObject({ state: 'failed-permanently', attempts: 3, lastReason: 'call-no-answer' });
    expect(await standbys()).toBe(1);
    const tried = await bureau.run(async (tx) => (await attemptsSoFar(tx, [dispatch.id])).get(dispatch.id) ?? []);
    expect(tried.map(({ zh }) => zh)).toEqual(
      expect.arrayContaining([
        `语音电话 ${delivery.contactName} 13800000301：无人接听2次`,
        `语音电话 ${delivery.contactName} 13800000301：占线1次`,
      ]),
    );
  });

  it('makes due at once what waited for the number', async () => {
    const callId = await stage.opened([delivery]);
    const waiting = await stage.taken(await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office'));
    await bureau.advance(61_000);
    await stage.open([waiting]);
    const before = (await stage.row(waiting.id))?.nextAttemptAt?.getTime() ?? 0;
    expect(before).toBeGreaterThan((await bureau.ledger.now()).getTime());
    await stage.report(callId, 'no-key');
    const after = (await stage.row(waiting.id))?.nextAttemptAt?.getTime() ?? Infinity;
    expect(after).toBeLessThanOrEqual((await bureau.ledger.now()).getTime());
  });

  it('twice, or another one later, moves an ended call back in no case', async () => {
    const callId = await stage.opened([delivery]);
    await stage.report(callId, 'acknowledged');
    expect(await stage.report(callId, 'acknowledged')).toBe('known');
    expect(await stage.report(callId, 'busy')).toBe('known');
    expect(await bureau.ledger.read(async (tx) => tx.calls.first({ id: callId }))).toMatchObject({
      endedHow: 'acknowledged',
      lateHow: 'busy',
    });
    expect(await stage.row(delivery.id)).toMatchObject({ state: 'delivered' });
    expect(await receiptsOf(dispatch.id)).toHaveLength(1);
  });

  it('that never comes ends the call as a failed line, and a key that is reported afterwards is still the receipt', async () => {
    const callId = await stage.opened([delivery]);
    await bureau.advance(149_000);
    expect(await bureau.run(endSilentCalls)).toBe(0);
    await bureau.advance(2_000);
    expect(await bureau.run(endSilentCalls)).toBe(1);
    expect(await stage.row(delivery.id)).toMatchObject({ state: 'failed-temporarily', attempts: 0, lastReason: 'call-failed' });
    expect(await stage.report(callId, 'acknowledged')).toBe('recorded');
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'acknowledged' });
    expect(await stage.row(delivery.id)).toMatchObject({ state: 'cancelled' });
    expect(await stage.report(callId, 'acknowledged')).toBe('known');
  });

  it('of an unknown call is nothing, and a copy that is not armed leaves it to the real ledger', async () => {
    expect(await stage.report('b6c5c2e0-0000-4000-8000-000000000000' as never, 'acknowledged')).toBe('known');
    const callId = await stage.opened([delivery]);
    await bureau.run(async (tx) => tx.sql('DELETE FROM ledger_arming'));
    expect(await stage.report(callId, 'acknowledged')).toBe('later');
    expect(await receiptsOf(dispatch.id)).toEqual([]);
  });

  it('is waited for: nobody takes what is in a call, however long the lease of the worker is over', async () => {
    await stage.opened([delivery]);
    await bureau.run(async (tx) => tx.sql(`UPDATE deliveries SET sending_real = clock_timestamp() - interval '1 hour'`));
    await bureau.ledger.calls.renewLeases();
    expect(await bureau.run(async (tx) => tx.outbox.abandoned(45_000))).toEqual([]);
  });
});
