import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WeComOffice, type WeComApp, type WeComFault } from '@rainstorm/harness/wecom-office';
import type { Status } from '@rainstorm/warning-model';
import { aMessage } from '../contract/a-message.js';
import { describeChannelContract } from '../contract/channel-contract.js';
import type { SendOutcome } from '../channel.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { NO_MORE_RECEIVERS, readAllowedReceivers } from '../webhook/receiver-addresses.js';
import { makeWeComApp, type WeComAppOptions } from './wecom-app.js';

const MEMBER = 'ZhangWei';
const LOOPBACK = readAllowedReceivers('127.0.0.0/8') ?? NO_MORE_RECEIVERS;
const app = (agentId: number, secret: string): WeComApp => ({
  corpId: 'ww0123456789',
  agentId,
  secret,
  token: 'callbackToken',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  callbackUrl: null,
});
const apps: Readonly<Record<Status, WeComApp>> = {
  actual: app(1_000_002, 'secretOfTheRealApplication'),
  exercise: app(1_000_003, 'secretOfTheExerciseApplication'),
};

const open = async ({ secret, ...given }: Partial<WeComAppOptions> & { readonly secret?: string } = {}) => {
  const office = new WeComOffice();
  const url = await office.start();
  for (const each of Object.values(apps)) office.open(each);
  const made = makeWeComApp({
    credentialsOf: (status) => ({ status, url, ...apps[status], ...(secret === undefined ? {} : { secret }) }),
    now: () => new Date(),
    allowed: LOOPBACK,
    ...given,
  });
  return { office, ...made };
};
const aCard = (change: Partial<OutgoingMessage> = {}): OutgoingMessage =>
  aMessage({ to: { ...aMessage().to, address: MEMBER }, cardToken: 'theTokenOfThisDelivery0123456789', ...change });

describeChannelContract(
  'wecom-app',
  async () => {
    const { office, channel } = await open({ memberLimits: [{ count: 1_000, perMs: 60_000 }] });
    const send = channel.send.bind(channel);
    return {
      channel: { ...channel, send: async (message) => send({ ...message, cardToken: `token_${message.deliveryId}` }) },
      to: { address: MEMBER, secretRef: null },
      secrets: [...Object.values(apps).map(({ secret }) => secret), 'token_'],
      succeed: () => office.mend(),
      failTemporarily: () => office.fail('busy', 'busy', 'busy'),
      failPermanently: (message) => {
        office.fail('content');
        return message;
      },
      received: async () =>
        Promise.resolve(
          office.messages.map(({ title, text, link }) => ({
            idempotencyKey: /消息编号：(\S+)/.exec(text)?.[1] ?? '',
            text: `${title}\n${text}\n${link}`,
          })),
        ),
      stop: async () => office.stop(),
    };
  },
  { describe, it },
);

describe('a message of the application in 企业微信', () => {
  let given: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    given = await open({ timeoutMs: 300 });
  });
  afterEach(async () => {
    await given.channel.close();
    await given.cards.close();
    await given.office.stop();
  });
  const sendAfter = async (...faults: readonly WeComFault[]): Promise<SendOutcome> => {
    given.office.fail(...faults);
    return given.channel.send(aCard());
  };

  it('is a card with headline, deadline, level and a button', async () => {
    expect(await given.channel.send(aCard())).toMatchObject({ result: 'sent', providerId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(given.office.messages).toMatchObject([
      {
        member: MEMBER,
        cardType: 'button_interaction',
        title: '橙色暴雨 中原区、二七区',
        text: expect.stringMatching(
          /^请05:10前签收\n级别：橙色\n时限：2021年07月20日05时10分\n范围：中原区（橙色）、二七区（橙色）\n文号：郑气预报〔2021〕7号\n/,
        ),
        link: 'https://console.example/',
        button: '签收',
        taskId: expect.stringMatching(/^theTokenOfThisDelivery0123456789@[0-9a-f]{8}$/),
      },
    ]);
  });

  it('is marked first in an exercise, has other words on its button, and goes out from the application of exercises only', async () => {
    await given.channel.send(aCard({ status: 'exercise' }));
    expect(given.office.messages).toMatchObject([
      { agentId: apps.exercise.agentId, title: expect.stringMatching(/^【演练】/), button: '演练签收' },
    ]);
  });

  it('has no button where no receipt is owed, and leads to the duty desk', async () => {
    await given.channel.send(aCard({ cardToken: null }));
    expect(given.office.messages).toMatchObject([{ cardType: 'text_notice', button: null, link: 'https://console.example/' }]);
  });

  it('keeps every part within the advised length', async () => {
    const bulletin = aMessage().bulletin;
    const glance = { zh: '橙色暴雨 '.repeat(40), en: 'x' };
    await given.channel.send(aCard({ bulletin: bulletin === null ? null : { ...bulletin, glance, areasText: ['金水区'.repeat(50)] } }));
    const [message] = given.office.messages;
    expect([...(message?.title ?? '')].length).toBe(36);
    const facts = (message?.text ?? '').split('\n').filter((line) => /^(级别|时限|范围|文号)：/.test(line));
    for (const fact of facts) expect([...fact].length).toBeLessThanOrEqual(29);
  });

  it('asks for one token, however many messages leave', async () => {
    await Promise.all(Array.from({ length: 20 }, async () => given.channel.send(aCard())));
    expect(given.office.tokensAsked).toBe(1);
  });

  it('asks for a new token once where the old one was ended, and the message leaves all the same', async () => {
    await given.channel.send(aCard());
    given.office.endTokens();
    expect(await given.channel.send(aCard())).toMatchObject({ result: 'sent' });
    expect(await sendAfter('token')).toMatchObject({ result: 'sent' });
    expect(given.office.tokensAsked).toBe(3);
  });

  it('fails as a channel where the new token is refused too', async () => {
    expect(await sendAfter('token', 'token')).toMatchObject({ result: 'not-handed-over', reason: 'not-authorised' });
    expect(await given.channel.check?.()).toMatchObject({ state: 'failed', detail: 'WECOM_APP_URL: code 42001' });
  });

  it.each([
    ['busy', { result: 'failed-temporarily', reason: 'refused-for-now' }],
    ['too-fast', { result: 'not-handed-over', reason: 'throttled', retryAfterMs: 60_000 }],
    ['content', { result: 'failed-permanently', reason: 'refused' }],
    ['stopped', { result: 'not-handed-over', reason: 'not-authorised' }],
    ['address', { result: 'not-handed-over', reason: 'not-authorised', detail: 'WECOM_APP_URL: code 60020' }],
    ['invalid', { result: 'failed-permanently', reason: 'bad-address', detail: 'code 0, invaliduser' }],
    ['unlicensed', { result: 'failed-permanently', reason: 'bad-address', detail: 'code 0, unlicenseduser' }],
    ['drop', { result: 'failed-temporarily', reason: 'unreachable' }],
    ['lose', { result: 'failed-temporarily', reason: 'unreachable' }],
    ['slow', { result: 'failed-temporarily', reason: 'timed-out' }],
  ] as const)('after %s', async (fault, outcome) => {
    expect(await sendAfter(fault)).toMatchObject(outcome);
  });

  it('sends a card again after a lost answer, because a card is taken under one number only once', async () => {
    await sendAfter('lose');
    expect(await given.channel.send(aCard())).toMatchObject({ result: 'sent' });
    expect(new Set(given.office.messages.map(({ taskId }) => taskId)).size).toBe(2);
  });

  it('waits before one member has more than the messenger delivers', async () => {
    const outcomes = await Promise.all(Array.from({ length: 31 }, async () => given.channel.send(aCard())));
    expect(outcomes.filter(({ result }) => result === 'sent').length).toBe(given.office.messages.length);
    expect(outcomes.at(-1)).toMatchObject({ result: 'not-handed-over', reason: 'throttled' });
    expect(await given.channel.send(aCard({ to: { ...aMessage().to, address: 'LiMing' } }))).toMatchObject({ result: 'sent' });
  });

  it('changes its button once, and says so where the code was used', async () => {
    const sent = await given.channel.send(aCard());
    const key = sent.result === 'sent' ? (sent.providerId ?? '') : '';
    const change = { status: 'actual', member: MEMBER, key, words: '已签收 张伟 05:08' } as const;
    expect(await given.cards.change(change)).toMatchObject({ result: 'sent' });
    expect(given.office.messages[0]?.replaced).toBe('已签收 张伟 05:08');
    expect(await given.cards.change(change)).toMatchObject({ result: 'failed-permanently' });
    expect(given.office.tokensAsked).toBe(1);
  });

  it('is no try where the host is down, and fails the channel with its setting', async () => {
    await given.office.stop();
    expect(await given.channel.send(aCard())).toMatchObject({ result: 'not-handed-over', reason: 'unreachable' });
    expect(await given.channel.check?.()).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('WECOM_APP_URL: gettoken: no connection'),
    });
    given = await open({ timeoutMs: 300 });
  });

  it('is no try where the secret is wrong', async () => {
    const wrong = await open({ secret: 'aWrongSecret' });
    expect(await wrong.channel.send(aCard())).toMatchObject({
      result: 'not-handed-over',
      reason: 'not-authorised',
      detail: 'WECOM_APP_URL: gettoken: code 40001',
    });
    await wrong.office.stop();
  });

  it('waits where the application is not set', async () => {
    const none = await open({ credentialsOf: () => null });
    expect(await none.channel.send(aCard({ status: 'exercise' }))).toMatchObject({
      result: 'failed-temporarily',
      reason: 'no-secret',
      detail: 'WECOM_APP_EXERCISE_SECRET is not set',
    });
    await none.office.stop();
  });
});
