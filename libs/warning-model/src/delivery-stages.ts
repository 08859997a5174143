import { canReach, channelCapabilities } from './channel-capabilities.js';
import type { DeliveryState } from './delivery.js';
import type { ChannelKind } from './vocabulary.js';

/** What is known of one delivery. Times are RFC 3339 in UTC. */
export interface StagedDelivery {
  readonly purpose: string;
  readonly channel: ChannelKind;
  readonly state: DeliveryState;
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
  /** Of the duty desk as a channel: whose page was open. */
  readonly shownTo: string | null;
}

/** How far a bulletin came with one office: four stages that are not the same. Null where it did not come as far. */
export interface DeliveryStages {
  /** 已发出: it left us by mail, SMS or system interface, or somebody pressed the key of a call. What a robot told a group was sent to nobody in particular, and does not count. */
  readonly sentAt: string | null;
  /** 已送达: the other side has confirmed it. A mail server confirms nothing. */
  readonly deliveredAt: string | null;
  /** 已上屏: it stood on an open page of the office. */
  readonly shownAt: string | null;
  readonly shownTo: string | null;
  /** What is known while it has not left; null if it has, or if the office has the duty desk only. */
  readonly unsent: DeliveryState | null;
}

const order: readonly DeliveryState[] = ['sending', 'queued', 'pending', 'failed-temporarily', 'failed-permanently', 'cancelled'];
const earliest = (times: readonly (string | null)[]): string | null => times.flatMap((time) => time ?? []).sort()[0] ?? null;

/** The stages of the bulletin itself; reminders and what went to the command are left out. */
export const deliveryStages = (all: readonly StagedDelivery[]): DeliveryStages => {
  const deliveries = all.filter(({ purpose }) => purpose === 'bulletin');
  const messages = deliveries.filter(({ channel }) => canReach(channel) && channelCapabilities[channel].triedAgain === 'after-a-pause');
  const shown = deliveries
    .filter(({ channel, deliveredAt }) => channel === 'console' && deliveredAt !== null)
    .sort((a, b) => (a.deliveredAt ?? '').localeCompare(b.deliveredAt ?? ''))[0];
  const sentAt = earliest(messages.map((delivery) => delivery.sentAt));
  return {
    sentAt,
    deliveredAt: earliest(messages.map((delivery) => delivery.deliveredAt)),
    shownAt: shown?.deliveredAt ?? null,
    shownTo: shown?.shownTo ?? null,
    unsent: sentAt !== null ? null : (order.find((state) => messages.some((delivery) => delivery.state === state)) ?? null),
  };
};

/** Whether something may still become of a delivery: while it may, a page looks again. */
export const isInTheAir = ({ state }: { readonly state: DeliveryState }): boolean =>
  ['pending', 'queued', 'sending', 'failed-temporarily'].includes(state);
