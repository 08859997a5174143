/** Everything the console refuses. `problems.ts` says each in two languages. */
export type Refusal =
  | { readonly type: 'not-your-office'; readonly dispatchId: string }
  | { readonly type: 'no-office' }
  | { readonly type: 'no-base-map' }
  | { readonly type: 'unknown-dispatch' }
  | { readonly type: 'unknown-bulletin' }
  | { readonly type: 'unknown-episode' }
  | { readonly type: 'unknown-escalation' }
  | { readonly type: 'unknown-phone-task' }
  | { readonly type: 'already-superseded' }
  | { readonly type: 'receipt-not-owed' }
  | { readonly type: 'not-acknowledged' }
  | { readonly type: 'nothing-to-withdraw' }
  | { readonly type: 'already-followed-up' }
  | { readonly type: 'wrong-duty'; readonly duty: string }
  | { readonly type: 'follow-up-already-recorded'; readonly doneAt: string; readonly doneByName: string }
  | { readonly type: 'escalation-closed'; readonly closedReason: string | null }
  | { readonly type: 'phone-task-closed' }
  | { readonly type: 'caller-not-reached' }
  | { readonly type: 'idempotency-key-reused' }
  | { readonly type: 'unknown-grade'; readonly allowed: readonly string[] }
  | { readonly type: 'decision-in-the-future' }
  | { readonly type: 'announced-before-decided' }
  | { readonly type: 'basis-not-published' }
  | { readonly type: 'not-on-duty'; readonly onDutyName: string | null }
  | { readonly type: 'post-changed-hands'; readonly onDutyName: string | null }
  | { readonly type: 'too-many-streams' };

export const refuse = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal });
