import type { BulletinId, ContactId, DeliveryId, DispatchId, EscalationId, AlarmId, OfficeId } from './ids.js';
import type { ChannelKind } from './vocabulary.js';

export const deliveryStates = [
  'pending',
  'queued',
  'sending',
  'sent',
  'delivered',
  'failed-temporarily',
  'failed-permanently',
  'cancelled',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** The lifecycle of one delivery. `sending` → `pending` happens when the worker that held it died. */
export const deliveryTransitions = {
  pending: ['queued', 'cancelled'],
  queued: ['sending', 'cancelled'],
  sending: ['sent', 'delivered', 'failed-temporarily', 'failed-permanently', 'pending'],
  'failed-temporarily': ['queued', 'cancelled'],
  sent: ['delivered', 'failed-permanently'],
  delivered: [],
  'failed-permanently': [],
  cancelled: [],
} as const satisfies Record<DeliveryState, readonly DeliveryState[]>;

/** Why a message is sent. */
export const deliveryPurposes = [
  'bulletin',
  'office-reminder',
  'colleague-silent',
  'escalation',
  'escalation-closed',
  'desk-reminder',
  'missing-bulletin',
  'alarm-closed',
  'follow-up-overdue',
  'contact-test',
  'exercise-aborted',
  'roster-gap',
  'shift-reminder',
  'readiness-alarm',
  'line-test',
  'leader-call',
  'unit-reminder',
] as const;
export type DeliveryPurpose = (typeof deliveryPurposes)[number];

/** The messages that say that something is over. They are owed to whoever was told of it, whatever ends later. */
export const endPurposes = ['escalation-closed', 'alarm-closed', 'exercise-aborted'] as const satisfies readonly DeliveryPurpose[];

export interface Delivery {
  readonly id: DeliveryId;
  readonly purpose: DeliveryPurpose;
  readonly dispatchId: DispatchId | null;
  readonly escalationId: EscalationId | null;
  readonly alarmId: AlarmId | null;
  readonly bulletinId: BulletinId | null;
  readonly officeId: OfficeId | null;
  readonly contactId: ContactId;
  readonly channel: ChannelKind;
  readonly address: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Decides the priority on the queue. */
  readonly deadlineAt: Date | null;
}
