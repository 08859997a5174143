import type { RollCallOffice } from '../api/console-paths.ts';

const order = ['delivered', 'sent', 'sending', 'queued', 'pending', 'failed-temporarily', 'failed-permanently'] as const;

/** The state of the delivery to this office that got furthest. */
export const bestDelivery = ({ deliveries }: RollCallOffice): (typeof order)[number] =>
  order.find((state) => deliveries.some((delivery) => delivery.state === state)) ?? 'pending';

/** The deadline of the next duty, or null if none is owed. */
export const deadlineOf = ({ owed, receiptDueAt, followUpDueAt }: RollCallOffice): string | null =>
  owed === 'receipt' ? receiptDueAt : owed === 'follow-up' ? followUpDueAt : null;
