import { describe, expect, it } from '@jest/globals';
import type { Channel, ChannelHealth, OutgoingMessage, SendOutcome } from '@rainstorm/channels';
import type { ChannelKind, City, Contact } from '@rainstorm/warning-model';
import { alarmMessage, cannotTell, tellAll } from './alarm-mail.js';

const contact = (id: string, ...channels: Contact['channels']): Contact =>
  ({ id, name: id, post: '', phone: null, standby: false, channels }) as unknown as Contact;
const way = (kind: ChannelKind, address: string) => ({ kind, address, secretRef: kind === 'webhook' ? 'HOOK' : null, fallback: false });
const city = {
  desk: [contact('desk', way('email', 'desk@bureau.example'), way('webhook', 'https://robot.example/desk'), way('console', '-'))],
  chief: [contact('chief', way('email', 'chief@bureau.example'))],
  command: { levels: [] },
  zone: 'Asia/Shanghai',
} as unknown as City;

const channel = (kind: ChannelKind, outcome: SendOutcome): { readonly sent: OutgoingMessage[]; readonly channel: Channel } => {
  const sent: OutgoingMessage[] = [];
  const send = async (message: OutgoingMessage): Promise<SendOutcome> => {
    sent.push(message);
    return Promise.resolve(outcome);
  };
  return { sent, channel: { kind, send } as unknown as Channel };
};
const breach = { promise: 'channels-work' as const, says: { zh: '渠道不可用', en: 'dead' }, count: 1, examples: ['x'] };
const dead: SendOutcome = { result: 'not-handed-over', reason: 'not-authorised', detail: '535', retryAfterMs: 1_000 };

it('a dead mail server does not silence the alarm: it goes out by every other way', async () => {
  const mail = channel('email', dead);
  const robot = channel('webhook', { result: 'sent', providerId: null });
  const told = await tellAll([mail.channel, robot.channel], city, (to) => alarmMessage([breach], to, city, 'https://desk.example'));
  expect(told).toEqual({ told: 1, failed: 2 });
  expect(robot.sent.map(({ to }) => [to.address, to.secretRef])).toEqual([['https://robot.example/desk', 'HOOK']]);
});

it('rejects where nobody could be told, so that it is tried again', async () => {
  const mail = channel('email', dead);
  await expect(tellAll([mail.channel], city, (to) => alarmMessage([breach], to, city, 'https://desk.example'))).rejects.toThrow('Nobody');
});

describe('whether anybody could be told', () => {
  const failed: ChannelHealth = { state: 'failed', reason: 'not-authorised', detail: '535', since: new Date(0) };
  const mailWith = (health: ChannelHealth): Channel => ({ ...channel('email', dead).channel, check: async () => Promise.resolve(health) });
  const robot = channel('webhook', dead).channel;

  it('is broken where every way takes nothing', async () => {
    expect(await cannotTell([mailWith(failed)], city)).toMatchObject([
      { promise: 'the-auditor-can-tell', examples: ['not-authorised: 535'] },
    ]);
    expect(await cannotTell([mailWith({ state: 'well' })], city)).toEqual([]);
  });

  it('holds where another way is left', async () => {
    expect(await cannotTell([mailWith(failed), robot], city)).toEqual([]);
  });

  it('is broken where the ways that work have no addressee', async () => {
    const mailOnly = { ...city, desk: city.chief } as City;
    expect(await cannotTell([mailWith(failed), robot], mailOnly)).toHaveLength(1);
    expect(await cannotTell([robot], mailOnly)).toHaveLength(1);
  });
});
