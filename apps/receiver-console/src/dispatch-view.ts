import {
  oneOf,
  IsNull,
  type BulletinRow,
  type DispatchRow,
  type FollowUpRow,
  type LedgerTransaction,
  type ReceiptRow,
} from '@rainstorm/ledger';

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

/** What waits on top, nearest deadline first; then the newest. */
export const byUrgency = (a: DispatchRow, b: DispatchRow): number =>
  rank[owedBy(a)] - rank[owedBy(b)] ||
  (nextDeadline(a)?.getTime() ?? 0) - (nextDeadline(b)?.getTime() ?? 0) ||
  b.publishedAt.getTime() - a.publishedAt.getTime();

/** What belongs to some dispatches, each found by the dispatch's id (bulletins by their own). */
export interface Belongings {
  readonly bulletins: ReadonlyMap<string, BulletinRow>;
  readonly receipts: ReadonlyMap<string, ReceiptRow>;
  readonly followUps: ReadonlyMap<string, FollowUpRow>;
}

export const belongingsOf = async (tx: LedgerTransaction, dispatches: readonly DispatchRow[]): Promise<Belongings> => {
  const dispatchId = oneOf(dispatches.map(({ id }) => id));
  const bulletins = await tx.bulletins.find({ id: oneOf(new Set(dispatches.map((dispatch) => dispatch.bulletinId))) });
  const receipts = await tx.receipts.find({ dispatchId, withdrawnAt: IsNull() });
  const followUps = await tx.followUps.find({ dispatchId });
  return {
    bulletins: new Map(bulletins.map((bulletin) => [bulletin.id, bulletin])),
    receipts: new Map(receipts.map((receipt) => [receipt.dispatchId, receipt])),
    followUps: new Map(followUps.map((followUp) => [followUp.dispatchId, followUp])),
  };
};
