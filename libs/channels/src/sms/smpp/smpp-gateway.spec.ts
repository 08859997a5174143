import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Smsc } from '@rainstorm/harness/smsc';
import { until } from '@rainstorm/harness/until';
import type { Status } from '@rainstorm/warning-model';
import type { Channel } from '../../channel.js';
import { describeChannelContract } from '../../contract/channel-contract.js';
import { aLongSms, aSms, MOBILE, type Told, underTest } from '../lines.spec-support.js';
import { makeSmsChannel } from '../sms-channel.js';
import { makeSmppGateway } from './smpp-gateway.js';
import { accountOf, accounts, open } from './smpp.spec-support.js';

describeChannelContract(
  'sms over SMPP',
  async () => {
    const { smsc, channel } = await open();
    return underTest(channel, smsc, {
      secrets: Object.values(accounts).map(({ password }) => password),
      stop: async () => smsc.stop(),
    });
  },
  { describe, it },
);

describe('an SMS over SMPP', () => {
  let smsc: Smsc;
  let channel: Channel;
  let told: Told;
  let parts: (readonly [Status, number])[];
  let port: number;
  const begin = async (...given: Parameters<typeof open>): Promise<void> => {
    await channel?.close();
    await smsc?.stop();
    ({ smsc, channel, told, parts, port } = await open(...given));
  };
  beforeEach(async () => begin());
  afterEach(async () => {
    await channel.close();
    await smsc.stop();
  });

  it('says what it is, with the numbers of its parts, and until when it is of use', async () => {
    const message = aSms();
    expect(await channel.send(message)).toEqual({
      result: 'sent',
      providerId: expect.stringMatching(/^\d+$/),
      parts: { account: 'smpp:bureau', ids: [expect.arrayContaining([smsc.parts[0]?.id])] },
    });
    expect(smsc.shown).toMatchObject([
      { mobile: MOBILE, text: '【郑州气象】橙色暴雨 中原区、二七区，请05:10前签收，回复4711即签收。登录 https://console.example/' },
    ]);
    const [part] = smsc.parts;
    expect(Math.abs((part?.expires?.getTime() ?? 0) - (message.bulletin?.expires.getTime() ?? 0))).toBeLessThan(1_000);
    expect(parts).toEqual([['actual', 1]]);
  });

  it('that is long goes out in parts that a phone joins, each with a number', async () => {
    expect(await channel.send(aLongSms())).toMatchObject({ parts: { ids: [expect.anything(), expect.anything(), expect.anything()] } });
    expect(smsc.shown[0]?.text).toMatch(/^【郑州气象】橙色暴雨🌧中原区.*回复4711即签收。登录 https:\/\/console.example\/$/);
    expect(smsc.parts.map(({ joined }) => joined?.index)).toEqual([0, 1, 2]);
    expect(smsc.parts.every(({ text }) => text.length <= 67)).toBe(true);
    expect(parts).toEqual([['actual', 3]]);
  });

  it('of an exercise goes out over the account of exercises, marked', async () => {
    await channel.send(aSms({ status: 'exercise' }));
    expect(smsc.shown).toMatchObject([{ account: 'rehearse', text: expect.stringMatching(/^【郑州气象】【演练】/) }]);
    await channel.close();
    const gateway = makeSmppGateway({ accounts: { actual: accountOf('actual', port), exercise: null }, intake: told });
    channel = makeSmsChannel({ gateway, now: () => new Date() });
    expect(await channel.send(aSms({ status: 'exercise' }))).toEqual({
      result: 'failed-temporarily',
      reason: 'no-secret',
      detail: 'SMPP_EXERCISE_URL is not set',
    });
  });

  it.each([
    ['busy', { result: 'failed-temporarily', reason: 'refused-for-now', detail: 'ESME_RSYSERR' }, 'well'],
    ['content', { result: 'failed-permanently', reason: 'refused' }, 'well'],
    ['number', { result: 'failed-permanently', reason: 'bad-address' }, 'well'],
    ['too-fast', { result: 'not-handed-over', reason: 'throttled', retryAfterMs: 1_000 }, 'slow'],
    ['queue-full', { result: 'not-handed-over', reason: 'throttled' }, 'slow'],
    ['account', { result: 'not-handed-over', reason: 'not-authorised', detail: 'SMPP_URL: ESME_RINVSRCADR' }, 'failed'],
  ] as const)('that is refused (%s) says whose fault it is', async (fault, outcome, health) => {
    smsc.fail(fault);
    expect(await channel.send(aSms())).toMatchObject(outcome);
    expect((await channel.check?.())?.state).toBe(health);
    expect(smsc.shown).toEqual([]);
  });

  it('waits longer each time that the gateway is given too much, and goes on by itself', async () => {
    smsc.fail('too-fast', 'too-fast');
    expect(await channel.send(aSms())).toMatchObject({ retryAfterMs: 1_000 });
    expect(await channel.send(aSms())).toMatchObject({ retryAfterMs: 2_000 });
    expect(await channel.send(aSms())).toMatchObject({ result: 'sent' });
    expect(await channel.check?.()).toEqual({ state: 'well' });
  });

  it('whose first parts were taken when the gateway had too much sends the rest after the pause', async () => {
    smsc.fail('none', 'queue-full');
    expect(await channel.send(aLongSms())).toMatchObject({ result: 'sent' });
    expect(smsc.parts.map(({ joined }) => joined?.index)).toEqual([0, 1, 2]);
  });

  it.each(['drop', 'lose', 'silent'] as const)('whose answer is lost (%s) is sent again as the same SMS', async (fault) => {
    smsc.fail(fault);
    const [first, second] = [aLongSms(), aLongSms()];
    expect(await channel.send(first)).toMatchObject({ result: 'failed-temporarily' });
    await until(async () => (await channel.check?.())?.state === 'well');
    expect(await channel.send(second)).toMatchObject({ result: 'sent' });
    // The phone puts what came twice in the same place.
    expect(new Set(smsc.parts.map(({ joined }) => joined?.reference)).size).toBe(1);
    expect(smsc.parts).toHaveLength(fault === 'drop' ? 3 : 4);
    expect(smsc.shown).toHaveLength(1);
  });

  it('has never more parts on the way than the window, the gravest first', async () => {
    await begin({ window: 3 });
    smsc.answerMs = 20;
    await Promise.all(Array.from({ length: 12 }, async () => channel.send(aSms())));
    expect(smsc.mostUnanswered).toBe(3);
    expect(smsc.shown).toHaveLength(12);
  });

  it.each([
    ['decimal', 'both', '1714945'],
    ['hex-then-decimal', 'tlv', '1714945'],
    ['hex-then-decimal', 'text', '1714945'],
    ['decimal-then-hex', 'both', '1a2b01'],
  ] as const)('has reports whose number fits, however it is written (%s, by %s)', async (ids, by, id) => {
    smsc.ids = ids;
    smsc.reportsBy = by;
    smsc.reports = ['failed', 'delivered'];
    const outcome = await channel.send(aSms());
    await until(async () => Promise.resolve(told.reports.length === 2));
    expect(told.reports).toEqual([
      ['smpp:bureau', { messageId: id, mobile: MOBILE, isDelivered: false, detail: expect.stringMatching(/^UNDELIV/) }],
      ['smpp:bureau', { messageId: id, mobile: MOBILE, isDelivered: true, detail: 'DELIVRD' }],
    ]);
    expect('parts' in outcome && outcome.parts?.ids[0]).toContain(id);
  });

  it('asks the network to tell again what could not be recorded', async () => {
    told.refuses = 2;
    await channel.send(aSms());
    await until(async () => Promise.resolve(smsc.answered.length === 3));
    expect(told.reports).toHaveLength(1);
    expect(smsc.answered).toEqual([0x64, 0x64, 0]);
    told.refuses = 1;
    expect(await smsc.reply(MOBILE, '4711')).toBe(0x64);
    expect(await smsc.reply(MOBILE, '4711')).toBe(0);
  });

  it.each(['4711', '签收 ４７１１'])('hands on what somebody replies: %s', async (content) => {
    expect(await smsc.reply(MOBILE, content)).toBe(0);
    expect(told.replies).toEqual([{ number: MOBILE, content }]);
  });
});
