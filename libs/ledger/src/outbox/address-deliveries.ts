import { isUsedAtOnce, type Contact, type DeliveryPurpose } from '@rainstorm/warning-model';
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

/**
 * A delivery row for each contact and channel. Contacts on standby, channels marked as fallback, and those for what must be answered sooner are
 * left out, unless `including` is `everything`.
 */
export const addressDeliveries = (
  contacts: readonly Contact[],
  subject: DeliverySubject,
  now: Date,
  including: 'first-line' | 'everything' = 'first-line',
): readonly DeliveryRow[] =>
  contacts
    .filter((contact) => including === 'everything' || !contact.standby)
    .flatMap((contact) =>
      contact.channels
        .filter((channel) => including === 'everything' || isUsedAtOnce(channel, subject.deadlineAt, now))
        .map((channel) => ({
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
        })),
    );
