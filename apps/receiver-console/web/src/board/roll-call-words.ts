import type { RollCallOffice } from '../api/console-paths.ts';

const order = ['delivered', 'sent', 'sending', 'queued', 'pending', 'failed-temporarily', 'failed-permanently'] as const;

/** How far the best of all ways to this office has come. */
export const bestDelivery = ({ deliveries }: RollCallOffice): (typeof order)[number] =>
  order.find((state) => deliveries.some((delivery) => delivery.state === state)) ?? 'pending';

/** Of what is owed next; null where nothing is. */
export const deadlineOf = ({ owed, receiptDueAt, followUpDueAt }: RollCallOffice): string | null =>
  owed === 'receipt' ? receiptDueAt : owed === 'follow-up' ? followUpDueAt : null;
