import type { FollowUpRefusal, ReceiptRefusal, WithdrawalRefusal } from '@rainstorm/warning-model';

/** What the changes of this folder refuse. */
export type ReceiptOperationRefusal =
  | Exclude<ReceiptRefusal, { readonly type: 'already-acknowledged' }>
  | WithdrawalRefusal
  | Exclude<FollowUpRefusal, { readonly type: 'follow-up-already-recorded' }>
  | { readonly type: 'follow-up-already-recorded'; readonly doneAt: string; readonly doneByName: string }
  | { readonly type: 'unknown-episode' };
