import { turnOf } from './channel-turn.js';
import type { ContactChannel } from './contact.js';
import type { ChannelKind } from './vocabulary.js';
import type { DeliveryState } from './delivery.js';

/** What a channel can do. The sender, the rules and the pages read it here; nobody asks for the name of a channel instead. */
export interface ChannelCapabilities {
  /**
   * When a delivery counts as having reached somebody of the receiver. `when-sent`: once the other system took it. `when-delivered`: only with
   * its confirmation. `never`: it only notifies. What a robot tells a group is told to nobody in particular.
   */
  readonly reaches: 'when-sent' | 'when-delivered' | 'never';
  /** Whether `delivered` is ever reported. */
  readonly confirmsDelivery: boolean;
  /** When a delivery that failed for now is tried again: after a pause, or when somebody opens a page. */
  readonly triedAgain: 'after-a-pause' | 'when-somebody-comes';
  /** Minutes: without another choice it is used only for what must be answered within this time. Null: for everything. */
  readonly usualWithinMin: number | null;
  /** Whether its receiver can acknowledge by what it carries. A link that a group sees would prove nobody. */
  readonly carriesReceipt: boolean;
  /** The longest message text in characters. */
  readonly maxTextLength: number;
  /** What becomes of a longer text: it is refused, or shortened, with kind, colour, area, deadline and link kept. */
  readonly tooLong: 'refused' | 'shortened';
}

/** Far above what the model allows a bulletin (`contentLimits`). The same for each, so that no bulletin can be read on one channel only. */
const ANY_TEXT = { maxTextLength: 200_000, tooLong: 'refused', usualWithinMin: null } as const;

/** A robot takes a few hundred characters (libs/channels/src/robots), so that the rest is read at the link. */
const robot = {
  reaches: 'never',
  confirmsDelivery: false,
  carriesReceipt: false,
  triedAgain: 'after-a-pause',
  usualWithinMin: null,
  maxTextLength: 200_000,
  tooLong: 'shortened',
} as const;

/** A card of an application with a button, in the messenger of one person (libs/channels/src/work-messages). */
const card = {
  reaches: 'when-sent',
  confirmsDelivery: false,
  carriesReceipt: true,
  triedAgain: 'after-a-pause',
  usualWithinMin: null,
  maxTextLength: 200_000,
  tooLong: 'shortened',
} as const;

export const channelCapabilities: Readonly<Record<ChannelKind, ChannelCapabilities>> = {
  console: { reaches: 'when-delivered', confirmsDelivery: true, carriesReceipt: true, triedAgain: 'when-somebody-comes', ...ANY_TEXT },
  // The push service proves nothing: only the device itself says that the message came. It opens the console, and is never a receipt.
  push: {
    reaches: 'when-delivered',
    confirmsDelivery: true,
    carriesReceipt: false,
    triedAgain: 'when-somebody-comes',
    usualWithinMin: null,
    maxTextLength: 200_000,
    tooLong: 'shortened',
  },
  email: { reaches: 'when-sent', confirmsDelivery: false, carriesReceipt: true, triedAgain: 'after-a-pause', ...ANY_TEXT },
  webhook: { reaches: 'when-sent', confirmsDelivery: false, carriesReceipt: true, triedAgain: 'after-a-pause', ...ANY_TEXT },
  // A status report of the network follows, and may still make it failed.
  sms: {
    reaches: 'when-sent',
    confirmsDelivery: false,
    carriesReceipt: true,
    triedAgain: 'after-a-pause',
    usualWithinMin: null,
    maxTextLength: 200_000,
    tooLong: 'shortened',
  },
  // Only a key that was pressed says that somebody heard it.
  voice: {
    reaches: 'when-delivered',
    confirmsDelivery: true,
    carriesReceipt: true,
    triedAgain: 'after-a-pause',
    // Nobody is woken for what has until tomorrow.
    usualWithinMin: 15,
    maxTextLength: 200_000,
    tooLong: 'shortened',
  },
  'wecom-app': card,
  'dingtalk-app': card,
  // Nobody learns whether the phone was answered, so that it only calls attention to the card.
  ding: {
    reaches: 'never',
    confirmsDelivery: false,
    carriesReceipt: false,
    triedAgain: 'after-a-pause',
    usualWithinMin: 15,
    maxTextLength: 200_000,
    tooLong: 'shortened',
  },
  dingtalk: robot,
  wecom: robot,
  feishu: robot,
};

/** The channels inside the console: their address is `-`, and what waits there waits for an officer, not for an instant. */
export const isOfConsole = (kind: ChannelKind): boolean => channelCapabilities[kind].triedAgain === 'when-somebody-comes';

/** The robots of group chats: 钉钉, 企业微信, 飞书. */
export const robotKinds = ['dingtalk', 'wecom', 'feishu'] as const satisfies readonly ChannelKind[];
export type RobotKind = (typeof robotKinds)[number];
export const isRobot = (kind: ChannelKind): kind is RobotKind => (robotKinds as readonly ChannelKind[]).includes(kind);

/** The applications whose cards have a button that acknowledges: 企业微信, 钉钉. */
export const cardKinds = ['wecom-app', 'dingtalk-app'] as const satisfies readonly ChannelKind[];
export type CardKind = (typeof cardKinds)[number];
export const isCard = (kind: ChannelKind): kind is CardKind => (cardKinds as readonly ChannelKind[]).includes(kind);

/** A member's id in 企业微信 or 钉钉, as its administrator sees it: 1 to 64 letters, digits, and `_-@.`. */
export const isMemberId = (text: string): boolean => /^[A-Za-z0-9_][A-Za-z0-9_@.-]{0,63}$/.test(text);

/** Whether a message on this channel can count as having reached somebody at all. */
export const canReach = (kind: ChannelKind): boolean => channelCapabilities[kind].reaches !== 'never';

/** Whether a delivery in this state counts as having reached somebody of the receiver. */
export const hasReached = ({ channel, state }: { readonly channel: ChannelKind; readonly state: DeliveryState }): boolean => {
  const { reaches } = channelCapabilities[channel];
  return (state === 'delivered' && reaches !== 'never') || (state === 'sent' && reaches === 'when-sent');
};

/** The channel is used at once for what must be answered within so many minutes; null: for everything. */
export const withinMinOf = ({ kind, withinMin }: Pick<ContactChannel, 'kind' | 'withinMin'>): number | null =>
  withinMin === undefined ? channelCapabilities[kind].usualWithinMin : withinMin;

/** Whether this channel is used at once for whatever there is, and not only for what must be answered soon. */
export const isForEverything = (channel: Pick<ContactChannel, 'kind' | 'withinMin' | 'turns'>): boolean =>
  channel.turns === undefined ? withinMinOf(channel) === null : channel.turns.every(({ afterMin }) => afterMin === 0);

/** Whether this channel is used at once for a message that must be answered by `deadlineAt`; null: it asks for nothing. */
export const isUsedAtOnce = (
  channel: Pick<ContactChannel, 'kind' | 'withinMin' | 'fallback' | 'turns'>,
  deadlineAt: Date | null,
  now: Date,
): boolean => {
  if (channel.fallback) return false;
  const turn = turnOf(channel, deadlineAt, now);
  if (turn !== undefined) return turn === 0;
  const withinMin = withinMinOf(channel);
  return withinMin === null || (deadlineAt !== null && deadlineAt.getTime() - now.getTime() <= withinMin * 60_000);
};
