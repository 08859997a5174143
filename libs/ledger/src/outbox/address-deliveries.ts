import { waysAtOnce, type Contact, type DeliveryPurpose, type WayToContact } from '@rainstorm/warning-model';
import { newId } from '../store/new-id.js';
import type { DeliveryRow } from '../store/records/dissemination.record.js';

/** What a delivery is about; at least one of the ids says it. */
export interface DeliverySubject {
  readonly purpose: DeliveryPurpose;
  readonly dispatchId?: DeliveryRow['dispatchId'];
  readonly escalationId?: DeliveryRow['escalationId'];
  readonly alarmId?: DeliveryRow['alarmId'];
  readonly slotId?: DeliveryRow['slotId'];
  readonly bulletinId?: DeliveryRow['bulletinId'];
  readonly officeId?: DeliveryRow['officeId'];
  readonly deadlineAt: Date | null;
}

/** A delivery row for each of these ways. */
export const deliveriesBy = (ways: readonly WayToContact[], subject: DeliverySubject, now: Date): readonly DeliveryRow[] =>
  ways.map(({ contact, channel }) => ({
    id: newId('delivery'),
    purpose: subject.purpose,
    dispatchId: subject.dispatchId ?? null,
    escalationId: subject.escalationId ?? null,
    alarmId: subject.alarmId ?? null,
    slotId: subject.slotId ?? null,
    bulletinId: subject.bulletinId ?? null,
    officeId: subject.officeId ?? null,
    contactId: contact.id,
    contactName: contact.name,
    channel: channel.kind,
    address: channel.address,
    secretRef: channel.secretRef,
    state: 'pending' as const,
    attempts: 0,
    createdAt: now,
    deadlineAt: subject.deadlineAt,
    nextAttemptAt: null,
    lastReason: null,
    lastDetail: null,
    providerId: null,
    lastTriedAt: null,
    sentAt: null,
    deliveredAt: null,
    queuedReal: null,
    sendingReal: null,
    job: null,
  }));

/** A delivery row for each contact and channel that a message takes at once, or with `everything` for each that there is (`waysAtOnce`). */
export const addressDeliveries = (
  contacts: readonly Contact[],
  subject: DeliverySubject,
  now: Date,
  including: 'first-line' | 'everything' = 'first-line',
): readonly DeliveryRow[] => deliveriesBy(waysAtOnce(contacts, subject.deadlineAt, now, including), subject, now);
