import type { PressRefusal } from '@rainstorm/documents';
import type { StreamRefusal } from '@rainstorm/http-edge';
import type {
  AnswerEscalationRefusal,
  DecisionClockRefusal,
  IdempotencyRefusal,
  LeaderCallRefusal,
  PhoneTaskRefusal,
  ReceiptOperationRefusal,
  RecordDecisionRefusal,
  UnitResponseRefusal,
} from '@rainstorm/operations';
import type { DutyRefusal, FollowUpEntryRefusal, LateEntryRefusal, NumberReportRefusal } from '@rainstorm/warning-model';

/** Everything the console refuses: what the operations refuse, and what it refuses itself. `problems.ts` says each in two languages. */
export type Refusal =
  | ReceiptOperationRefusal
  | FollowUpEntryRefusal
  | LateEntryRefusal
  | NumberReportRefusal
  | PhoneTaskRefusal
  | AnswerEscalationRefusal
  | RecordDecisionRefusal
  | DecisionClockRefusal
  | LeaderCallRefusal
  | UnitResponseRefusal
  | { readonly type: 'not-your-unit' }
  | { readonly type: 'unknown-leader-call-round' }
  | IdempotencyRefusal
  | DutyRefusal
  | PressRefusal
  | { readonly type: 'not-your-office'; readonly dispatchId: string }
  | { readonly type: 'no-office' }
  | { readonly type: 'no-base-map' }
  | { readonly type: 'no-certificate' }
  | { readonly type: 'unknown-message' }
  | { readonly type: 'no-offline-passphrase' }
  | { readonly type: 'unknown-dispatch' }
  | { readonly type: 'unknown-bulletin' }
  | { readonly type: 'unknown-attachment' }
  | { readonly type: 'unknown-phone-task' }
  | { readonly type: 'no-web-push' }
  | { readonly type: 'push-address-refused'; readonly why: string }
  | { readonly type: 'unknown-push-device' }
  | { readonly type: 'unknown-push' }
  | StreamRefusal;

export const refuse = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal });
