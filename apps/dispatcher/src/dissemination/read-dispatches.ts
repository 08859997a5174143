import {
  dispatchView,
  oneOf,
  IsNull,
  type DeliveryRow,
  type DispatchRow,
  type DispatchView,
  type EscalationRow,
  type FollowUpRow,
  type Ledger,
  type LedgerTransaction,
  type Page,
  type PageRequest,
  type PhoneTaskRow,
  type ReceiptOrigin,
  type ReceiptRow,
  type RollCallCounts,
} from '@rainstorm/ledger';
import {
  accepted,
  type BulletinId,
  type DispatchId,
  type DispatchState,
  type EpisodeId,
  type OfficeId,
  type Result,
} from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';

/** One dispatch with all that happened to it. Addresses and the frozen policy stay inside. */
export interface DispatchDetail {
  readonly dispatch: DispatchView;
  readonly deliveries: readonly Omit<DeliveryRow, 'address' | 'secretRef' | 'lastDetail'>[];
  readonly receipt: ReceiptRow | null;
  readonly receiptOrigin: ReceiptOrigin | null;
  readonly followUp: FollowUpRow | null;
  readonly escalations: readonly EscalationRow[];
  readonly phoneTask: PhoneTaskRow | null;
}

export interface DispatchQuery {
  readonly bulletinId?: string | undefined;
  readonly officeId?: string | undefined;
  readonly episodeId?: string | undefined;
  readonly state?: DispatchState | undefined;
}

export interface BulletinRollCall extends Page<DispatchDetail> {
  readonly counts: RollCallCounts;
}

export class ReadDispatches {
  constructor(private readonly ledger: Ledger) {}

  /** Newest first. */
  async list({ bulletinId, officeId, episodeId, state }: DispatchQuery, page: PageRequest): Promise<Page<DispatchDetail>> {
    return this.ledger.read(async (tx) => {
      const bulletins = episodeId === undefined ? null : await tx.bulletins.find({ episodeId: episodeId as EpisodeId, state: 'published' });
      const { items, next } = await tx.dispatches.page(
        {
          ...(bulletins === null ? {} : { bulletinId: oneOf(bulletins.map(({ id }) => id)) }),
          ...(bulletinId === undefined ? {} : { bulletinId: bulletinId as BulletinId }),
          ...(officeId === undefined ? {} : { officeId: officeId as OfficeId }),
          ...(state === undefined ? {} : { state }),
        },
        { by: 'publishedAt', direction: 'DESC' },
        page,
      );
      return { items: await this.files(tx, items), next };
    });
  }

  /** 签收情况 of one published bulletin: a page of its dispatches, the most urgent first, and counts of all. */
  async rollCall(bulletinId: BulletinId, page: PageRequest): Promise<Result<BulletinRollCall, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<BulletinRollCall, Refusal>> => {
      if ((await tx.bulletins.first({ id: bulletinId, state: 'published' })) === null) return refuse({ type: 'unknown-bulletin' });
      const found = (await tx.rollCalls.officesOf([bulletinId], page)).get(bulletinId);
      const counts = (await tx.rollCalls.countsOf([bulletinId])).get(bulletinId);
      if (found === undefined || counts === undefined) return refuse({ type: 'unknown-bulletin' });
      const files = new Map(
        (await this.files(tx, await tx.dispatches.find({ id: oneOf(found.items) }))).map((file) => [file.dispatch.id, file]),
      );
      return accepted({ counts, items: found.items.flatMap((id) => files.get(id) ?? []), next: found.next });
    });
  }

  async one(id: DispatchId): Promise<Result<DispatchDetail, Refusal>> {
    const [file] = await this.ledger.read(async (tx) => this.files(tx, await tx.dispatches.find({ id })));
    return file === undefined ? refuse({ type: 'unknown-dispatch' }) : accepted(file);
  }

  private async files(tx: LedgerTransaction, dispatches: readonly DispatchRow[]): Promise<readonly DispatchDetail[]> {
    if (dispatches.length === 0) return [];
    const dispatchId = oneOf(dispatches.map(({ id }) => id));
    const deliveries = await tx.deliveries.find({ dispatchId }, { order: { createdAt: 'ASC', id: 'ASC' } });
    const escalations = await tx.escalations.find({ dispatchId }, { order: { raisedAt: 'ASC' } });
    const receipts = new Map((await tx.receipts.find({ dispatchId, withdrawnAt: IsNull() })).map((row) => [row.dispatchId, row]));
    const origins = await tx.receiptOrigins([...receipts.keys()]);
    const originOf = (receipt: ReceiptRow | undefined): ReceiptOrigin | null =>
      receipt === undefined ? null : (origins.get(receipt.id) ?? null);
    const followUps = new Map((await tx.followUps.find({ dispatchId })).map((row) => [row.dispatchId, row]));
    const phoneTasks = new Map((await tx.phoneTasks.find({ dispatchId })).map((row) => [row.dispatchId, row]));
    return dispatches.map((dispatch) => ({
      dispatch: dispatchView(dispatch),
      deliveries: deliveries
        .filter((delivery) => delivery.dispatchId === dispatch.id && delivery.escalationId === null)
        .map(({ address: _address, secretRef: _secretRef, lastDetail: _lastDetail, ...delivery }) => delivery),
      receipt: receipts.get(dispatch.id) ?? null,
      receiptOrigin: originOf(receipts.get(dispatch.id)),
      followUp: followUps.get(dispatch.id) ?? null,
      escalations: escalations.filter((escalation) => escalation.dispatchId === dispatch.id),
      phoneTask: phoneTasks.get(dispatch.id) ?? null,
    }));
  }
}
