import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aPhone, aPushFor } from '@rainstorm/harness/a-phone';
import { Bureau } from '@rainstorm/harness/bureau';
import { TakePushProof } from './take-push-proof.js';

describe('the proof of a push', () => {
  let bureau: Bureau;
  beforeEach(async () => {
    bureau = await Bureau.open();
  });
  afterEach(async () => bureau.close());

  it('that comes before the worker has recorded the sending waits for it', async () => {
    const phone = await aPhone(bureau.ledger, '王强', 'urban-flood-office');
    const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    const { id } = await aPushFor(bureau.stage, dispatch, 'urban-flood-officer', 'sending');
    const proof = await bureau.ledger.pushDevices.expect(phone, id);
    const taken = new TakePushProof(bureau.ledger, 50).run(proof);
    await bureau.ledger.outbox.finish([{ id, state: 'sent', providerId: null }]);
    expect(await taken).toEqual({ ok: true, value: null });
    expect(await bureau.ledger.read(async (tx) => tx.deliveries.first({ id }))).toMatchObject({ state: 'delivered' });
  });

  it('that nobody was sent is refused', async () => {
    expect(await new TakePushProof(bureau.ledger).run('A'.repeat(32))).toEqual({ ok: false, refusal: { type: 'unknown-push' } });
  });
});
