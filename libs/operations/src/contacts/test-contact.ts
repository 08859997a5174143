import { addressDeliveries, MoreThan, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  refused,
  type ChannelKind,
  type City,
  type ContactId,
  type DeliveryId,
  type OfficeId,
  type Result,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import type { Refusal } from '../refusal.js';

export interface ContactTested {
  readonly deliveryId: DeliveryId;
  readonly channel: ChannelKind;
  readonly contactName: string;
  readonly at: Date;
}

/** One test a minute for each contact, so that a duty desk does not learn to ignore tests. */
const PAUSE_MS = 60_000;

/**
 * 联络测试: sends a message marked 【测试】 in the same way as all others, but without a bulletin and without asking for a receipt. Refused within
 * a minute of the last test of this contact.
 */
export const testContact = async (
  tx: LedgerTransaction,
  city: City,
  { officeId, contactId, channel }: { readonly officeId: OfficeId; readonly contactId: ContactId; readonly channel: ChannelKind },
  actor: AuditActor,
): Promise<Result<ContactTested, Refusal>> => {
  const contact = city.offices.find(({ id }) => id === officeId)?.contacts.find(({ id }) => id === contactId);
  if (contact === undefined) return refused({ type: 'unknown-contact' });
  const way = contact.channels.find(({ kind }) => kind === channel);
  if (way === undefined) return refused({ type: 'channel-not-configured', channel });
  // Two desks at the same moment: the second one waits, and then sees the first one's test.
  await tx.lockPlace(`contact-test ${officeId} ${contactId}`);
  const since = new Date(tx.now.getTime() - PAUSE_MS);
  const [recent] = await tx.deliveries.find(
    { purpose: 'contact-test', officeId, contactId, createdAt: MoreThan(since) },
    { order: { createdAt: 'DESC' }, take: 1 },
  );
  if (recent !== undefined) {
    const retryAfterSec = Math.max(1, Math.ceil((recent.createdAt.getTime() - since.getTime()) / 1000));
    return refused({ type: 'tested-a-moment-ago', retryAfterSec });
  }
  const [delivery] = addressDeliveries(
    [{ ...contact, channels: [way] }],
    { purpose: 'contact-test', officeId, deadlineAt: null },
    tx.now,
    'everything',
  );
  if (delivery === undefined) return refused({ type: 'unknown-contact' });
  await tx.post(delivery);
  tx.audit(auditEntry(actor, 'contact-tested', 'contact', contactId, { officeId, channel, deliveryId: delivery.id }));
  tx.changed({
    kind: 'contact-tested',
    officeId,
    audience: 'all',
    subjectId: delivery.id,
    payload: { contactId, contactName: contact.name, channel, by: actor.name },
  });
  return accepted({ deliveryId: delivery.id, channel, contactName: contact.name, at: tx.now });
};
