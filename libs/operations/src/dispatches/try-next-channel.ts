import { addressDeliveries, type DeliveryRow, type DispatchRow, type LedgerTransaction } from '@rainstorm/ledger';
import { hasReached, isForEverything, isUnacknowledged, type Contact } from '@rainstorm/warning-model';

/**
 * After a permanent failure, or when a delivery was put off for too long: posts to the contact's fallback channels, and to those that are otherwise for what is more urgent, or, if none is left, to the
 * office's standby contacts. `unless-reached`: not where another way has reached the office.
 */
export const tryNextChannel = async (
  tx: LedgerTransaction,
  delivery: DeliveryRow,
  dispatch: DispatchRow | undefined,
  when: 'always' | 'unless-reached',
): Promise<void> => {
  if (dispatch === undefined || !isUnacknowledged(dispatch)) return;
  const { contacts } = dispatch.policy;
  const standbys = contacts.filter(({ standby }) => standby);
  const all = await tx.deliveries.find({ dispatchId: dispatch.id, purpose: 'bulletin' });
  const isReached = all.some(hasReached);
  if (when === 'unless-reached' && isReached) return;
  const asked = new Set([delivery.contactId, ...standbys.map(({ id }) => id)]);
  const used = all.filter(({ contactId }) => asked.has(contactId));
  const isUnused = (contact: Contact, kind: string, address: string): boolean =>
    !used.some((other) => other.contactId === contact.id && other.channel === kind && other.address === address);
  const subject = {
    purpose: 'bulletin' as const,
    dispatchId: dispatch.id,
    bulletinId: dispatch.bulletinId,
    officeId: dispatch.officeId,
    deadlineAt: delivery.deadlineAt,
  };
  const own = contacts.filter(({ id }) => id === delivery.contactId);
  const fallback = own.map((contact) => ({
    ...contact,
    channels: contact.channels.filter(
      (channel) => (channel.fallback || !isForEverything(channel)) && isUnused(contact, channel.kind, channel.address),
    ),
  }));
  const next = addressDeliveries(fallback, subject, tx.now, 'everything');
  if (next.length > 0) return tx.post(...next);
  const standby = standbys.map((contact) => ({
    ...contact,
    channels: contact.channels.filter(({ kind, address }) => isUnused(contact, kind, address)),
  }));
  return tx.post(...addressDeliveries(standby, subject, tx.now, 'everything'));
};
