import type { stageNames } from '@rainstorm/web-kit';
import type { RollCallOffice } from '../api/console-paths.ts';

const order = ['delivered', 'sent', 'sending', 'queued', 'pending', 'failed-temporarily', 'failed-permanently'] as const;

/** The state of the delivery to this office that got furthest. */
export const bestDelivery = ({ deliveries }: RollCallOffice): (typeof order)[number] =>
  order.find((state) => deliveries.some((delivery) => delivery.state === state)) ?? 'pending';

/** What is known of the delivery that got furthest: why it failed, or what was reported of a mail that was sent. Null if one went without. */
export const deliveryNote = (office: RollCallOffice): string | null => {
  const furthest = office.deliveries.filter(({ state }) => state === bestDelivery(office));
  return furthest.every(({ lastReason }) => lastReason !== null) ? (furthest[0]?.lastReason ?? null) : null;
};

/** The deadline of the next duty, or null if none is owed. */
export const deadlineOf = ({ owed, receiptDueAt, followUpDueAt }: RollCallOffice): string | null =>
  owed === 'receipt' ? receiptDueAt : owed === 'follow-up' ? followUpDueAt : null;

/** One of the four stages of a bulletin with one office. */
export type ReceiptStage = (typeof stageNames)[number];
