import {
  oneOf,
  IsNull,
  type BulletinRow,
  type DispatchRow,
  type FollowUpRow,
  type LedgerTransaction,
  type ReceiptRow,
} from '@rainstorm/ledger';

/** The records that go with some dispatches: bulletins by their own id, receipts and follow-ups by the dispatch's. */
export interface DispatchRecords {
  readonly bulletins: ReadonlyMap<string, BulletinRow>;
  readonly receipts: ReadonlyMap<string, ReceiptRow>;
  readonly followUps: ReadonlyMap<string, FollowUpRow>;
}

export const recordsOfDispatches = async (tx: LedgerTransaction, dispatches: readonly DispatchRow[]): Promise<DispatchRecords> => {
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
