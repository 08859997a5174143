import type { DeliveryRow } from '@rainstorm/ledger';

/** One delivery to one contact, without the address. */
export type DeliveryView = Pick<
  DeliveryRow,
  | 'id'
  | 'purpose'
  | 'contactName'
  | 'channel'
  | 'state'
  | 'attempts'
  | 'createdAt'
  | 'sentAt'
  | 'deliveredAt'
  | 'nextAttemptAt'
  | 'lastReason'
> & {
  /** Of the duty desk as a channel: the names of the officers whose page was open. */
  readonly shownTo: string | null;
};

export const deliveryView = (row: DeliveryRow): DeliveryView => {
  const { id, purpose, contactName, channel, state, attempts, createdAt, sentAt, deliveredAt, nextAttemptAt, lastReason } = row;
  const shownTo = channel === 'console' && state === 'delivered' ? row.providerId : null;
  return { id, purpose, contactName, channel, state, attempts, createdAt, sentAt, deliveredAt, nextAttemptAt, lastReason, shownTo };
};
