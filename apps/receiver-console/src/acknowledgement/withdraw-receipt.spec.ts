import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dutyOfficer, machineWith } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { officerOf } from '../officer.js';
import { GiveReceipt } from './give-receipt.js';
import { WithdrawReceipt } from './withdraw-receipt.js';

const own = officerOf(dutyOfficer('duty-office'));

describe('the withdrawal of a receipt', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  beforeAll(async () => {
    bureau = await Bureau.open();
  });
  afterAll(async () => bureau.close());
  beforeEach(async () => {
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office');
    await new GiveReceipt(bureau.ledger).give(dispatch.id, own, { remoteAddress: null, client: null });
  });

  const withdraw = async (officer = own, id = dispatch.id) => new WithdrawReceipt(bureau.ledger).withdraw(id, officer, '误点');

  it('opens the dispatch again for its office', async () => {
    expect(await withdraw()).toMatchObject({ ok: true, value: { id: dispatch.id, state: 'open', acknowledgedAt: null } });
    expect(await withdraw()).toEqual({ ok: false, refusal: { type: 'nothing-to-withdraw' } });
  });

  it.each([
    ['another office', officerOf(dutyOfficer('flood-control-office'))],
    ['a machine', officerOf(machineWith('receipt:give'))],
  ])('is not for %s, and the attempt is on record', async (_who, officer) => {
    expect(await withdraw(officer)).toEqual({ ok: false, refusal: { type: 'not-your-office', dispatchId: dispatch.id } });
    expect((await bureau.dispatch(dispatch.id)).state).toBe('acknowledged');
    expect(await bureau.stage.audited(dispatch.id)).toEqual(['receipt-given done', 'receipt-withdrawn refused']);
  });

  it('needs a dispatch', async () => {
    expect(await withdraw(own, 'dsp-unknown' as DispatchId)).toEqual({ ok: false, refusal: { type: 'unknown-dispatch' } });
  });
});
