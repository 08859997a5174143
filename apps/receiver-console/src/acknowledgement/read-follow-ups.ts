import {
  IsNull,
  readablePolicy,
  dispatchView,
  type BulletinRow,
  type DispatchRow,
  type DispatchView,
  type FollowUpEntryRow,
  type FollowUpRow,
  type LateEntryRow,
  type Ledger,
  type ReceiptRow,
} from '@rainstorm/ledger';
import { accepted, type DispatchId, type FollowUpEntryId, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { deliveryView, type DeliveryView } from '../reading/delivery-view.js';
import { recordsOfDispatches } from '../reading/dispatch-records.js';
import { refuse, type Refusal } from '../refusal.js';

/** What an office did with a bulletin, entry by entry, oldest first. */
export interface FollowUpChain {
  readonly now: Date;
  readonly officeName: string;
  readonly officeNameEn: string;
  readonly dispatch: DispatchView;
  readonly bulletin: BulletinRow | null;
  readonly receipt: ReceiptRow | null;
  readonly followUp: FollowUpRow | null;
  readonly entries: readonly FollowUpEntryRow[];
  /** 纸质补录, in the order in which they were entered. */
  readonly lateEntries: readonly LateEntryRow[];
  /** How the bulletin was sent to the office: sent, delivered, on a screen. */
  readonly deliveries: readonly DeliveryView[];
}

/** The record of the duty, as an entry of the chain. */
const asEntry = ({ id, dispatchId, officeId, kind, toWhom, note, doneBy, doneByName, doneAt }: FollowUpRow): FollowUpEntryRow => ({
  id: id as string as FollowUpEntryId,
  dispatchId,
  officeId,
  kind,
  person: toWhom,
  note,
  happenedAt: doneAt,
  limitAt: null,
  corrects: null,
  recordedBy: doneBy,
  recordedByName: doneByName,
  recordedAt: doneAt,
});

/** The duty's record that was made by an entry of the chain is that entry. */
const chainOf = (followUp: FollowUpRow | null, entries: readonly FollowUpEntryRow[]): readonly FollowUpEntryRow[] => {
  const isEntry = entries.some(({ kind, recordedAt }) => kind === followUp?.kind && recordedAt.getTime() === followUp.doneAt.getTime());
  const all = followUp === null || isEntry ? entries : [asEntry(followUp), ...entries];
  return [...all].sort((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime());
};

/** The chain of one dispatch, for its office, the command and the auditor. */
export class ReadFollowUps {
  constructor(private readonly ledger: Ledger) {}

  async of(dispatchId: DispatchId, officer: Officer): Promise<Result<FollowUpChain, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<FollowUpChain, Refusal>> => {
      const dispatch: DispatchRow | null = await tx.dispatches.first({ id: dispatchId });
      if (dispatch === null) return refuse({ type: 'unknown-dispatch' });
      if (!officer.readsAll && !officer.canActFor(dispatch.officeId)) return refuse({ type: 'not-your-office', dispatchId });
      const records = await recordsOfDispatches(tx, [dispatch]);
      const followUp = records.followUps.get(dispatch.id) ?? null;
      const deliveries = await tx.deliveries.find({ dispatchId, escalationId: IsNull() }, { order: { createdAt: 'ASC', id: 'ASC' } });
      const { officeName, officeNameEn } = readablePolicy(dispatch);
      return accepted({
        now: tx.now,
        officeName,
        officeNameEn,
        dispatch: dispatchView(dispatch),
        bulletin: records.bulletins.get(dispatch.bulletinId) ?? null,
        receipt: records.receipts.get(dispatch.id) ?? null,
        followUp,
        entries: chainOf(followUp, await tx.followUpEntries.find({ dispatchId })),
        lateEntries: await tx.lateEntries.find({ dispatchId }, { order: { enteredAt: 'ASC', id: 'ASC' } }),
        deliveries: deliveries.map(deliveryView),
      });
    });
  }
}
