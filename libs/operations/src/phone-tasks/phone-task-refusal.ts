/** The refusals of the operations in this folder. */
export type PhoneTaskRefusal =
  | { readonly type: 'phone-task-closed' }
  /** Only a person who was reached, and is named, can give a receipt by phone. */
  | { readonly type: 'caller-not-reached' }
  | { readonly type: 'idempotency-key-reused' };
