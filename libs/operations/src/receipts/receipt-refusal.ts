import type { FollowUpRefusal, ReceiptRefusal, WithdrawalRefusal } from '@rainstorm/warning-model';

/** The refusals of the operations in this folder. */
export type ReceiptOperationRefusal =
  | Exclude<ReceiptRefusal, { readonly type: 'already-acknowledged' }>
  | WithdrawalRefusal
  | Exclude<FollowUpRefusal, { readonly type: 'follow-up-already-recorded' }>
  | { readonly type: 'follow-up-already-recorded'; readonly doneAt: string; readonly doneByName: string }
  | { readonly type: 'unknown-episode' };
