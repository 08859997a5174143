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
  /** Whether its receiver can acknowledge by what it carries. A link that a group sees would prove nobody. */
  readonly carriesReceipt: boolean;
  /** The longest message text in characters. */
  readonly maxTextLength: number;
  /** What becomes of a longer text: it is refused, or shortened, with kind, colour, area, deadline and link kept. */
  readonly tooLong: 'refused' | 'shortened';
}

/** Far above what the model allows a bulletin (`contentLimits`). The same for each, so that no bulletin can be read on one channel only. */
const ANY_TEXT = { maxTextLength: 200_000, tooLong: 'refused' } as const;

/** A robot takes a few hundred characters (libs/channels/src/robots), so that the rest is read at the link. */
const robot = { reaches: 'never', confirmsDelivery: false, carriesReceipt: false, maxTextLength: 200_000, tooLong: 'shortened' } as const;

export const channelCapabilities: Readonly<Record<ChannelKind, ChannelCapabilities>> = {
  console: { reaches: 'when-delivered', confirmsDelivery: true, carriesReceipt: true, ...ANY_TEXT },
  email: { reaches: 'when-sent', confirmsDelivery: false, carriesReceipt: true, ...ANY_TEXT },
  webhook: { reaches: 'when-sent', confirmsDelivery: false, carriesReceipt: true, ...ANY_TEXT },
  // A status report of the network follows, and may still make it failed.
  sms: { reaches: 'when-sent', confirmsDelivery: false, carriesReceipt: true, maxTextLength: 200_000, tooLong: 'shortened' },
  dingtalk: robot,
  wecom: robot,
  feishu: robot,
};

/** The robots of group chats: 钉钉, 企业微信, 飞书. */
export const robotKinds = ['dingtalk', 'wecom', 'feishu'] as const satisfies readonly ChannelKind[];
export type RobotKind = (typeof robotKinds)[number];
export const isRobot = (kind: ChannelKind): kind is RobotKind => (robotKinds as readonly ChannelKind[]).includes(kind);

/** Whether a message on this channel can count as having reached somebody at all. */
export const canReach = (kind: ChannelKind): boolean => channelCapabilities[kind].reaches !== 'never';

/** Whether a delivery in this state counts as having reached somebody of the receiver. */
export const hasReached = ({ channel, state }: { readonly channel: ChannelKind; readonly state: DeliveryState }): boolean => {
  const { reaches } = channelCapabilities[channel];
  return (state === 'delivered' && reaches !== 'never') || (state === 'sent' && reaches === 'when-sent');
};
