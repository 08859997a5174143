import type { CanaryRow, LedgerTransaction } from '@rainstorm/ledger';
import { auditEntry } from '../audit-actor.js';

/**
 * Somebody answered a line test: the way is proven, and the message was delivered. `row`: as it was read; where it is proven already, nothing changes. An
 * answer that comes late still counts. Returns when the way was proven.
 */
export const proveCanary = async (tx: LedgerTransaction, row: CanaryRow): Promise<Date> => {
  const { deliveryId, contactId, channel } = row;
  const [before] = await tx.canaries.lockAll({ deliveryId }, { deliveryId: 'ASC' });
  if (before === undefined) throw new Error(`No line test ${deliveryId}`);
  if (before.provenAt !== null) return before.provenAt;
  await tx.canaries.transition({ deliveryId }, { from: ['open', 'missed'], to: 'proven' }, { provenAt: tx.now });
  // Where the worker has not recorded the sending yet, the delivery stays what the worker says; the test is proven all the same.
  await tx.deliveries.transition({ id: deliveryId }, { from: 'sent', to: 'delivered' }, { deliveredAt: tx.now });
  const delivery = await tx.deliveries.first({ id: deliveryId });
  const by = { id: `contact:${contactId}`, name: delivery?.contactName ?? contactId };
  tx.audit(auditEntry(by, 'line-test-proven', 'contact', contactId, { deliveryId, channel, isLate: before.state === 'missed' }));
  return tx.now;
};
