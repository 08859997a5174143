import type { ShownBulletin } from '@rainstorm/web-kit';
import type {
  BulletinKind,
  DeliveryState,
  DispatchState,
  EscalationCause,
  EscalationState,
  FollowUpKind,
  MsgType,
  ReceiptWay,
  RevisionKind,
  Step,
} from '@rainstorm/warning-model';

export interface Bulletin extends ShownBulletin {
  readonly id: string;
  readonly kind: BulletinKind;
  readonly step: Step | null;
  readonly hazard: string;
  readonly msgType: MsgType;
  readonly revisionKind: RevisionKind | null;
  readonly episodeId: string | null;
}

export interface Dispatch {
  readonly id: string;
  readonly bulletinId: string;
  readonly officeId: string;
  readonly duty: FollowUpKind;
  readonly state: DispatchState;
  readonly publishedAt: string;
  readonly owesReceipt: boolean;
  readonly remindAt: string | null;
  readonly receiptDueAt: string;
  readonly followUpDueAt: string;
  readonly acknowledgedAt: string | null;
  readonly followedUpAt: string | null;
  readonly escalatedAt: string | null;
}

export interface Receipt {
  readonly givenAt: string;
  readonly givenByName: string;
  readonly way: ReceiptWay;
  readonly lateByMs: number;
}

export interface FollowUp {
  readonly kind: FollowUpKind;
  readonly toWhom: string;
  readonly note: string;
  readonly doneByName: string;
  readonly doneAt: string;
  readonly lateByMs: number;
}

export interface InboxItem {
  readonly dispatch: Dispatch;
  readonly bulletin: Bulletin | null;
  readonly receipt: Receipt | null;
  readonly followUp: FollowUp | null;
  readonly secondsToDeadline: number | null;
  readonly superseded?: readonly { readonly dispatchId: string; readonly number: string | null; readonly headline: string | null }[];
}

export interface HistoryItem extends InboxItem {
  readonly receiptAfterMs: number | null;
  readonly followUpAfterMs: number | null;
}

export interface DispatcherStatus {
  readonly live: boolean;
  readonly silentForMs: number | null;
}

export interface ExpectedBulletin {
  readonly slotId: string;
  readonly step: Step;
  readonly dueAt: string;
  readonly missingSince: string | null;
  readonly inForce: Bulletin | null;
}

export interface Inbox {
  readonly now: string;
  readonly office: { readonly id: string; readonly name: string; readonly nameEn: string };
  readonly items: readonly InboxItem[];
  readonly expected: readonly ExpectedBulletin[];
  readonly dispatcher: DispatcherStatus;
}

export interface Callee {
  readonly name: string;
  readonly post: string;
  readonly phone: string | null;
  readonly standby?: boolean;
}

export type CallOutcome = 'reached' | 'no-answer' | 'hung-up-early' | 'wrong-number';

export interface PhoneTask {
  readonly id: string;
  readonly dispatchId: string;
  readonly officeId: string;
  readonly caller: string;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly callList: readonly Callee[];
  readonly createdAt: string;
  readonly takenByName: string | null;
  readonly takenAt: string | null;
  readonly calls: readonly { readonly at: string; readonly number: string; readonly outcome: CallOutcome; readonly note: string; readonly byName: string }[];
}
export type WaitingPhoneTask = PhoneTask & { readonly dispatch: Dispatch | null };

export interface Escalation {
  readonly id: string;
  readonly cause: EscalationCause;
  readonly state: EscalationState;
  readonly dispatchId: string | null;
  readonly officeId: string | null;
  readonly bulletinId: string | null;
  readonly deadlineAt: string;
  readonly raisedAt: string;
  readonly level: number;
  readonly round: number;
  readonly levels: readonly { readonly name: string }[];
  readonly summary: { readonly tried: readonly { readonly zh: string; readonly en: string }[]; readonly callList: readonly Callee[] };
  readonly answeredAt: string | null;
  readonly answeredByName: string | null;
  readonly answerNote: string | null;
  readonly closedAt: string | null;
  readonly closedReason: string | null;
  readonly callingByName: string | null;
  readonly callingSince: string | null;
}

export interface EscalationItem extends Escalation {
  readonly officeName: string | null;
  readonly officeNameEn: string | null;
  readonly bulletin: Pick<Bulletin, 'id' | 'number' | 'headline' | 'status' | 'kind' | 'step' | 'level' | 'colour' | 'sentAt'> | null;
  readonly notices: readonly { readonly id: string; readonly level: number; readonly round: number; readonly at: string; readonly outcome: string }[];
}

export interface RollCallOffice {
  readonly dispatchId: string;
  readonly officeId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly state: DispatchState;
  readonly owed: 'receipt' | 'follow-up' | 'nothing';
  readonly secondsToDeadline: number | null;
  readonly receiptDueAt: string;
  readonly followUpDueAt: string;
  readonly deliveries: readonly { readonly id: string; readonly contactName: string; readonly channel: string; readonly state: DeliveryState }[];
  readonly receipt: Receipt | null;
  readonly followUp: FollowUp | null;
  readonly escalation: Escalation | null;
  readonly phoneTask: PhoneTask | null;
  readonly callList: readonly Callee[];
}

export interface RollCall {
  readonly now: string;
  readonly bulletin: Bulletin;
  readonly offices: readonly RollCallOffice[];
}

export interface Episode {
  readonly id: string;
  readonly hazard: string;
  readonly title: string;
  readonly status: 'actual' | 'exercise';
  readonly areas: readonly string[];
  readonly onset: string;
  readonly endsAt: string;
}

export interface Decision {
  readonly id: string;
  readonly track: 'warning-response' | 'emergency-response';
  readonly suggested: string | null;
  readonly chosen: string;
  readonly decidedAt: string;
  readonly announcedAt: string | null;
  readonly effectiveAt: string | null;
  readonly basisBulletinId: string | null;
  readonly planVersion: string;
  readonly decidedBy: string;
  readonly note: string;
}
