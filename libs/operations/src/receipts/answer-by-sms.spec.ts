import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { instantOfMinute, type City } from '@rainstorm/warning-model';
import { runCanaries } from '../readiness/run-canaries.js';
import { answerBySms } from './answer-by-sms.js';

const MOBILE = '13800000777';
/** One contact, with one number. */
const withOneNumber = (city: City): City => {
  const [office] = city.offices;
  const [contact] = office?.contacts ?? [];
  if (office === undefined || contact === undefined) throw new Error('No contact');
  const channels = [{ kind: 'sms' as const, address: MOBILE, fallback: false, secretRef: null }];
  return {
    ...city,
    offices: [{ ...office, contacts: [{ ...contact, channels }] }],
    canaries: { maxADay: 5, maxADayPerAddress: 1, channels: { sms: { everyDays: 31, afterMissDays: 31, answerWithinHours: 24 } } },
  };
};

describe('a reply to the SMS of a line test', () => {
  let bureau: Bureau;
  let code: string;
  beforeAll(async () => {
    bureau = await Bureau.open(withOneNumber);
    const year = (await bureau.ledger.now()).getUTCFullYear() + 1;
    await bureau.moveTo(instantOfMinute(`${year}-03-01T09:00`, bureau.city.zone));
    expect(await bureau.run(async (tx) => runCanaries(tx, bureau.city, 0))).toEqual({ sent: 1, missed: 0 });
    const [test] = await bureau.ledger.read(async (tx) => tx.canaries.find({}));
    if (test === undefined) throw new Error('No line test');
    const { deliveryId: dispatchId, contactId } = test;
    code = (await bureau.ledger.smsCodes.ensure([{ mobile: MOBILE, dispatchId, contactId, contactName: '周值班' }]))[0] ?? '';
  });
  afterAll(async () => bureau.close());

  const answer = async (mobile: string, reply: string): Promise<string> =>
    bureau.run(async (tx) => answerBySms(tx, { mobile, code: reply }));
  const state = async () => (await bureau.ledger.read(async (tx) => tx.canaries.find({})))[0]?.state;

  it('counts from its own number only, proves it, and gives no receipt', async () => {
    expect(await answer('13800000778', code)).toBe('nothing');
    expect(await answer(MOBILE, code === '1234' ? '4321' : '1234')).toBe('nothing');
    expect(await state()).toBe('open');
    expect(await answer(MOBILE, code)).toBe('line-test');
    expect(await state()).toBe('proven');
    expect(await answer(MOBILE, code)).toBe('line-test');
    expect(await bureau.ledger.read(async (tx) => tx.receipts.count({}))).toBe(0);
  });
});
