import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow } from '@rainstorm/ledger';
import type { ContactId } from '@rainstorm/warning-model';
import { TakeSmsCallback } from './take-sms-callback.js';

describe('what somebody replied', () => {
  const MOBILE = '13800000001';
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let code: string;
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    const holder = { mobile: MOBILE, dispatchId: dispatch.id, contactId: 'flood-control-officer' as ContactId, contactName: '演示·冯值守' };
    [code = ''] = await bureau.ledger.smsCodes.ensure([holder]);
  });
  afterEach(async () => bureau.close());

  it.each([MOBILE, `+86${MOBILE}`, `86${MOBILE}`])('is a receipt with its code, from the number %s', async (phone) => {
    const take = new TakeSmsCallback(bureau.ledger);
    expect(await take.replies([{ phone_number: phone, content: `签收${code}` }])).toBe(1);
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'acknowledged' });
  });

  it('is none without a code, and does not hold up the next one', async () => {
    const take = new TakeSmsCallback(bureau.ledger);
    expect(
      await take.replies([
        { phone_number: MOBILE, content: '收到' },
        { phone_number: 'unknown', content: code },
      ]),
    ).toBe(0);
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'open' });
    expect(
      await take.replies([
        { phone_number: MOBILE, content: '收到' },
        { phone_number: MOBILE, content: code },
      ]),
    ).toBe(1);
  });
});
