import type {
  AlarmId,
  BulletinId,
  BulletinKind,
  BulletinState,
  ChannelKind,
  Colour,
  Contradiction,
  ContactId,
  DeliveryId,
  DispatchId,
  DutyShiftId,
  EscalationCause,
  FollowUpEntryId,
  FollowUpEntryKind,
  FollowUpId,
  FollowUpKind,
  MsgType,
  ObligationCounts,
  OfficeId,
  ReceiptId,
  ReceiptProof,
  ReceiptWay,
  RevisionKind,
  SlotId,
  SlotState,
  Status,
  Step,
} from '@rainstorm/warning-model';
import type { AccountAuditDetails } from './account-acts.js';
import type { CanaryAuditDetails } from './canary-acts.js';
import type { ExerciseAuditDetails } from './exercise-acts.js';
import type { ForeignAuditDetails } from './foreign-acts.js';
import type { LeaderAuditDetails } from './leader-acts.js';
import type { DecisionAuditDetails } from './decision-acts.js';
import type { OfflineAuditDetails, Refused } from './offline-acts.js';
import type { RosterAuditDetails } from './roster-acts.js';
import type { AuditSubjectKind } from './audit-subject-kind.js';

/** Which attachment an entry is about, by its name and its bytes. */
export type AttachmentFacts = { readonly fileName: string; readonly sha256: string };

/** A step of a bulletin towards its publication. */
type BulletinStep<More = unknown> = { readonly version: number } & More;

/**
 * The acts of the audit chain with what is recorded of each, under the names that are stored. An act is never renamed and its details only
 * grow, for the chain keeps what it once took. Instants are `Date` here, and ISO text in a row that was read.
 */
export interface AuditDetails
  extends
    AccountAuditDetails,
    CanaryAuditDetails,
    DecisionAuditDetails,
    ExerciseAuditDetails,
    ForeignAuditDetails,
    LeaderAuditDetails,
    OfflineAuditDetails,
    RosterAuditDetails {
  'episode-opened': {
    readonly title: string;
    readonly hazard: string;
    readonly status: Status;
    readonly leadFactor: number | null;
    readonly onset: Date;
    readonly endsAt: Date;
    readonly areas: readonly string[];
    /** First issues of the signals that it took in. */
    readonly signals?: readonly BulletinId[];
    readonly slots: readonly { readonly step: Step; readonly state: SlotState; readonly dueAt: Date }[];
  };
  'episode-lifted': { readonly reason: string; readonly closedSlots: readonly Step[] };
  /** The chief forecaster accepts that the episode is lifted although these bulletins are due or missing. */
  'lift-approved': { readonly reason: string; readonly unmet: readonly Step[] };
  'episode-withdrawn': { readonly reason: string; readonly closedSlots: readonly Step[] };
  'episode-closed': { readonly reason: string; readonly closedSlots: readonly Step[] };
  'onset-revised': {
    readonly from: Date;
    readonly to: Date;
    readonly endsAt: Date;
    readonly reason: string;
    readonly changes: readonly string[];
  };
  'areas-revised': { readonly from: readonly string[]; readonly to: readonly string[]; readonly reason: string };
  'onset-update-planned': { readonly step: Step; readonly dueAt: Date; readonly onset: Date };
  'slot-opened': { readonly step: Step; readonly dueAt: Date };
  'slot-waived': { readonly step: Step; readonly reason: string };
  'weekly-slot-planned': { readonly week: string | null; readonly dueAt: Date };
  'bulletin-missing': { readonly step: Step; readonly dueAt: Date; readonly inForce: string | null };
  'alarm-raised': { readonly slotId: SlotId; readonly step: Step; readonly dueAt: Date };
  'alarm-closed': { readonly slotId: SlotId; readonly closedReason: string };

  /** For a slot, or at once for a signal or an express bulletin. */
  'bulletin-drafted':
    | { readonly slotId: SlotId; readonly step: Step; readonly productCode: string }
    | { readonly kind: BulletinKind; readonly productCode: string; readonly colour: Colour | null };
  'bulletin-draft-taken-up': { readonly slotId: SlotId };
  'revision-drafted': { readonly of: BulletinId; readonly kind: RevisionKind };
  'bulletin-edited': { readonly version: number; readonly fields: readonly string[]; readonly from: BulletinState };
  'attachment-added': BulletinStep<AttachmentFacts & { readonly sizeBytes: number; readonly from: BulletinState }>;
  /** Their order, their descriptions, or which of them are left. */
  'attachments-arranged': BulletinStep<{ readonly attachments: readonly AttachmentFacts[]; readonly from: BulletinState }>;
  /** After a change of onset. `carriedOver`: a person had written words that stand beside it now. */
  'bulletin-rendered-again': BulletinStep<{ readonly onset: Date; readonly from: BulletinState; readonly carriedOver: boolean }>;
  'bulletin-submitted': BulletinStep;
  'bulletin-reviewed': BulletinStep<{ readonly note: string | null }>;
  'bulletin-returned': BulletinStep<{ readonly note: string | null }>;
  'bulletin-signed': BulletinStep<{
    readonly release: 'by-hand' | 'at-due';
    readonly emergency: boolean;
    /** Why contradictions in it were let stand; null where there are none. */
    readonly overrideReason: string | null;
  }>;
  'contradictions-overridden': BulletinStep<{ readonly reason: string; readonly contradictions: readonly Contradiction[] }>;
  'bulletin-discarded': BulletinStep;
  'bulletin-countersigned': BulletinStep;
  'bulletin-step-refused': { readonly refusal: string };
  'bulletin-published': {
    readonly number: string;
    readonly identifier: string;
    readonly sender: string;
    readonly productCode: string;
    readonly step: Step | null;
    readonly msgType: MsgType;
    readonly revisionKind: RevisionKind | null;
    readonly emergency: boolean;
    /** Their ids; of more than fifty their number. */
    readonly offices: readonly OfficeId[] | number;
    /** Of the text, the times and who signed it; missing in older entries, as in those of receipts and decisions. */
    readonly contentHash?: string;
    /** Of the list of attachments, which names the bytes of each by their SHA-256; missing in older entries. */
    readonly attachmentsHash?: string;
    readonly attachments?: readonly AttachmentFacts[];
  };
  'publication-refused': { readonly refusal: string };
  /** The release at the due time. */
  'release-refused': { readonly refusal: string; readonly slotId: SlotId };
  'countersignature-overdue': { readonly number: string | null };
  'office-reminded': { readonly officeId: OfficeId };
  /** What was said of an office that could not be reached is taken back. */
  'dispatch-reached': { readonly officeId: OfficeId };
  'delivery-failed': {
    readonly dispatchId: DispatchId | null;
    readonly officeId: OfficeId | null;
    readonly contactId: ContactId;
    readonly channel: ChannelKind;
    readonly reason: string;
  };
  'receipt-given':
    | {
        readonly receiptId: ReceiptId;
        readonly officeId: OfficeId;
        readonly bulletinId: BulletinId;
        readonly way: ReceiptWay;
        readonly proof: ReceiptProof;
        readonly givenByName: string;
        readonly lateByMs: number;
        readonly contentHash?: string;
        /** The address and program of the caller; missing in older entries, null for a call. */
        readonly from?: { readonly remoteAddress: string | null; readonly client: string | null } | null;
      }
    | Refused;
  'receipt-withdrawn':
    { readonly bulletinId: BulletinId; readonly reason: string; readonly receiptDueAt: Date; readonly officeId: OfficeId } | Refused;
  'follow-up-recorded':
    | {
        readonly followUpId: FollowUpId;
        readonly kind: FollowUpKind;
        readonly toWhom: string;
        readonly lateByMs: number;
        readonly bulletinId: BulletinId;
        readonly officeId: OfficeId;
      }
    | Refused;
  'follow-up-entry-added':
    | {
        readonly entryId: FollowUpEntryId;
        readonly kind: FollowUpEntryKind;
        readonly person: string;
        /** The entry that it corrects. */
        readonly corrects: string | null;
        readonly bulletinId: BulletinId;
        readonly officeId: OfficeId;
      }
    | Refused;
  'follow-up-overdue': { readonly officeId: OfficeId; readonly escalated: string };
  /** Superseded by an update that was retracted, so that it is owed again. */
  'dispatch-restored': {
    readonly bulletinId: BulletinId;
    readonly officeId: OfficeId;
    readonly receiptDueAt: Date;
    readonly retraction: BulletinId;
  };
  /** `caller`: an office, or `command`. */
  'phone-task-opened': { readonly dispatchId: DispatchId; readonly officeId: OfficeId; readonly caller: string };
  'phone-task-taken': { readonly dispatchId: DispatchId; readonly officeId: OfficeId };
  'phone-call-recorded':
    | {
        readonly dispatchId: DispatchId;
        readonly officeId: OfficeId;
        readonly number: string;
        readonly reached: string;
        readonly outcome: 'reached' | 'no-answer' | 'hung-up-early' | 'wrong-number';
        readonly note: string;
        readonly givesReceipt: boolean;
      }
    | Refused;

  'escalation-raised': {
    readonly cause: EscalationCause;
    readonly dispatchId: DispatchId | null;
    readonly alarmId: AlarmId | null;
    readonly officeId: OfficeId | null;
    readonly bulletinId: BulletinId | null;
    readonly deadlineAt: Date;
    readonly lateByMs: number;
    readonly level: number;
  };
  'escalation-told': { readonly level: number; readonly round: number; readonly name: string | undefined };
  'escalation-calling': { readonly dispatchId: DispatchId | null; readonly officeId: OfficeId | null };
  'escalation-answered': {
    readonly cause: EscalationCause;
    readonly dispatchId: DispatchId | null;
    readonly level: number;
    readonly round: number;
    readonly note: string;
  };
  /** Answered, but what was missing still is: the command is told again. */
  'escalation-open-again': { readonly cause: EscalationCause; readonly answeredByName: string | null; readonly answeredAt: Date | null };
  'escalation-closed': { readonly cause: EscalationCause; readonly dispatchId: DispatchId | null; readonly closedReason: string };

  'duty-taken-over': {
    readonly shiftId: DutyShiftId;
    readonly note: string;
    readonly fromShiftId: DutyShiftId | null;
    readonly fromName: string | null;
    readonly obligations?: ObligationCounts | null;
  };
  'duty-handed-over': { readonly shiftId: DutyShiftId; readonly note: string; readonly obligations: ObligationCounts | null };
  'contact-tested': { readonly officeId: OfficeId; readonly channel: ChannelKind; readonly deliveryId: DeliveryId };

  'audit-exported': {
    readonly actor: string | undefined;
    readonly act: string | undefined;
    readonly subjectId: string | undefined;
    readonly from: Date;
    readonly to: Date;
  };
  'clock-moved': { readonly to: Date };
  /** `lastNumbers`: the numbers that were given after the backup, as the operator read them; missing in older entries. */
  'ledger-armed': {
    readonly overdue: number;
    readonly unsent: number;
    /** As the person said, and as the anchors outside the database say. */
    readonly lastNumbers?: readonly string[];
    readonly anchoredNumbers?: readonly string[];
    /** How many numbers each office's own series skipped, by status and year. */
    readonly skippedInEachOffice?: readonly { readonly status: Status; readonly year: number; readonly count: number }[];
  };
  /** `kind`: of the timer. */
  'timer-failed': { readonly kind: string; readonly subjectId: string; readonly attempts: number };
}

/** What can be done, in the past tense. */
export type AuditAct = keyof AuditDetails;

/** The acts that are recorded too where they were refused, with the refusal as `reason`. */
export type RefusableAct = { [Act in AuditAct]: Refused extends AuditDetails[Act] ? Act : never }[AuditAct];

export type AuditResult = 'done' | 'refused' | 'failed';

/** What happened, to what, by whom, with what result (GB/T 22239, level 3). Distributes over a union of acts. */
export type AuditEntry<Act extends AuditAct = AuditAct> = {
  [One in Act]: {
    /** `acc-…`, `token-…`, `contact:…` or `system`. */
    readonly actor: string;
    readonly actorName: string;
    readonly act: One;
    readonly subjectKind: AuditSubjectKind;
    readonly subjectId: string;
    readonly result: AuditResult;
    readonly details: AuditDetails[One];
  };
}[Act];
