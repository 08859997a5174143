import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { runCanaries } from '@rainstorm/operations';
import { canaryChannels, instantOfMinute, type City } from '@rainstorm/warning-model';
import { composeMessage, composePlainly } from './compose-message.js';
import { LoadDelivery } from './load-delivery.js';
import { prepareDeliveries } from './prepare-deliveries.js';

const LINK_SECRET = 'x'.repeat(32);
const pace = { everyDays: 7, afterMissDays: 1, answerWithinHours: 24 };
/** One contact with every channel that can be tested. */
const withAllWays = (city: City): City => {
  const [office] = city.offices;
  const [contact] = office?.contacts ?? [];
  if (office === undefined || contact === undefined) throw new Error('No contact');
  const addressOf = { email: 'zbs@duty.example', sms: '13800000777', voice: '13800000778', 'wecom-app': 'feng', 'dingtalk-app': 'feng2' };
  const channels = canaryChannels.map((kind) => ({ kind, address: addressOf[kind], fallback: false, secretRef: null }));
  const paces = Object.fromEntries(canaryChannels.map((kind) => [kind, pace]));
  return {
    ...city,
    offices: [{ ...office, contacts: [{ ...contact, channels }] }],
    command: { ...city.command, levels: city.command.levels.map((level) => ({ ...level, contacts: [] })) },
    canaries: { maxADay: 50, maxADayPerAddress: 1, channels: paces },
  };
};

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open(withAllWays);
  const year = (await bureau.ledger.now()).getUTCFullYear() + 1;
  await bureau.moveTo(instantOfMinute(`${year}-03-01T09:00`, bureau.city.zone));
});
afterAll(async () => bureau.close());

it('each channel carries what a line test is answered with, and says first that it is no warning', async () => {
  for (let round = 0; round < 3; round += 1) {
    await bureau.run(async (tx) => runCanaries(tx, bureau.city, 0));
    await bureau.advance(60_000);
  }
  const deliveries = await bureau.ledger.read(async (tx) => tx.deliveries.find({ purpose: 'line-test' }));
  const contexts = await prepareDeliveries(bureau.ledger, new LoadDelivery(bureau.ledger, bureau.city, 0), LINK_SECRET, deliveries);
  const settings = { city: bureau.city, consoleUrl: 'https://duty.example', deskUrl: 'https://desk.example', linkSecret: LINK_SECRET };
  const messages = contexts.map((context) => [context.delivery.channel, composeMessage(context, settings)] as const);
  // Also where the row is damaged, and only plain words are left.
  for (const context of contexts) expect(composePlainly(context, settings).subject.zh).toMatch(/^【线路测试】不是预警/);
  const carried = new Map(
    messages.map(([channel, { receiptLink, receiptCode, cardToken }]) => [
      channel,
      [receiptLink !== null, receiptCode !== null, cardToken !== null],
    ]),
  );
  expect(Object.fromEntries(carried)).toEqual({
    email: [true, false, false],
    sms: [false, true, false],
    voice: [false, false, false],
    'wecom-app': [false, false, true],
    'dingtalk-app': [false, false, true],
  });
  for (const [, { subject, lead, deadlineAt, bulletin, receiptLink }] of messages) {
    expect([subject.zh, lead.zh]).toEqual([expect.stringMatching(/^【线路测试】不是预警/), expect.stringMatching(/^【线路测试】不是预警/)]);
    expect([deadlineAt, bulletin]).toEqual([null, null]);
    if (receiptLink !== null) expect(receiptLink).toMatch(/^https:\/\/duty\.example\/t\/[\w-]{43}$/);
  }
});
