import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { messengerKinds, Messengers, type MessengerFault, type MessengerKind } from '@rainstorm/harness/messengers';
import type { DeliveryId, Status } from '@rainstorm/warning-model';
import type { Channel, SendOutcome } from '../channel.js';
import { aMessage } from '../contract/a-message.js';
import { describeChannelContract } from '../contract/channel-contract.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { readAllowedReceivers, NO_MORE_RECEIVERS } from '../webhook/receiver-addresses.js';
import { makeRobotChannel, type RobotOptions } from './robot-channel.js';
import { robotUrlFault, type RobotCredentials } from './robot-credentials.js';

const SECRET = 'SECrobotSignatureKey0123456789';
const TOKEN = 'tokenOfTheGroupsRobot0123456789';
const EXERCISE_TOKEN = 'tokenOfTheExerciseGroup01234567';
const GROUP = '总值班室工作群';
const EXERCISE_GROUP = '总值班室演练群';
const LOOPBACK = readAllowedReceivers('127.0.0.0/8') ?? NO_MORE_RECEIVERS;
const NO_LIMITS = { perMinute: 10_000, blockedForMs: 0 };

/** A messenger with a group for each status, and the credentials of both robots. */
const roomFor = async (
  kind: MessengerKind,
  given: Partial<RobotOptions> = {},
  limits?: Partial<Record<MessengerKind, typeof NO_LIMITS>>,
) => {
  const messengers = await new Messengers(limits).start();
  const secret = kind === 'wecom' ? null : SECRET;
  const urls: Record<Status, string> = {
    actual: messengers.open({ kind, name: GROUP, token: TOKEN, secret }),
    exercise: messengers.open({ kind, name: EXERCISE_GROUP, token: EXERCISE_TOKEN, secret }),
  };
  const channel = makeRobotChannel(kind, {
    credentialsOf: <Of extends Status>(name: string, status: Of): RobotCredentials<Of> | null =>
      name === 'DUTY_GROUP' ? { status, url: urls[status], secret } : null,
    now: () => new Date(),
    allowed: LOOPBACK,
    ...given,
  });
  return { messengers, channel };
};

const to = (change: Partial<OutgoingMessage['to']> = {}) => ({ ...aMessage().to, address: GROUP, secretRef: 'DUTY_GROUP', ...change });
const keyIn = (text: string): string => /消息编号：(\S+?)（/.exec(text)?.[1] ?? '';

for (const kind of messengerKinds)
  describeChannelContract(
    `robot of ${kind}`,
    async () => {
      const { messengers, channel } = await roomFor(kind, { limits: [{ count: 1_000, perMs: 1 }] }, { [kind]: NO_LIMITS });
      return {
        channel,
        to: { address: GROUP, secretRef: 'DUTY_GROUP' },
        secrets: [SECRET, TOKEN, EXERCISE_TOKEN],
        succeed: () => messengers.mend(),
        failTemporarily: () => messengers.fail(GROUP, 'busy', 'busy', 'busy'),
        failPermanently: (message) => {
          messengers.fail(GROUP, 'content');
          return message;
        },
        received: async () =>
          Promise.resolve([
            ...messengers.messages.map(({ text }) => ({ idempotencyKey: keyIn(text), text })),
            // 钉钉 shows a message that comes again under its number once.
            ...Array.from({ length: messengers.repeated }, () => ({ idempotencyKey: aMessage().idempotencyKey, text: '' })),
          ]),
        stop: async () => messengers.stop(),
      };
    },
    { describe, it },
  );

describe.each(messengerKinds)('a robot of %s', (kind) => {
  let messengers: Messengers;
  let channel: Channel;
  beforeEach(async () => {
    ({ messengers, channel } = await roomFor(kind, { timeoutMs: 300 }));
  });
  afterEach(async () => {
    await channel.close();
    await messengers.stop();
  });
  const send = async (change: Partial<OutgoingMessage> = {}): Promise<SendOutcome> => channel.send(aMessage({ to: to(), ...change }));
  const sendAfter = async (fault: MessengerFault): Promise<SendOutcome> => {
    messengers.fail(GROUP, fault);
    return send();
  };

  it('says first what it is, what to do by when, where, and calls whom it may', async () => {
    expect(await send()).toEqual({ result: 'sent', providerId: null });
    const [message] = messengers.messages;
    expect(message?.text).toMatch(/^橙色暴雨 中原区、二七区 05:10前签收\n请市委市政府总值班室在05:10前签收/);
    expect(message?.text).toContain('登录处理：https://console.example/');
    expect(message?.called).toEqual(kind === 'feishu' ? [] : ['13800000001']);
  });

  it('carries no receipt link, which would prove nobody', async () => {
    await send();
    expect(messengers.messages[0]?.text).not.toContain('h0lDer');
    expect(channel.capabilities).toMatchObject({ carriesReceipt: false, confirmsDelivery: false, reaches: 'never' });
  });

  it('marks an exercise in its first characters, in the group of the exercise only', async () => {
    await send({ status: 'exercise' });
    expect(messengers.messages).toMatchObject([{ group: EXERCISE_GROUP, text: expect.stringMatching(/^【演练】/) }]);
  });

  it('has a refusal inside HTTP 200 for a refusal, each of its kind', async () => {
    expect(await sendAfter('busy')).toMatchObject({ result: 'failed-temporarily', reason: 'refused-for-now' });
    expect(await sendAfter('content')).toMatchObject({ result: 'failed-permanently', reason: 'refused' });
    expect((await channel.check?.())?.state).toBe('well');
    expect(await sendAfter('stopped')).toMatchObject({ result: 'not-handed-over', reason: 'not-authorised' });
    expect(await channel.check?.()).toMatchObject({
      state: 'failed',
      reason: 'not-authorised',
      detail: expect.stringContaining('DUTY_GROUP_URL'),
    });
    expect(messengers.messages).toEqual([]);
  });

  it('is silent for as long as the messenger wants, which is no try of what waits', async () => {
    const refused = await sendAfter('too-fast');
    const pauseMs = kind === 'dingtalk' ? 600_000 : 60_000;
    expect(refused).toMatchObject({ result: 'not-handed-over', reason: 'throttled', retryAfterMs: pauseMs });
    messengers.mend();
    // Nothing is sent within the pause: 钉钉 counts each try.
    const next = send();
    await channel.close();
    expect(await next).toMatchObject({ result: 'not-handed-over', reason: 'throttled' });
    expect(messengers.messages).toEqual([]);
  });

  it.each(['drop', 'lose', 'slow'] as const)(
    'does not take a lost answer (%s) for a delivery or for a failure of the channel',
    async (fault) => {
      expect((await sendAfter(fault)).result).toBe('failed-temporarily');
      expect((await channel.check?.())?.state).toBe('well');
      expect(await send()).toEqual({ result: 'sent', providerId: null });
      // 钉钉 knows the message by its number; the others show it twice, with the same number.
      expect(messengers.messages).toHaveLength(fault === 'drop' || kind === 'dingtalk' ? 1 : 2);
      expect(new Set(messengers.messages.map(({ text }) => keyIn(text))).size).toBe(1);
    },
  );

  it('waits for credentials that are not set, and takes those of real messages for no exercise', async () => {
    const onlyActual = makeRobotChannel(kind, {
      credentialsOf: <Of extends Status>(_name: string, status: Of): RobotCredentials<Of> | null =>
        status === 'actual' ? { status, url: `https://live.example/robot/send?access_token=${TOKEN}`, secret: null } : null,
      now: () => new Date(),
    });
    expect(await onlyActual.send(aMessage({ to: to(), status: 'exercise' }))).toEqual({
      result: 'failed-temporarily',
      reason: 'no-secret',
      detail: 'DUTY_GROUP_EXERCISE_URL is not set',
    });
    await onlyActual.close();
    expect(await send({ to: to({ secretRef: 'NOT_SET' }) })).toMatchObject({ result: 'failed-temporarily', reason: 'no-secret' });
    expect(await send({ to: to({ secretRef: null }) })).toMatchObject({ result: 'failed-permanently', reason: 'no-secret' });
  });

  it('never goes to this machine unless the city allows it', async () => {
    const guarded = (await roomFor(kind, { allowed: NO_MORE_RECEIVERS })) satisfies { channel: Channel };
    expect(await guarded.channel.send(aMessage({ to: to() }))).toMatchObject({
      result: 'not-handed-over',
      detail: expect.stringContaining('WEBHOOK_ALLOWED'),
    });
    expect(guarded.messengers.messages).toEqual([]);
    await guarded.messengers.stop();
  });

  it('signs as its messenger checks it', async () => {
    const wrong = await roomFor(kind, {
      credentialsOf: <Of extends Status>(_name: string, status: Of): RobotCredentials<Of> | null => ({
        status,
        url: messengers.open({ kind, name: '另一个群', token: 'another', secret: SECRET }),
        secret: kind === 'wecom' ? null : 'another secret',
      }),
    });
    expect((await wrong.channel.send(aMessage({ to: to() }))).result).toBe(kind === 'wecom' ? 'sent' : 'not-handed-over');
    await wrong.messengers.stop();
  });
});

it('a robot never asks its messenger for more than it allows, and lets red through first', async () => {
  const { messengers, channel } = await roomFor('dingtalk', { patienceMs: 20 });
  const many = (count: number, gravity: number, word: string) =>
    Array.from({ length: count }, async (_, index) => {
      const { bulletin } = aMessage();
      const deliveryId = `dlv-${word}${String(index).padStart(3, '0')}` as DeliveryId;
      return channel.send(aMessage({ to: to(), deliveryId, bulletin: bulletin === null ? null : { ...bulletin, gravity } }));
    });
  const blue = await Promise.all(many(30, 1, 'blue'));
  expect(blue.filter(({ result }) => result === 'sent')).toHaveLength(15);
  expect(blue.filter(({ result }) => result === 'not-handed-over')).toHaveLength(15);
  const red = await Promise.all(many(7, 4, 'red'));
  expect(red.map(({ result }) => result)).toEqual([...Array.from({ length: 5 }, () => 'sent'), 'not-handed-over', 'not-handed-over']);
  expect(red[6]).toMatchObject({ reason: 'throttled' });
  expect((await channel.check?.())?.state).toBe('well');
  await channel.close();
  await messengers.stop();
});

describe('the address of a robot', () => {
  it.each([
    ['dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=x', null],
    ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x', null],
    ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/x', null],
    ['dingtalk', 'http://127.0.0.1:9/robot/send?access_token=x', null],
    ['dingtalk', 'https://oapi.dingtalk.com/robot/send', 'not the address of a robot of this kind: ?access_token= is missing'],
    ['wecom', 'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x', 'not an https:// URL'],
    ['feishu', 'somewhere', 'not a URL'],
  ] as const)('%s %s', (kind, url, fault) => {
    expect(robotUrlFault(kind, url)).toBe(fault);
  });
});
