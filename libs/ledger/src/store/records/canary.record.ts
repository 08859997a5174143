import type { CanaryChannel, CanaryState, ContactId, DeliveryId, RosterPlace } from '@rainstorm/warning-model';
import { record } from './record.js';

/** One line test: the delivery that carries it, and what became of it. */
export interface CanaryRow {
  readonly deliveryId: DeliveryId;
  readonly place: RosterPlace;
  readonly contactId: ContactId;
  readonly channel: CanaryChannel;
  readonly address: string;
  readonly state: CanaryState;
  readonly sentAt: Date;
  /** Until then somebody is expected to answer. */
  readonly dueAt: Date;
  /** When it was found that nobody had; it stays where an answer comes late. */
  readonly missedAt: Date | null;
  readonly provenAt: Date | null;
  /** SHA-256 of the token in its link, hexadecimal; null before a worker makes the message. */
  readonly tokenHash: string | null;
}
export const CanaryRecord = record<CanaryRow>('canaries', 'deliveryId', {
  deliveryId: 'text',
  place: 'text',
  contactId: 'text',
  channel: 'text',
  address: 'text',
  state: 'text',
  sentAt: 'timestamptz',
  dueAt: 'timestamptz',
  missedAt: 'timestamptz',
  provenAt: 'timestamptz',
  tokenHash: 'text',
});
