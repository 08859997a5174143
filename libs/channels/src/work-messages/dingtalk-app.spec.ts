import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DingTalkOffice, type DingTalkApp, type DingTalkFault } from '@rainstorm/harness/dingtalk-office';
import type { Status } from '@rainstorm/warning-model';
import { aMessage } from '../contract/a-message.js';
import { describeChannelContract } from '../contract/channel-contract.js';
import type { Channel } from '../channel.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { NO_MORE_RECEIVERS, readAllowedReceivers } from '../webhook/receiver-addresses.js';
import { makeDingTalkApp, type DingTalkAppOptions } from './dingtalk-app.js';

const MEMBER = 'manager7675';
const LOOPBACK = readAllowedReceivers('127.0.0.0/8') ?? NO_MORE_RECEIVERS;
const app = (name: string): DingTalkApp => ({
  corpId: 'ding0123456789',
  clientId: `ding${name}`,
  clientSecret: `secretOfThe${name}Application`,
  templateId: `${name}.schema`,
  routeKey: `rainstorm-${name}`,
  callbackSecret: 'callbackSecret',
  callbackUrl: null,
});
const apps: Readonly<Record<Status, DingTalkApp>> = { actual: app('real'), exercise: app('exercise') };

const open = async (given: Partial<DingTalkAppOptions> = {}) => {
  const office = new DingTalkOffice();
  const url = await office.start();
  for (const each of Object.values(apps)) office.open(each);
  const made = makeDingTalkApp({
    credentialsOf: (status) => ({ status, url, ...apps[status], robotCode: apps[status].clientId }),
    now: () => new Date(),
    allowed: LOOPBACK,
    limits: [{ count: 1_000, perMs: 1_000 }],
    ...given,
  });
  const close = async (): Promise<void> => {
    for (const each of [made.channel, made.ding, made.cards]) await each.close();
    await office.stop();
  };
  return { office, close, ...made };
};
type Opened = Awaited<ReturnType<typeof open>>;
const aCard = (change: Partial<OutgoingMessage> = {}): OutgoingMessage =>
  aMessage({ to: { ...aMessage().to, address: MEMBER }, cardToken: 'theTokenOfThisDelivery0123456789', ...change });

const numberIn = (text: string): string => /消息编号：(\S+)/.exec(text)?.[1] ?? '';
const contractOf = (pick: (opened: Opened) => Channel, texts: (office: DingTalkOffice) => readonly string[]) => async () => {
  const opened = await open();
  const { office, close } = opened;
  return {
    channel: pick(opened),
    to: { address: MEMBER, secretRef: null },
    secrets: Object.values(apps).map(({ clientSecret }) => clientSecret),
    succeed: () => office.mend(),
    failTemporarily: () => office.fail('busy', 'busy', 'busy'),
    failPermanently: (message: OutgoingMessage) => {
      office.fail('content');
      return message;
    },
    received: async () => Promise.resolve(texts(office).map((text) => ({ idempotencyKey: numberIn(text), text }))),
    stop: close,
  };
};

describeChannelContract(
  'dingtalk-app',
  contractOf(
    ({ channel }) => channel,
    ({ cards }) => cards.map(({ shown }) => Object.values(shown).join('\n')),
  ),
  { describe, it },
);
describeChannelContract(
  'ding',
  contractOf(
    ({ ding }) => ding,
    ({ dings }) => dings.map(({ content }) => content),
  ),
  { describe, it },
  { carriesLink: false },
);

describe('a card of the application in 钉钉', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open({ timeoutMs: 300 });
  });
  afterEach(async () => opened.close());
  const after = async (fault: DingTalkFault, by: 'channel' | 'ding' = 'channel') => {
    opened.office.fail(fault);
    return opened[by].send(aCard());
  };

  it('says what it is, and has a button', async () => {
    expect(await opened.channel.send(aCard())).toMatchObject({ result: 'sent', providerId: opened.office.cards[0]?.outTrackId });
    expect(opened.office.cards).toMatchObject([
      {
        member: MEMBER,
        clientId: apps.actual.clientId,
        outTrackId: expect.stringMatching(/^theTokenOfThisDelivery0123456789@/),
        shown: { title: '橙色暴雨 中原区、二七区', due: '05:10前签收', button: '签收', state: 'open', link: 'https://console.example/' },
      },
    ]);
  });

  it('is marked first in an exercise, and goes out from the application of exercises only', async () => {
    await opened.channel.send(aCard({ status: 'exercise' }));
    expect(opened.office.cards).toMatchObject([
      { clientId: apps.exercise.clientId, shown: { title: expect.stringMatching(/^【演练】/), button: '演练签收' } },
    ]);
  });

  it('has no button where no receipt is owed', async () => {
    await opened.channel.send(aCard({ cardToken: null }));
    expect(opened.office.cards).toMatchObject([{ shown: { state: 'notice', button: '' } }]);
  });

  it('shares one token between cards, DING and changes, and asks for a new one once', async () => {
    await Promise.all([opened.channel.send(aCard()), opened.ding.send(aCard()), opened.channel.send(aCard())]);
    expect(opened.office.tokensAsked).toBe(1);
    opened.office.endTokens();
    expect(await opened.ding.send(aCard())).toMatchObject({ result: 'sent' });
    expect(opened.office.tokensAsked).toBe(2);
  });

  it.each([
    ['too-fast', { result: 'not-handed-over', reason: 'throttled' }],
    ['content', { result: 'failed-permanently', reason: 'refused' }],
    ['member', { result: 'failed-permanently', reason: 'bad-address' }],
    ['template', { result: 'not-handed-over', reason: 'not-authorised', detail: 'DINGTALK_APP_URL: code param.templateUnpublished' }],
    ['left-out', { result: 'failed-temporarily', reason: 'refused-for-now' }],
    ['token', { result: 'sent' }],
    ['drop', { result: 'failed-temporarily', reason: 'unreachable' }],
    ['slow', { result: 'failed-temporarily', reason: 'timed-out' }],
  ] as const)('after %s', async (fault, outcome) => {
    expect(await after(fault)).toMatchObject(outcome);
  });

  it('shows words in place of its button when it is changed, as often as needed', async () => {
    const sent = await opened.channel.send(aCard());
    const key = sent.result === 'sent' ? (sent.providerId ?? '') : '';
    for (const words of ['已签收 张伟 05:08', '已作废'])
      expect(await opened.cards.change({ status: 'actual', member: MEMBER, key, words })).toMatchObject({ result: 'sent' });
    expect(opened.office.cards[0]?.shown).toMatchObject({ state: 'closed', result: '已作废', title: '橙色暴雨 中原区、二七区' });
    expect(await opened.cards.change({ status: 'actual', member: MEMBER, key: 'unknown', words: '已作废' })).toMatchObject({
      result: 'failed-permanently',
    });
  });

  it('is no try where the host is down', async () => {
    await opened.office.stop();
    expect(await opened.channel.send(aCard())).toMatchObject({ result: 'not-handed-over', reason: 'unreachable' });
    opened = await open();
  });
});

describe('a DING', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(async () => opened.close());

  it('rings the telephone of the member', async () => {
    expect(await opened.ding.send(aCard({ purpose: 'office-reminder' }))).toMatchObject({ result: 'sent' });
    expect(opened.office.dings).toMatchObject([
      { member: MEMBER, remindType: 3, content: expect.stringMatching(/^【催签】橙色暴雨 中原区、二七区，05:10前签收。/) },
    ]);
  });

  it.each([
    ['left-out', { result: 'failed-permanently', reason: 'refused', detail: 'left out: 用户已停用' }],
    [
      'no-allowance',
      { result: 'not-handed-over', reason: 'not-authorised', detail: 'DINGTALK_APP_URL: code ding.serverquota.insufficient' },
    ],
  ] as const)('after %s', async (fault, outcome) => {
    opened.office.fail(fault);
    expect(await opened.ding.send(aCard())).toMatchObject(outcome);
  });
});
