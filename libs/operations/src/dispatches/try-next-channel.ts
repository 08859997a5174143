import { addressDeliveries, oneOf, type DeliveryRow, type DispatchRow, type LedgerTransaction } from '@rainstorm/ledger';
import { isUnacknowledged, type Contact } from '@rainstorm/warning-model';

/** After a permanent failure: posts to the contact's fallback channels or, if none is left, to the office's standby contacts. */
export const tryNextChannel = async (tx: LedgerTransaction, delivery: DeliveryRow, dispatch: DispatchRow | undefined): Promise<void> => {
  if (dispatch === undefined || !isUnacknowledged(dispatch)) return;
  const { contacts } = dispatch.policy;
  const standbys = contacts.filter(({ standby }) => standby);
  const used = await tx.deliveries.find({
    dispatchId: dispatch.id,
    purpose: 'bulletin',
    contactId: oneOf([delivery.contactId, ...standbys.map(({ id }) => id)]),
  });
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
    channels: contact.channels.filter(({ kind, address, fallback: isFallback }) => isFallback && isUnused(contact, kind, address)),
  }));
  const next = addressDeliveries(fallback, subject, tx.now, 'everything');
  if (next.length > 0) return tx.post(...next);
  const standby = standbys.map((contact) => ({
    ...contact,
    channels: contact.channels.filter(({ kind, address }) => isUnused(contact, kind, address)),
  }));
  return tx.post(...addressDeliveries(standby, subject, tx.now, 'everything'));
};
