import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Ismg } from '@rainstorm/harness/ismg';
import { until } from '@rainstorm/harness/until';
import type { Status } from '@rainstorm/warning-model';
import type { Channel } from '../../channel.js';
import { describeChannelContract } from '../../contract/channel-contract.js';
import { aLongSms, aSms, MOBILE, templates, Told, underTest } from '../lines.spec-support.js';
import { makeSmsChannel } from '../sms-channel.js';
import { CmppConnection } from './cmpp-connection.js';
import { makeCmppGateway, type CmppAccount } from './cmpp-gateway.js';
import type { CmppVersion } from './layout.js';

const accounts = {
  actual: { spId: '901234', sharedSecret: 'shared-secret-1' },
  exercise: { spId: '905678', sharedSecret: 'shared-secret-2' },
} as const;
const accountOf = <Of extends Status>(status: Of, port: number, more: Partial<CmppAccount> = {}): CmppAccount<Of> => ({
  name: `cmpp:${accounts[status].spId}`,
  signName: '郑州气象',
  templateText: templates[status],
  window: 16,
  perSecond: 200,
  server: { host: '127.0.0.1', port, tls: false },
  version: 0x20,
  ...accounts[status],
  serviceId: 'WARN',
  source: '10690001',
  ...more,
  status,
});
const times = { connectMs: 1_000, answerMs: 400, testMs: 10_000 };
const open = async (version: CmppVersion, more: Partial<CmppAccount> = {}) => {
  const ismg = new Ismg(version);
  const port = await ismg.start();
  ismg.open(accounts.actual);
  ismg.open(accounts.exercise);
  const told = new Told();
  const gateway = makeCmppGateway({
    accounts: { actual: accountOf('actual', port, { version, ...more }), exercise: accountOf('exercise', port, { version }) },
    times,
    intake: told,
    firstPauseMs: 50,
  });
  const channel = makeSmsChannel({ gateway, now: () => new Date() });
  await channel.check?.();
  return { ismg, channel, told, port };
};

for (const [name, version] of [
  ['sms over CMPP 2.0', 0x20],
  ['sms over CMPP 3.0', 0x30],
] as const)
  describeChannelContract(
    name,
    async () => {
      const { ismg, channel } = await open(version);
      const secrets = Object.values(accounts).map(({ sharedSecret }) => sharedSecret);
      return underTest(channel, ismg, { secrets, stop: async () => ismg.stop() });
    },
    { describe, it },
  );

describe.each([
  ['2.0', 0x20],
  ['3.0', 0x30],
] as const)('an SMS over CMPP %s', (_name, version) => {
  let ismg: Ismg;
  let channel: Channel;
  let told: Told;
  beforeEach(async () => {
    ({ ismg, channel, told } = await open(version));
  });
  afterEach(async () => {
    await channel.close();
    await ismg.stop();
  });

  it('says what it is, with the numbers of its parts, and until when it is of use', async () => {
    const message = aSms();
    const outcome = await channel.send(message);
    const [part] = ismg.parts;
    // Beyond 2^53.
    expect(part?.id.length).toBeGreaterThan(16);
    expect(outcome).toEqual({ result: 'sent', providerId: part?.id, parts: { account: 'cmpp:901234', ids: [[part?.id]] } });
    expect(ismg.shown).toMatchObject([
      { mobile: MOBILE, text: '【郑州气象】橙色暴雨 中原区、二七区，请05:10前签收，回复4711即签收。登录 https://console.example/' },
    ]);
    expect(Math.abs((part?.expires?.getTime() ?? 0) - (message.bulletin?.expires.getTime() ?? 0))).toBeLessThan(1_000);
  });

  it('that is long goes out in parts that a phone joins', async () => {
    expect(await channel.send(aLongSms())).toMatchObject({ parts: { ids: [expect.anything(), expect.anything(), expect.anything()] } });
    expect(ismg.shown[0]?.text).toMatch(/^【郑州气象】橙色暴雨🌧中原区.*回复4711即签收。登录 https:\/\/console.example\/$/);
  });

  it('of an exercise goes out over the account of exercises', async () => {
    await channel.send(aSms({ status: 'exercise' }));
    expect(ismg.shown).toMatchObject([{ account: '905678', text: expect.stringMatching(/^【郑州气象】【演练】/) }]);
  });

  it.each([
    ['busy', { result: 'failed-temporarily', reason: 'refused-for-now', detail: 'result 99' }, 'well'],
    ['content', { result: 'failed-permanently', reason: 'refused' }, 'well'],
    ['number', { result: 'failed-permanently', reason: 'bad-address' }, 'well'],
    ['too-fast', { result: 'not-handed-over', reason: 'throttled' }, 'slow'],
    ['account', { result: 'not-handed-over', reason: 'not-authorised', detail: 'CMPP_URL: result 10' }, 'failed'],
  ] as const)('that is refused (%s) says whose fault it is', async (fault, outcome, health) => {
    ismg.fail(fault);
    expect(await channel.send(aSms())).toMatchObject(outcome);
    expect((await channel.check?.())?.state).toBe(health);
    expect(ismg.shown).toEqual([]);
  });

  it.each(['drop', 'lose', 'silent'] as const)('whose answer is lost (%s) is sent again as the same SMS', async (fault) => {
    ismg.fail(fault);
    expect(await channel.send(aLongSms())).toMatchObject({ result: 'failed-temporarily' });
    await until(async () => (await channel.check?.())?.state === 'well');
    expect(await channel.send(aLongSms())).toMatchObject({ result: 'sent' });
    expect(new Set(ismg.parts.map(({ joined }) => joined?.reference)).size).toBe(1);
    expect(ismg.shown).toHaveLength(1);
  });

  it('has never more parts on the way than the window of 16', async () => {
    ismg.answerMs = 20;
    const outcomes = await Promise.all(Array.from({ length: 60 }, async () => channel.send(aSms())));
    expect(outcomes.every(({ result }) => result === 'sent')).toBe(true);
    expect(ismg.mostUnanswered).toBe(16);
  });

  it('has reports, twice and in reverse order as they come, and asks for those again that could not be recorded', async () => {
    ismg.reports = ['failed', 'delivered', 'delivered'];
    told.refuses = 1;
    const outcome = await channel.send(aSms());
    await until(async () => Promise.resolve(told.reports.length === 3));
    expect(told.reports.map(([account, { detail }]) => [account, detail])).toEqual([
      ['cmpp:901234', 'UNDELIV'],
      ['cmpp:901234', 'DELIVRD'],
      ['cmpp:901234', 'DELIVRD'],
    ]);
    expect(told.reports[0]?.[1]).toMatchObject({ messageId: 'parts' in outcome ? outcome.parts?.ids[0]?.[0] : '', mobile: MOBILE });
    await until(async () => Promise.resolve(ismg.answered.length === 4));
    expect(ismg.answered).toEqual([8, 0, 0, 0]);
  });

  it('hands on what somebody replies', async () => {
    expect(await ismg.reply(MOBILE, '签收 ４７１１')).toBe(0);
    expect(await ismg.reply(MOBILE, Buffer.from('cad5b5bd34373131', 'hex'), 15)).toBe(0);
    expect(told.replies).toEqual([
      { number: MOBILE, content: '签收 ４７１１' },
      { number: MOBILE, content: '收到4711' },
    ]);
  });

  it('goes out again over a new connection when the old one is lost', async () => {
    ismg.hangUp();
    await until(async () => (await channel.check?.())?.state === 'failed');
    await until(async () => (await channel.check?.())?.state === 'well');
    expect(await channel.send(aSms())).toMatchObject({ result: 'sent' });
  });
});

describe('a connection of CMPP', () => {
  const nobody = { report: async () => Promise.resolve(), reply: async () => Promise.resolve(), closed: () => undefined };
  const hasty = { connectMs: 500, answerMs: 200, testMs: 100 };
  let ismg: Ismg;
  let port: number;
  beforeEach(async () => {
    ismg = new Ismg(0x20);
    port = await ismg.start();
    ismg.open(accounts.actual);
  });
  afterEach(async () => ismg.stop());

  it.each([
    [{ sharedSecret: 'hunter2' }, 'not-authorised', 'connect: status 3, the authentication failed'],
    [{ spId: '000000' }, 'not-authorised', 'connect: status 2, the source address is refused'],
    [{ version: 0x30 as const }, 'timed-out', 'connect: the gateway sent a connect-resp that is cut off: CMPP_VERSION'],
  ])('that is refused says why, and no secret (%#)', async (wrong, reason, detail) => {
    await expect(CmppConnection.open(accountOf('actual', port, wrong), hasty, nobody)).rejects.toMatchObject({ reason, detail });
  });

  it('is given up when a test is not answered', async () => {
    let why = '';
    await CmppConnection.open(accountOf('actual', port), hasty, { ...nobody, closed: (told) => (why = told) });
    ismg.isSilent = true;
    await until(async () => Promise.resolve(why === 'no answer to a test of the connection'));
  });

  it.each([
    ['too long', '7fffffff0000000500000001', 'the gateway sent what is no CMPP'],
    ['too short', '000000010000000500000001', 'the gateway sent what is no CMPP'],
    ['cut off', '0000000e00000005000000010000', 'the gateway sent a deliver that is cut off: CMPP_VERSION'],
  ])('that gets a PDU which is %s breaks off', async (_what, hex, expected) => {
    let why = '';
    await CmppConnection.open(accountOf('actual', port), hasty, { ...nobody, closed: (told) => (why = told) });
    ismg.write(Buffer.from(hex, 'hex'));
    await until(async () => Promise.resolve(why === expected));
  });

  it('goes on after a command that it does not know', async () => {
    const connection = await CmppConnection.open(accountOf('actual', port), hasty, nobody);
    ismg.write(Buffer.from('0000000c0000000900000001', 'hex'));
    const part = { mobile: MOBILE, text: '雨', reference: 1, total: 1, index: 0, expires: null };
    expect(await connection.submit(part)).toMatchObject({ kind: 'answered', answer: { meaning: 'taken' } });
    await connection.close();
  });
});
