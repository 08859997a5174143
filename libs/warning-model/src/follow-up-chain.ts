import type { DispatchState } from './dispatch.js';
import type { DispatchId, FollowUpEntryId, OfficeId } from './ids.js';
import { accepted, refused, type Result } from './result.js';
import { isVisible } from './visible-text.js';

/**
 * 办理链: what an office did with a bulletin after its receipt. 已运转 and 已上报 are the duty itself (article 4); 呈报 shown to whom, 批示 the
 * instruction, 转办 forwarded to whom, 反馈 what came back; 无法处置 says that the office cannot act.
 */
export const followUpEntryKinds = ['handled', 'reported', 'submitted', 'instructed', 'forwarded', 'returned', 'cannot-act'] as const;
export type FollowUpEntryKind = (typeof followUpEntryKinds)[number];

/** An entry of these kinds says that the office acts, and ends a standing "cannot act". */
export const actingEntryKinds = ['handled', 'reported', 'forwarded'] as const satisfies readonly FollowUpEntryKind[];

export interface FollowUpEntry {
  readonly id: FollowUpEntryId;
  readonly dispatchId: DispatchId;
  readonly officeId: OfficeId;
  readonly kind: FollowUpEntryKind;
  /** To whom, from whom, or by whom, as the kind says; empty for "cannot act". */
  readonly person: string;
  readonly note: string;
  /** When it happened; not after it was recorded. */
  readonly happenedAt: Date;
  /** Until when an answer is expected; null without a limit. */
  readonly limitAt: Date | null;
  /** The entry, or the duty's record, that this one corrects; what it corrects stays as it was. */
  readonly corrects: string | null;
}

export type FollowUpEntryRefusal =
  | { readonly type: 'not-acknowledged' }
  | { readonly type: 'already-superseded' }
  | { readonly type: 'entry-in-the-future' }
  | { readonly type: 'reason-missing' }
  | { readonly type: 'unknown-follow-up-entry' }
  | { readonly type: 'correction-of-another-kind'; readonly kind: FollowUpEntryKind };

/**
 * Whether an office may add this entry. The chain goes on after the bulletin was superseded, for what was forwarded still comes back; only
 * "cannot act" is said of a bulletin that still holds, and with a reason. `corrected` is the entry that it corrects; undefined for an unknown one.
 */
export const checkFollowUpEntry = (
  dispatch: { readonly state: DispatchState; readonly acknowledgedAt: Date | null },
  entry: Pick<FollowUpEntry, 'kind' | 'note' | 'happenedAt' | 'corrects'>,
  corrected: { readonly kind: FollowUpEntryKind } | undefined,
  now: Date,
): Result<void, FollowUpEntryRefusal> => {
  if (dispatch.acknowledgedAt === null) return refused({ type: 'not-acknowledged' });
  if (entry.happenedAt > now) return refused({ type: 'entry-in-the-future' });
  if (entry.corrects !== null && corrected === undefined) return refused({ type: 'unknown-follow-up-entry' });
  if (corrected !== undefined && corrected.kind !== entry.kind)
    return refused({ type: 'correction-of-another-kind', kind: corrected.kind });
  if (entry.kind !== 'cannot-act' || entry.corrects !== null) return accepted(undefined);
  if (dispatch.state === 'superseded') return refused({ type: 'already-superseded' });
  return !isVisible(entry.note) ? refused({ type: 'reason-missing' }) : accepted(undefined);
};
