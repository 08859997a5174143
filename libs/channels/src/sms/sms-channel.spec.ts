import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SmsGateway, type SmsAccount, type SmsFault } from '@rainstorm/harness/sms-gateway';
import type { Status } from '@rainstorm/warning-model';
import type { Channel, SendOutcome } from '../channel.js';
import { aMessage } from '../contract/a-message.js';
import { describeChannelContract } from '../contract/channel-contract.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { NO_MORE_RECEIVERS, readAllowedReceivers } from '../webhook/receiver-addresses.js';
import { makeAliyunSmsGateway, type AliyunSmsOptions } from './aliyun-sms-gateway.js';
import { makeSmsChannel } from './sms-channel.js';
import type { SmsCredentials } from './sms-credentials.js';
import { smsParts } from './sms-parts.js';
import { fitted, smsTemplateFault, smsWords } from './sms-text.js';

const MOBILE = '13800000001';
const LOOPBACK = readAllowedReceivers('127.0.0.0/8') ?? NO_MORE_RECEIVERS;
const accounts: Readonly<Record<Status, SmsAccount>> = {
  actual: {
    keyId: 'LTAIrealAccount',
    keySecret: 'secretOfTheRealAccount',
    signName: '郑州气象',
    templateCode: 'SMS_1',
    templateText: '${title}，${task}。登录 https://console.example/',
  },
  exercise: {
    keyId: 'LTAIexerciseAccount',
    keySecret: 'secretOfTheExerciseAccount',
    signName: '郑州气象演练',
    templateCode: 'SMS_2',
    templateText: '【演练】EXERCISE ${title}，${task}',
  },
};

const open = async ({ keySecret, ...given }: Partial<AliyunSmsOptions> & { readonly keySecret?: string } = {}) => {
  const gateway = new SmsGateway();
  const url = await gateway.start();
  gateway.open(accounts.actual);
  gateway.open(accounts.exercise);
  const options: AliyunSmsOptions = {
    credentialsOf: <Of extends Status>(status: Of): SmsCredentials<Of> => ({
      status,
      url,
      ...accounts[status],
      ...(keySecret === undefined ? {} : { keySecret }),
    }),
    now: () => new Date('2021-07-19T21:01:00Z'),
    allowed: LOOPBACK,
    ...given,
  };
  return { gateway, channel: makeSmsChannel({ gateway: makeAliyunSmsGateway(options), now: options.now }) };
};
/** The gateway checks the date of a call, which is that of the signature. */
const today = { now: () => new Date() };
const lasting = (): OutgoingMessage['bulletin'] => {
  const { bulletin } = aMessage();
  return bulletin === null ? null : { ...bulletin, expires: new Date(Date.now() + 3_600_000) };
};
const aSms = (change: Partial<OutgoingMessage> = {}): OutgoingMessage =>
  aMessage({ to: { ...aMessage().to, address: MOBILE }, bulletin: lasting(), receiptCode: '4711', ...change });

describeChannelContract(
  'sms',
  async () => {
    const { gateway, channel } = await open(today);
    const send = channel.send.bind(channel);
    return {
      // The bulletin of the contract is of 2021.
      channel: {
        ...channel,
        send: async (message) =>
          send({
            ...message,
            bulletin: message.bulletin === null ? null : { ...message.bulletin, expires: new Date(Date.now() + 60_000) },
          }),
      },
      to: { address: MOBILE, secretRef: null },
      secrets: [accounts.actual.keySecret, accounts.exercise.keySecret],
      succeed: () => gateway.mend(),
      failTemporarily: () => gateway.fail('busy', 'busy', 'busy'),
      failPermanently: (message) => {
        gateway.fail('content');
        return message;
      },
      received: async () => Promise.resolve(gateway.shown.map(({ outId, text }) => ({ idempotencyKey: outId, text: `${text} ${outId}` }))),
      stop: async () => gateway.stop(),
    };
  },
  { describe, it },
);

describe('an SMS', () => {
  let gateway: SmsGateway;
  let channel: Channel;
  const parts: (readonly [Status, number])[] = [];
  beforeEach(async () => {
    parts.splice(0);
    ({ gateway, channel } = await open({ ...today, timeoutMs: 300, onParts: (status, count) => parts.push([status, count]) }));
  });
  afterEach(async () => {
    await channel.close();
    await gateway.stop();
  });
  const sendAfter = async (fault: SmsFault): Promise<SendOutcome> => {
    gateway.fail(fault);
    return channel.send(aSms());
  };

  it('says what it is, by when to do what, and which code acknowledges', async () => {
    expect(await channel.send(aSms())).toMatchObject({ result: 'sent', providerId: expect.stringMatching(/\^1$/) });
    expect(gateway.shown).toMatchObject([
      {
        mobile: MOBILE,
        text: '【郑州气象】橙色暴雨 中原区、二七区，请05:10前签收，回复4711即签收。登录 https://console.example/',
        outId: aMessage().idempotencyKey,
      },
    ]);
  });

  it('is marked in its first characters in an exercise, and goes out over the account of exercises only', async () => {
    await channel.send(aSms({ status: 'exercise' }));
    expect(gateway.shown[0]?.text).toMatch(/^【郑州气象演练】【演练】/);
    const onlyReal = await open({
      ...today,
      credentialsOf: <Of extends Status>(status: Of): SmsCredentials<Of> | null =>
        status === 'actual' ? { status, url: 'https://live.example', ...accounts.actual } : null,
    });
    expect(await onlyReal.channel.send(aSms({ status: 'exercise' }))).toEqual({
      result: 'failed-temporarily',
      reason: 'no-secret',
      detail: 'SMS_EXERCISE_ACCESS_KEY_ID is not set',
    });
    await onlyReal.gateway.stop();
  });

  it('to a landline has failed for good, without a call', async () => {
    expect(await channel.send(aSms({ to: { ...aMessage().to, address: '037167180000' } }))).toMatchObject({
      result: 'failed-permanently',
      reason: 'bad-address',
    });
    expect(gateway.shown).toEqual([]);
  });

  it('of a bulletin that has expired is not sent any more', async () => {
    const bulletin = lasting();
    const over = bulletin === null ? null : { ...bulletin, expires: new Date(Date.now() - 1) };
    expect(await channel.send(aSms({ bulletin: over }))).toMatchObject({ result: 'failed-permanently', reason: 'expired' });
    expect(gateway.shown).toEqual([]);
  });

  it.each([
    ['busy', { result: 'failed-temporarily', reason: 'refused-for-now' }, 'well'],
    ['quota', { result: 'failed-temporarily', reason: 'refused-for-now' }, 'well'],
    ['content', { result: 'failed-permanently', reason: 'refused' }, 'well'],
    ['too-fast', { result: 'not-handed-over', reason: 'throttled' }, 'failed'],
    ['no-money', { result: 'not-handed-over', reason: 'not-authorised' }, 'failed'],
  ] as const)('that is refused (%s) says whose fault it is', async (fault, outcome, health) => {
    expect(await sendAfter(fault)).toMatchObject(outcome);
    expect((await channel.check?.())?.state).toBe(health);
    expect(gateway.shown).toEqual([]);
  });

  it.each(['drop', 'lose', 'slow'] as const)('whose answer is lost (%s) is tried again under its own number', async (fault) => {
    expect((await sendAfter(fault)).result).toBe('failed-temporarily');
    expect((await channel.send(aSms())).result).toBe('sent');
    expect(new Set(gateway.shown.map(({ outId }) => outId))).toEqual(new Set([aMessage().idempotencyKey]));
    expect(gateway.shown).toHaveLength(fault === 'drop' ? 1 : 2);
  });

  it('with a wrong key is a failed channel, and the key is not repeated', async () => {
    const room = await open({ ...today, keySecret: 'hunter2' });
    const outcome = await room.channel.send(aSms());
    expect(outcome).toMatchObject({
      result: 'not-handed-over',
      reason: 'not-authorised',
      detail: 'SMS_GATEWAY_URL: code SignatureDoesNotMatch',
    });
    expect(JSON.stringify(outcome)).not.toContain('hunter2');
    await room.channel.close();
    await room.gateway.stop();
  });
});

it.each([
  ['', 1],
  ['雨'.repeat(70), 1],
  ['雨'.repeat(71), 2],
  ['雨'.repeat(134), 2],
  ['雨'.repeat(135), 3],
  ['🌧'.repeat(35), 1],
  ['🌧'.repeat(36), 2],
])('%j has %i parts', (text, count) => {
  expect(smsParts(text)).toBe(count);
});

describe('the places of a template', () => {
  it('have at most 35 characters each, as the gateway wants', () => {
    const { bulletin } = aMessage();
    const glance = { zh: '红色暴雨 '.repeat(20), en: '' };
    const words = smsWords(aSms({ bulletin: bulletin === null ? null : { ...bulletin, glance }, purpose: 'escalation' }));
    const places = fitted(words, { title: 35, task: 35 }, ({ title, task }) => `${title}${task}`);
    expect([...places.title]).toHaveLength(35);
    expect(places.title.endsWith('…')).toBe(true);
    expect([...places.task].length).toBeLessThanOrEqual(35);
  });

  it.each([
    ['is said behind the task', '红色暴雨', '请05:10前签收，回复4711即签收，收文12号'],
    ['is left out where the SMS would have one part more', '雨'.repeat(40), '请05:10前签收，回复4711即签收'],
  ])('the number of the office %s', (_what, title, task) => {
    const words = { title, task: '请05:10前签收，回复4711即签收', extra: '收文12号' };
    const text = (filled: typeof words | { readonly title: string; readonly task: string }): string =>
      `【郑州气象】${filled.title}，${filled.task}。`;
    expect(fitted(words, { title: 200, task: 60 }, text).task).toBe(task);
  });

  it('leave the number out where the place has no room for it', () => {
    const words = { title: '雨', task: '请05:10前签收，回复4711即签收', extra: '收文12号' };
    expect(fitted(words, { title: 35, task: 20 }, ({ task }) => task).task).toBe(words.task);
  });

  it('have the number of what the office is sent', () => {
    const receiverNumber = { year: 2021, number: 12, previous: 11 };
    expect([smsWords(aSms({ receiverNumber })).extra, smsWords(aSms()).extra]).toEqual(['收文12号', undefined]);
  });

  it('say where to look when nothing is asked', () => {
    expect(smsWords(aSms({ bulletin: null, receiptCode: null, subject: { zh: '【测试】联络测试', en: '' } }))).toEqual({
      title: '【测试】联络测试',
      task: '请登录值守台查看',
    });
  });

  it.each([
    ['${title}，${task}', 'actual', null],
    ['【演练】${title}，${task}', 'exercise', null],
    ['${title}，${task}', 'exercise', 'does not begin with 【演练】'],
    ['【演练】${title}，${task}', 'actual', 'begins with 【演练】, which is for exercises'],
    ['${title}', 'actual', 'needs ${task} once'],
    ['${title}${title}${task}', 'actual', 'needs ${title} once'],
  ] as const)('of %j (%s): %s', (text, status, fault) => {
    expect(smsTemplateFault(text, status)).toBe(fault);
  });
});
