import type { ArrivedSms, SmsNetwork } from '@rainstorm/harness/sms-network';
import type { Channel } from '../channel.js';
import type { Arrival, ChannelUnderTest } from '../contract/channel-contract.js';
import { aMessage } from '../contract/a-message.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import type { SmsIntake, SmsPartReport, SmsReply } from './sms-gateway.js';

export const MOBILE = '13800000001';
export const templates = {
  actual: '${title}，${task}。登录 https://console.example/',
  exercise: '【演练】EXERCISE ${title}，${task}',
} as const;

const later = (): Date => new Date(Date.now() + 3_600_000);

/** The bulletin of the contract is of 2021. */
export const lasting = (message: OutgoingMessage): OutgoingMessage => ({
  ...message,
  bulletin: message.bulletin === null ? null : { ...message.bulletin, expires: later() },
});
export const aSms = (change: Partial<OutgoingMessage> = {}): OutgoingMessage =>
  lasting(aMessage({ to: { ...aMessage().to, address: MOBILE }, receiptCode: '4711', ...change }));
/** One of three parts. */
export const aLongSms = (change: Partial<OutgoingMessage> = {}): OutgoingMessage => {
  const message = aSms(change);
  const { bulletin } = message;
  return { ...message, bulletin: bulletin === null ? null : { ...bulletin, glance: { zh: `橙色暴雨🌧${'中原区'.repeat(30)}`, en: '' } } };
};

/** Keeps what a gateway tells. */
export class Told implements SmsIntake {
  readonly reports: (readonly [account: string, SmsPartReport])[] = [];
  readonly replies: SmsReply[] = [];
  /** Refuses so many, as a database that is away does. */
  refuses = 0;

  async report(account: string, report: SmsPartReport): Promise<void> {
    if ((this.refuses -= 1) >= 0) return Promise.reject(new Error('not now'));
    this.reports.push([account, report]);
    return Promise.resolve();
  }

  async reply(reply: SmsReply): Promise<void> {
    if ((this.refuses -= 1) >= 0) return Promise.reject(new Error('not now'));
    this.replies.push(reply);
    return Promise.resolve();
  }
}

/**
 * A channel whose gateway carries no number of ours. The code in the text names the message instead, as it does for whoever replies.
 */
export const underTest = (
  channel: Channel,
  network: SmsNetwork,
  { secrets, stop }: Pick<ChannelUnderTest, 'secrets' | 'stop'>,
): ChannelUnderTest => {
  const codes = new Map<string, string>();
  const codeOf = (key: string): string => {
    const code = codes.get(key) ?? String(1_000 + codes.size);
    codes.set(key, code);
    return code;
  };
  const arrival = ({ text }: ArrivedSms): Arrival => {
    const code = /回复(\d{4})即签收/.exec(text)?.[1];
    const key = [...codes].find(([, known]) => known === code)?.[0] ?? 'unknown';
    return { idempotencyKey: key, text: `${text} ${key}` };
  };
  return {
    channel: { ...channel, send: async (message) => channel.send(lasting({ ...message, receiptCode: codeOf(message.idempotencyKey) })) },
    to: { address: MOBILE, secretRef: null },
    secrets,
    succeed: () => network.mend(),
    failTemporarily: () => network.fail('busy', 'busy', 'busy'),
    failPermanently: (message) => {
      network.fail('content');
      return message;
    },
    received: async () => Promise.resolve(network.shown.map(arrival)),
    stop,
  };
};
