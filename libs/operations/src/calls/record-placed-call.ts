import { oneOf, type DeliveryRow, type LedgerTransaction } from '@rainstorm/ledger';
import type { CallId } from '@rainstorm/warning-model';
import { recordFailedDeliveries } from '../dispatches/record-failed-deliveries.js';
import { forGood, noTry } from './open-call.js';

/** Records that the gateway took the call, or may have taken it; its report ends it. */
export const recordPlacedCall = async (
  tx: LedgerTransaction,
  id: CallId,
  providerId: string | null,
  gateway: string | null = null,
): Promise<void> => {
  if (providerId !== null || gateway !== null) await tx.calls.update({ id }, { providerId, gateway });
};

/** Why no phone rang for a call. */
export interface UnplacedCall {
  readonly isFinal: boolean;
  readonly reason: string;
  readonly detail: string;
  readonly pauseMs: number;
}

/** Forgets a call for which no phone rang: no try of the deliveries, unless the gateway says that a retry cannot help. A contact test or a line test is not tried again. */
export const recordUnplacedCall = async (tx: LedgerTransaction, id: CallId, why: UnplacedCall): Promise<void> => {
  const { isFinal, reason, detail, pauseMs } = why;
  const call = await tx.calls.lock({ id });
  if (call === null || call.endedAt !== null) return;
  const deliveries = await tx.deliveries.find({ id: oneOf(await tx.calls.deliveriesOf(id)) });
  const failed = (delivery: DeliveryRow) =>
    isFinal || delivery.purpose === 'contact-test' || delivery.purpose === 'line-test'
      ? forGood(delivery, reason, detail)
      : noTry(delivery, reason, detail, pauseMs);
  await recordFailedDeliveries(tx, deliveries.map(failed));
  await tx.calls.discard(id);
  await tx.calls.releaseWaiting(call.phone);
};
