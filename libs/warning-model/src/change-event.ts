import type { BulletinState } from './bulletin.js';
import type { DecisionClockState } from './decision-clock.js';
import type { DutyPost } from './duty.js';
import type { RosterPlace } from './roster/roster.js';
import type { RosterSwapState } from './roster/swap-state.js';
import type { EscalationCause } from './escalation.js';
import type { FollowUpEntryKind } from './follow-up-chain.js';
import type {
  BulletinId,
  ContactId,
  DispatchId,
  EpisodeId,
  FollowUpEntryId,
  FollowUpId,
  LeaderCallRoundId,
  OfficeId,
  ReceiptId,
  SlotId,
} from './ids.js';
import type { LeaderCallRoundState, LeaderCallState } from './leader-call.js';
import type { PhoneTaskState } from './phone-task.js';
import type { SlotState } from './slot.js';
import type { UnitSignalState } from './unit-signal.js';
import type {
  BulletinKind,
  ChannelKind,
  Colour,
  EpisodeStep,
  FollowUpKind,
  Level,
  MsgType,
  ReceiptWay,
  Status,
  Step,
} from './vocabulary.js';

/**
 * What each kind of change tells the open pages, under the name that the change feed stores. A kind is never renamed, and a payload only
 * grows: pages and processes of the release before read the same feed.
 */
export interface ChangePayloads {
  /** The subject is the episode. */
  'episode-opened': { readonly title: string; readonly onset: Date; readonly status: Status };
  'episode-lifted': { readonly title: string; readonly reason: string };
  'episode-withdrawn': { readonly title: string; readonly reason: string };
  'episode-closed': { readonly title: string; readonly reason: string };
  'onset-revised': {
    readonly from: Date;
    readonly to: Date;
    readonly dueNow: EpisodeStep | null;
    readonly updateBulletinDue: boolean;
  };
  'areas-revised': { readonly from: readonly string[]; readonly to: readonly string[]; readonly updateBulletinDue: boolean };
  /** The subject is the slot. */
  'slot-changed': { readonly episodeId: EpisodeId | null; readonly step: Step; readonly state: SlotState; readonly dueAt: Date };
  'desk-reminder': { readonly step: Step; readonly dueAt: Date };
  'bulletin-missing': {
    readonly step: Step;
    readonly dueAt: Date;
    readonly inForce: { readonly id: BulletinId; readonly number: string | null; readonly headline: string } | null;
  };
  /** The subject is the alarm. */
  'alarm-raised': { readonly slotId: SlotId; readonly step: Step; readonly dueAt: Date };
  'alarm-closed': { readonly slotId: SlotId; readonly closedReason: string };
  /** The subject is the bulletin. */
  'bulletin-drafted': DraftPayload;
  'bulletin-changed': DraftPayload;
  'bulletin-editing': { readonly editor: string; readonly name: string; readonly isEditing: boolean; readonly version: number };
  'countersignature-overdue': { readonly number: string | null; readonly headline: string };
  'bulletin-published': {
    readonly number: string;
    readonly headline: string;
    readonly step: Step | null;
    readonly kind: BulletinKind;
    readonly colour: Colour | null;
    readonly level: Level | null;
    readonly status: Status;
    readonly msgType: MsgType;
    readonly episodeId: EpisodeId | null;
  };
  /** The subject is the dispatch. */
  'dispatch-opened': { readonly bulletinId: BulletinId; readonly receiptDueAt: Date; readonly owesReceipt: boolean };
  /** The subject is the report. */
  'number-report-changed': {
    readonly status: Status;
    readonly first: number;
    readonly last: number;
    readonly received: boolean;
    readonly handled: boolean;
  };
  'dispatch-superseded': { readonly by: DispatchId | undefined };
  'dispatch-acknowledged': {
    readonly bulletinId: BulletinId;
    readonly receiptId: ReceiptId;
    readonly givenByName: string;
    readonly way: ReceiptWay;
    readonly lateByMs: number;
  };
  'receipt-withdrawn': { readonly bulletinId: BulletinId; readonly reason: string; readonly receiptDueAt: Date };
  'follow-up-recorded': {
    readonly followUpId: FollowUpId;
    readonly kind: FollowUpKind;
    readonly toWhom: string;
    readonly lateByMs: number;
    readonly bulletinId: BulletinId;
  };
  'follow-up-entry-added': { readonly entryId: FollowUpEntryId; readonly kind: FollowUpEntryKind; readonly bulletinId: BulletinId };
  'office-reminder': { readonly receiptDueAt: Date };
  /** The subject is the phone task. `caller`: an office's id, or `command`. */
  'phone-task-opened': { readonly dispatchId: DispatchId; readonly officeId: string; readonly caller: string };
  'phone-task-changed': { readonly dispatchId: DispatchId; readonly state: PhoneTaskState };
  /** The subject is the escalation. */
  'escalation-raised': {
    readonly cause: EscalationCause;
    readonly dispatchId: DispatchId | null;
    readonly bulletinId: BulletinId | null;
    readonly level: number;
    readonly round: number;
  };
  'escalation-told': { readonly level: number; readonly round: number; readonly dispatchId: DispatchId | null };
  'escalation-calling': { readonly callingByName: string; readonly dispatchId: DispatchId | null };
  'escalation-answered': { readonly cause: EscalationCause; readonly dispatchId: DispatchId | null; readonly answeredByName: string };
  'escalation-closed': {
    readonly dispatchId: DispatchId | null;
    readonly bulletinId: BulletinId | null;
    readonly cause: EscalationCause;
    readonly closedReason: string;
  };
  /** The subject is the exercise. */
  'exercise-proposed': { readonly title: string; readonly hazard: string; readonly onset: Date };
  'exercise-confirmed': { readonly title: string; readonly episodeId: EpisodeId; readonly onset: Date };
  'exercise-aborted': { readonly title: string; readonly episodeId: EpisodeId | null; readonly reason: string };
  /** The subject is the delivery of the test message. */
  'contact-tested': { readonly contactId: ContactId; readonly contactName: string; readonly channel: ChannelKind; readonly by: string };
  /** The subject is the shift. */
  'duty-changed': {
    readonly post: DutyPost;
    readonly act: 'taken-over' | 'handed-over';
    readonly name: string;
    readonly covered: boolean;
  };
  /** The subject is the version. */
  'roster-changed': { readonly place: RosterPlace; readonly version: number; readonly byName: string };
  /** The subject is the swap. */
  'roster-swap-changed': { readonly place: RosterPlace; readonly state: RosterSwapState };
  /** The subject is the decision. */
  'decision-recorded': {
    /** Null for signals without an episode. */
    readonly episodeId: EpisodeId | null;
    readonly track: 'warning-response' | 'emergency-response';
    /** A grade of the track, or `none`. */
    readonly chosen: string;
    readonly decidedAt: Date;
  };
  /** The subject is the decision clock. */
  'decision-clock-changed': {
    readonly bulletinId: BulletinId;
    readonly state: DecisionClockState;
    readonly dueAt: Date;
  };
  /** The subject is the round. */
  'leader-calls-changed': {
    readonly bulletinId: BulletinId;
    readonly state: LeaderCallRoundState;
    readonly dueAt: Date;
  };
  /** The subject is the call to one leader. */
  'leader-call-changed': { readonly roundId: LeaderCallRoundId; readonly state: LeaderCallState; readonly takenByName: string | null };
  /** The subject is the message of another station, or the source (by its id of the configuration). */
  'foreign-signals-changed': { readonly sourceId: string };
  /** The subject is the signal of a district. */
  'unit-signal-changed': { readonly unitId: OfficeId; readonly colour: Colour; readonly state: UnitSignalState };
  /** The subject is the response. */
  'unit-response-recorded': { readonly unitId: OfficeId; readonly chosen: string; readonly decidedAt: Date };
  /** The subject is `ledger`. */
  'clock-moved': { readonly now: Date };
}

/** Of a bulletin that is not published yet. */
type DraftPayload = {
  readonly slotId: SlotId | null;
  readonly episodeId: EpisodeId | null;
  readonly state: BulletinState;
  readonly version: number;
};

export type ChangeEventKind = keyof ChangePayloads;

/** What changed, as whoever changes it writes it: instants are `Date`. Distributes over a union of kinds. */
export type ChangeEvent<Kind extends ChangeEventKind = ChangeEventKind> = {
  [One in Kind]: { readonly kind: One; readonly payload: ChangePayloads[One] };
}[Kind];

/** A value after JSON: every `Date` is its ISO text (UTC), and what was undefined is missing. */
export type AsJson<Value> = Value extends Date
  ? string
  : Value extends string | number | boolean | null | undefined
    ? Value
    : Value extends object
      ? { readonly [Key in keyof Value]: AsJson<Value[Key]> }
      : never;

/** The same event as a page reads it from the stream: instants are ISO text. */
export type ChangeEventJson<Kind extends ChangeEventKind = ChangeEventKind> = {
  [One in Kind]: { readonly kind: One; readonly payload: AsJson<ChangePayloads[One]> };
}[Kind];

const known: Readonly<Record<ChangeEventKind, true>> = {
  'episode-opened': true,
  'episode-lifted': true,
  'episode-withdrawn': true,
  'episode-closed': true,
  'onset-revised': true,
  'areas-revised': true,
  'slot-changed': true,
  'desk-reminder': true,
  'bulletin-missing': true,
  'alarm-raised': true,
  'alarm-closed': true,
  'bulletin-drafted': true,
  'bulletin-changed': true,
  'bulletin-editing': true,
  'countersignature-overdue': true,
  'bulletin-published': true,
  'dispatch-opened': true,
  'number-report-changed': true,
  'dispatch-superseded': true,
  'dispatch-acknowledged': true,
  'receipt-withdrawn': true,
  'follow-up-recorded': true,
  'follow-up-entry-added': true,
  'office-reminder': true,
  'phone-task-opened': true,
  'phone-task-changed': true,
  'escalation-raised': true,
  'escalation-told': true,
  'escalation-calling': true,
  'escalation-answered': true,
  'escalation-closed': true,
  'exercise-proposed': true,
  'exercise-confirmed': true,
  'exercise-aborted': true,
  'contact-tested': true,
  'duty-changed': true,
  'roster-changed': true,
  'roster-swap-changed': true,
  'decision-recorded': true,
  'decision-clock-changed': true,
  'leader-calls-changed': true,
  'leader-call-changed': true,
  'foreign-signals-changed': true,
  'unit-signal-changed': true,
  'unit-response-recorded': true,
  'clock-moved': true,
};

/** Every kind, each once: the compiler keeps this list and `ChangePayloads` alike. */
export const changeEventKinds = Object.keys(known) as readonly ChangeEventKind[];

/** False for the kinds of another release, which a reader passes over. */
export const isChangeEventKind = (kind: string): kind is ChangeEventKind => Object.hasOwn(known, kind);
