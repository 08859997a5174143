import type { LedgerTransaction } from '@rainstorm/ledger';
import type { DeliveryId } from '@rainstorm/warning-model';
import { followFailures } from './record-failed-deliveries.js';

/** What was reported of a mail after a server had taken it. `reason`: a word that the pages know; `detail`: what the other side said. */
export interface ReportedDelivery {
  readonly deliveryId: DeliveryId;
  readonly kind: 'failed' | 'delayed' | 'auto-reply' | 'unclear';
  readonly reason: string;
  readonly detail: string;
}

/**
 * Records a report. One of a failure makes the delivery failed, and the next way is tried at once; every other is shown beside the delivery, which
 * stays sent: an automatic answer is no receipt. `later`: the delivery is not recorded as sent yet, or the ledger is not armed and may be a copy. `known`: recorded before, or the delivery is
 * over, or there is none.
 */
export const recordMailReport = async (
  tx: LedgerTransaction,
  { deliveryId, kind, reason, detail }: ReportedDelivery,
): Promise<'recorded' | 'known' | 'later'> => {
  const said = { lastReason: reason, lastDetail: detail };
  if (!(await tx.arming.isArmed())) return 'later';
  const [delivery] = await tx.deliveries.lockAll({ id: deliveryId }, { id: 'ASC' });
  if (delivery === undefined || delivery.channel !== 'email') return 'known';
  if (delivery.state === 'queued' || delivery.state === 'sending' || delivery.state === 'pending') return 'later';
  if (delivery.state !== 'sent') return 'known';
  if (kind !== 'failed') {
    await tx.deliveries.update({ id: deliveryId }, said);
    return 'recorded';
  }
  await tx.deliveries.transition({ id: deliveryId }, { from: 'sent', to: 'failed-permanently' }, said);
  await followFailures(tx, [{ delivery: { ...delivery, ...said, state: 'failed-permanently' }, isFinal: true, reason }]);
  return 'recorded';
};
