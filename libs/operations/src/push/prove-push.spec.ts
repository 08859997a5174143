import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aPhone, aPushFor } from '@rainstorm/harness/a-phone';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DeliveryRow } from '@rainstorm/ledger';
import type { PushDeviceId } from '@rainstorm/warning-model';
import { provePush } from './prove-push.js';

describe('a device that says that a push has come', () => {
  let bureau: Bureau;
  let phone: PushDeviceId;
  beforeEach(async () => {
    bureau = await Bureau.open();
    phone = await aPhone(bureau.ledger, '王强', 'urban-flood-office');
  });
  afterEach(async () => bureau.close());

  const delivery = async (state: DeliveryRow['state']) => {
    const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    return aPushFor(bureau.stage, dispatch, 'urban-flood-officer', state);
  };
  const row = async ({ id }: DeliveryRow) => bureau.ledger.read(async (tx) => tx.deliveries.first({ id }));
  const prove = async (proof: string) => bureau.run(async (tx) => provePush(tx, proof));

  it('makes the delivery delivered, on the screen of its officer, and the same again changes nothing', async () => {
    const sent = await delivery('sent');
    const proof = await bureau.ledger.pushDevices.expect(phone, sent.id);
    expect(await prove(proof)).toBe('proven');
    const after = await row(sent);
    expect(after).toMatchObject({ state: 'delivered', providerId: '王强', deliveredAt: expect.any(Date) });
    expect(await prove(proof)).toBe('proven');
    expect(await row(sent)).toEqual(after);
  });

  it('has to say it later while the worker still records what it sent', async () => {
    const sending = await delivery('sending');
    expect(await prove(await bureau.ledger.pushDevices.expect(phone, sending.id))).toBe('later');
    expect(await row(sending)).toMatchObject({ state: 'sending' });
  });

  it('moves no delivery back that has failed or was cancelled', async () => {
    for (const state of ['failed-permanently', 'cancelled'] as const) {
      const ended = await delivery(state);
      expect(await prove(await bureau.ledger.pushDevices.expect(phone, ended.id))).toBe('proven');
      expect(await row(ended)).toMatchObject({ state });
    }
  });

  it('is not believed without a proof that was sent, nor after two days', async () => {
    expect(await prove('A'.repeat(32))).toBe('unknown');
    const proof = await bureau.ledger.pushDevices.expect(phone, null);
    await bureau.moveTo(new Date((await bureau.ledger.now()).getTime() + 2 * 86_400_000));
    expect(await prove(proof)).toBe('unknown');
  });
});
