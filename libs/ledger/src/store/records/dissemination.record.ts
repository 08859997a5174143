import type {
  AlarmId,
  ContactId,
  Delivery,
  Dispatch,
  DispatchId,
  FollowUpEntry,
  FollowUpId,
  FollowUpKind,
  LateEntry,
  OfficeId,
  PhoneTaskId,
  ReceiptId,
  ReceiptProof,
  ReceiptWay,
  SlotId,
  PhoneTaskState,
  AlarmState,
} from '@rainstorm/warning-model';
import { record } from './record.js';

export type DispatchRow = Omit<Dispatch, 'supersededBy'> & {
  readonly supersededBy: DispatchId | null;
  readonly escalatedAt: Date | null;
  readonly unreachableSince: Date | null;
  /** 本单位收文序号, in the series of its office, year and status. All three are null of what was sent before there were numbers. */
  readonly sequence: number | null;
  readonly sequenceYear: number | null;
  readonly sequencePrevious: number | null;
  /** Null while a receipt or a follow-up is owed. PostgreSQL keeps it, whatever is written here. */
  readonly settled: true | null;
};
export const DispatchRecord = record<DispatchRow>('dispatches', 'id', {
  id: 'text',
  bulletinId: 'text',
  officeId: 'text',
  duty: 'text',
  state: 'text',
  publishedAt: 'timestamptz',
  policy: 'jsonb',
  owesReceipt: 'boolean',
  remindAt: 'timestamptz',
  phoneAt: 'timestamptz',
  receiptDueAt: 'timestamptz',
  followUpDueAt: 'timestamptz',
  acknowledgedAt: 'timestamptz',
  followedUpAt: 'timestamptz',
  escalatedAt: 'timestamptz',
  unreachableSince: 'timestamptz',
  sequence: 'integer',
  sequenceYear: 'integer',
  sequencePrevious: 'integer',
  supersededBy: 'text',
  settled: 'boolean',
});

export interface ReceiptRow {
  readonly id: ReceiptId;
  readonly dispatchId: DispatchId;
  readonly officeId: OfficeId;
  readonly givenAt: Date;
  /** An account, or the contact that a personal link was made for. */
  readonly givenBy: string;
  readonly givenByName: string;
  readonly way: ReceiptWay;
  readonly proof: ReceiptProof;
  readonly lateByMs: number;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
  /** Of one that was given while the system was away, and entered then; null of every other. */
  readonly enteredAt: Date | null;
}
export const ReceiptRecord = record<ReceiptRow>('receipts', 'id', {
  id: 'text',
  dispatchId: 'text',
  officeId: 'text',
  givenAt: 'timestamptz',
  givenBy: 'text',
  givenByName: 'text',
  way: 'text',
  proof: 'text',
  lateByMs: 'bigint',
  withdrawnAt: 'timestamptz',
  withdrawnBy: 'text',
  withdrawnReason: 'text',
  enteredAt: 'timestamptz',
});

export interface FollowUpRow {
  readonly id: FollowUpId;
  readonly dispatchId: DispatchId;
  readonly officeId: OfficeId;
  readonly kind: FollowUpKind;
  readonly toWhom: string;
  readonly note: string;
  readonly doneBy: string;
  readonly doneByName: string;
  readonly doneAt: Date;
  readonly lateByMs: number;
}
export const FollowUpRecord = record<FollowUpRow>('follow_ups', 'id', {
  id: 'text',
  dispatchId: 'text',
  officeId: 'text',
  kind: 'text',
  toWhom: 'text',
  note: 'text',
  doneBy: 'text',
  doneByName: 'text',
  doneAt: 'timestamptz',
  lateByMs: 'bigint',
});

/** An entry of an office's chain. Never changed: a correction is an entry too. */
export type FollowUpEntryRow = FollowUpEntry & {
  readonly recordedBy: string;
  readonly recordedByName: string;
  readonly recordedAt: Date;
};
export const FollowUpEntryRecord = record<FollowUpEntryRow>('follow_up_entries', 'id', {
  id: 'text',
  dispatchId: 'text',
  officeId: 'text',
  kind: 'text',
  person: 'text',
  note: 'text',
  happenedAt: 'timestamptz',
  limitAt: 'timestamptz',
  corrects: 'text',
  recordedBy: 'text',
  recordedByName: 'text',
  recordedAt: 'timestamptz',
});

/** 纸质补录. Never changed: a second one of the same dispatch stands beside it. */
export type LateEntryRow = LateEntry & {
  /** The receipt that it gave; null where the office had receipted already, or the bulletin was superseded. */
  readonly receiptId: ReceiptId | null;
  readonly enteredAt: Date;
  readonly enteredBy: string;
  readonly enteredByName: string;
};
export const LateEntryRecord = record<LateEntryRow>('late_entries', 'id', {
  id: 'text',
  dispatchId: 'text',
  officeId: 'text',
  receivedBy: 'text',
  receivedAt: 'timestamptz',
  way: 'text',
  reference: 'text',
  note: 'text',
  receiptId: 'text',
  enteredAt: 'timestamptz',
  enteredBy: 'text',
  enteredByName: 'text',
});

export interface AckLinkRow {
  /** SHA-256 of the token, hexadecimal; the token itself is never stored. */
  readonly tokenHash: string;
  readonly dispatchId: DispatchId;
  readonly contactId: ContactId;
  readonly contactName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}
export const AckLinkRecord = record<AckLinkRow>('ack_links', 'tokenHash', {
  tokenHash: 'text',
  dispatchId: 'text',
  contactId: 'text',
  contactName: 'text',
  createdAt: 'timestamptz',
  expiresAt: 'timestamptz',
  usedAt: 'timestamptz',
});

export interface PhoneCall {
  readonly at: string;
  readonly number: string;
  readonly reached: string;
  readonly outcome: 'reached' | 'no-answer' | 'hung-up-early' | 'wrong-number';
  readonly note: string;
  readonly by: string;
  readonly byName: string;
}
export interface PhoneTaskRow {
  readonly id: PhoneTaskId;
  readonly dispatchId: DispatchId;
  /** The silent office. */
  readonly officeId: OfficeId;
  /** Who calls: an office, or `command`. */
  readonly caller: string;
  readonly state: PhoneTaskState;
  readonly callList: readonly { readonly name: string; readonly post: string; readonly phone: string | null }[];
  readonly createdAt: Date;
  readonly takenBy: string | null;
  readonly takenByName: string | null;
  readonly takenAt: Date | null;
  readonly closedAt: Date | null;
  readonly calls: readonly PhoneCall[];
}
export const PhoneTaskRecord = record<PhoneTaskRow>('phone_tasks', 'id', {
  id: 'text',
  dispatchId: 'text',
  officeId: 'text',
  caller: 'text',
  state: 'text',
  callList: 'jsonb',
  createdAt: 'timestamptz',
  takenBy: 'text',
  takenByName: 'text',
  takenAt: 'timestamptz',
  closedAt: 'timestamptz',
  calls: 'jsonb',
});

/** A bulletin that the bureau owes: raised at its due time, `missingAt` set when the grace is over. */
export interface AlarmRow {
  readonly id: AlarmId;
  readonly slotId: SlotId;
  readonly state: AlarmState;
  readonly dueAt: Date;
  readonly raisedAt: Date;
  readonly missingAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedReason: string | null;
}
export const AlarmRecord = record<AlarmRow>('alarms', 'id', {
  id: 'text',
  slotId: 'text',
  state: 'text',
  dueAt: 'timestamptz',
  raisedAt: 'timestamptz',
  missingAt: 'timestamptz',
  closedAt: 'timestamptz',
  closedReason: 'text',
});

export type DeliveryRow = Delivery & {
  readonly slotId: SlotId | null;
  readonly contactName: string;
  readonly secretRef: string | null;
  readonly createdAt: Date;
  /** By the ledger's clock. */
  readonly nextAttemptAt: Date | null;
  readonly lastReason: string | null;
  readonly lastDetail: string | null;
  readonly providerId: string | null;
  /** When the last try came to its end, whatever came of it. */
  readonly lastTriedAt: Date | null;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  /** Real time, never moved: leases of queue and worker. */
  readonly queuedReal: Date | null;
  readonly sendingReal: Date | null;
  /** The job that carries it, once it was queued. */
  readonly job: string | null;
};
export const DeliveryRecord = record<DeliveryRow>('deliveries', 'id', {
  id: 'text',
  purpose: 'text',
  dispatchId: 'text',
  escalationId: 'text',
  alarmId: 'text',
  slotId: 'text',
  bulletinId: 'text',
  officeId: 'text',
  contactId: 'text',
  contactName: 'text',
  channel: 'text',
  address: 'text',
  secretRef: 'text',
  state: 'text',
  attempts: 'integer',
  createdAt: 'timestamptz',
  deadlineAt: 'timestamptz',
  nextAttemptAt: 'timestamptz',
  lastReason: 'text',
  lastDetail: 'text',
  providerId: 'text',
  lastTriedAt: 'timestamptz',
  sentAt: 'timestamptz',
  deliveredAt: 'timestamptz',
  queuedReal: 'timestamptz',
  sendingReal: 'timestamptz',
  job: 'text',
});
