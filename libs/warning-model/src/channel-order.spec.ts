import { describe, expect, it } from '@jest/globals';
import { inOrder, type ChannelOrder } from './channel-order.js';
import { turnOf } from './channel-turn.js';
import { isUsedAtOnce } from './channel-capabilities.js';
import type { Contact } from './contact.js';
import type { ContactId } from './ids.js';
import type { ChannelKind } from './vocabulary.js';

const order: ChannelOrder = {
  orders: [
    { withinMin: 10, steps: [{ afterMin: 0, channels: ['email', 'sms', 'voice'] }] },
    {
      withinMin: null,
      steps: [
        { afterMin: 0, channels: ['email'] },
        { afterMin: 30, channels: ['sms'] },
      ],
    },
  ],
  contacts: [],
};
const contact = (...kinds: readonly ChannelKind[]): Contact => ({
  ...{ id: 'office-one' as ContactId, name: '甲', post: '值班员', phone: null, standby: false },
  channels: kinds.map((kind) => ({ kind, address: '-', fallback: false, secretRef: null })),
});
const published = new Date('2026-07-20T00:00:00Z');
const dueIn = (min: number | null): Date | null => (min === null ? null : new Date(published.getTime() + min * 60_000));
const turns = (of: Contact, min: number | null, given: ChannelOrder | undefined = order): readonly unknown[] =>
  inOrder(given, [of]).flatMap(({ channels }) => channels.map((channel) => turnOf(channel, dueIn(min), published)));

describe('the turns of channels', () => {
  it.each([
    ['what is due within the limit', 10, [0, 0, 0]],
    ['what is due a minute later', 11, [0, 30, null]],
    ['what asks for no receipt', null, [0, 30, null]],
  ])('of %s', (_what, min, expected) => {
    expect(turns(contact('email', 'sms', 'voice'), min)).toEqual(expected);
  });

  it('are those of the contact where it has an order of its own', () => {
    const [first] = order.orders;
    if (first === undefined) throw new Error('No order');
    const own = { ...order, contacts: [{ contact: 'office-one' as ContactId, orders: [{ ...first, withinMin: null }] }] };
    expect(turns(contact('email', 'sms', 'voice'), 120, own)).toEqual([0, 0, 0]);
  });

  it.each<[string, Contact, readonly unknown[]]>([
    ['only has a channel of a later step', contact('sms', 'voice'), [0, null]],
    ['has a channel of no step only', contact('voice'), [0]],
    ['has a robot of no step beside it', contact('voice', 'wecom'), [0, 0]],
    ['has robots only', contact('wecom'), [null]],
  ])('leave nobody untold at once who %s', (_who, of, expected) => {
    expect(turns(of, 120)).toEqual(expected);
  });

  it('are none without an order, and then the usual limits decide', () => {
    const [ordered] = inOrder(undefined, [contact('voice')]);
    const channel = ordered?.channels[0];
    if (channel === undefined) throw new Error('No channel');
    expect([channel.turns, isUsedAtOnce(channel, dueIn(15), published), isUsedAtOnce(channel, dueIn(16), published)]).toEqual([
      undefined,
      true,
      false,
    ]);
  });
});
