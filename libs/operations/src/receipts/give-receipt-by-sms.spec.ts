import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow, SmsCodeHolder } from '@rainstorm/ledger';
import type { ContactId } from '@rainstorm/warning-model';
import { giveReceiptBySms } from './give-receipt-by-sms.js';

const MOBILE = '13800000001';

describe('giving a receipt by a reply', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  const holderOf = ({ id }: DispatchRow, mobile = MOBILE): SmsCodeHolder => ({
    mobile,
    dispatchId: id,
    contactId: 'flood-control-officer' as ContactId,
    contactName: '演示·冯值守',
  });
  const codeOf = async (holder: SmsCodeHolder): Promise<string> => (await bureau.ledger.smsCodes.ensure([holder]))[0] ?? '';
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
  });
  afterEach(async () => bureau.close());

  it('counts as given by the person whose number it is', async () => {
    const code = await codeOf(holderOf(dispatch));
    expect(code).toMatch(/^[1-9]\d{3}$/);
    const given = await bureau.run(async (tx) => giveReceiptBySms(tx, { mobile: MOBILE, code }));
    expect(given).toMatchObject({
      ok: true,
      value: {
        already: false,
        receipt: { givenBy: 'contact:flood-control-officer', givenByName: '演示·冯值守', way: 'sms', proof: 'number-holder' },
      },
    });
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'acknowledged' });
  });

  it('twice is one receipt', async () => {
    const code = await codeOf(holderOf(dispatch));
    for (const already of [false, true])
      expect(await bureau.run(async (tx) => giveReceiptBySms(tx, { mobile: MOBILE, code }))).toMatchObject({
        ok: true,
        value: { already },
      });
    expect(await bureau.run(async (tx) => tx.receipts.find({ dispatchId: dispatch.id }))).toHaveLength(1);
  });

  it('does not count from another number, or with another code', async () => {
    const code = await codeOf(holderOf(dispatch));
    for (const reply of [
      { mobile: '13900000002', code },
      { mobile: MOBILE, code: String(Number(code) + 1) },
    ])
      expect(await bureau.run(async (tx) => giveReceiptBySms(tx, reply))).toEqual({ ok: false, refusal: { type: 'unknown-code' } });
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'open' });
  });

  it('has one code for all tries and reminders of a dispatch, and another for each dispatch of the number', async () => {
    const others: string[] = [];
    for (let count = 0; count < 5; count += 1)
      others.push(await codeOf(holderOf(await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office'))));
    const code = await codeOf(holderOf(dispatch));
    expect(await codeOf(holderOf(dispatch))).toBe(code);
    expect(new Set([code, ...others]).size).toBe(6);
  });

  it('is over after seven days', async () => {
    const code = await codeOf(holderOf(dispatch));
    await bureau.run(async (tx) => tx.sql(`UPDATE sms_codes SET created_at = created_at - interval '8 days'`));
    expect(await bureau.run(async (tx) => giveReceiptBySms(tx, { mobile: MOBILE, code }))).toMatchObject({ ok: false });
    // A message of a day so late carries a code that counts.
    const later = await codeOf(holderOf(dispatch));
    expect(await bureau.run(async (tx) => giveReceiptBySms(tx, { mobile: MOBILE, code: later }))).toMatchObject({ ok: true });
  });
});
