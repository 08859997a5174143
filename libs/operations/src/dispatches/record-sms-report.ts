import type { LedgerTransaction } from '@rainstorm/ledger';
import type { DeliveryId } from '@rainstorm/warning-model';
import { followFailures } from './record-failed-deliveries.js';

/** What the network reported of an SMS. `detail`: its own code. */
export interface SmsReport {
  readonly deliveryId: DeliveryId;
  readonly isDelivered: boolean;
  readonly detail: string;
}

/**
 * Records a status report. A failure makes the delivery failed, and the next way is tried at once. Reports come twice, late and in any order, and
 * none moves an ended delivery back: `known`. `later`: the delivery is not recorded as sent yet, or the ledger is not armed and may be a copy.
 */
export const recordSmsReport = async (
  tx: LedgerTransaction,
  { deliveryId, isDelivered, detail }: SmsReport,
): Promise<'recorded' | 'known' | 'later'> => {
  if (!(await tx.arming.isArmed())) return 'later';
  const [delivery] = await tx.deliveries.lockAll({ id: deliveryId }, { id: 'ASC' });
  if (delivery === undefined || delivery.channel !== 'sms') return 'known';
  if (delivery.state === 'queued' || delivery.state === 'sending' || delivery.state === 'pending') return 'later';
  if (delivery.state !== 'sent') return 'known';
  if (isDelivered) {
    await tx.deliveries.transition({ id: deliveryId }, { from: 'sent', to: 'delivered' }, { deliveredAt: tx.now });
    return 'recorded';
  }
  const said = { lastReason: 'undelivered', lastDetail: detail };
  await tx.deliveries.transition({ id: deliveryId }, { from: 'sent', to: 'failed-permanently' }, said);
  await followFailures(tx, [{ delivery: { ...delivery, ...said, state: 'failed-permanently' }, isFinal: true, reason: said.lastReason }]);
  return 'recorded';
};
