import type { DispatchRow } from '@rainstorm/ledger';

/** What is still owed: the receipt first, then the second duty, then nothing. */
export type Owed = 'receipt' | 'follow-up' | 'nothing';

export const owedBy = (dispatch: DispatchRow): Owed => {
  if (!dispatch.owesReceipt || dispatch.state === 'superseded') return 'nothing';
  if (dispatch.state === 'acknowledged') return dispatch.followedUpAt === null ? 'follow-up' : 'nothing';
  return 'receipt';
};

/** The deadline of what is owed next; null where nothing is. */
export const nextDeadline = (dispatch: DispatchRow): Date | null => {
  const owed = owedBy(dispatch);
  if (owed === 'nothing') return null;
  return owed === 'receipt' ? dispatch.receiptDueAt : dispatch.followUpDueAt;
};

/** Whole seconds, negative once the deadline has passed. */
export const secondsToDeadline = (dispatch: DispatchRow, now: Date): number | null => {
  const deadline = nextDeadline(dispatch);
  return deadline === null ? null : Math.floor((deadline.getTime() - now.getTime()) / 1000);
};

const rank = { receipt: 0, 'follow-up': 1, nothing: 2 } as const satisfies Record<Owed, number>;

/** Sorts what is still owed to the top, nearest deadline first; then the newest. */
export const byUrgency = (a: DispatchRow, b: DispatchRow): number =>
  rank[owedBy(a)] - rank[owedBy(b)] ||
  (nextDeadline(a)?.getTime() ?? 0) - (nextDeadline(b)?.getTime() ?? 0) ||
  b.publishedAt.getTime() - a.publishedAt.getTime();
