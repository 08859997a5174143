import {
  bulletinsInForce,
  dispatchView,
  oneOf,
  IsNull,
  Not,
  type BulletinRow,
  type DispatchRow,
  type DispatchView,
  type FollowUpRow,
  type Ledger,
  type LedgerTransaction,
  type OfficeSeries,
  type Page,
  type PageRequest,
  type ReceiptRow,
} from '@rainstorm/ledger';
import { accepted, zonedParts, type BulletinId, type City, type DispatchId, type OfficeId, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { attachmentOf, type FoundAttachment } from '../reading/attachment-of.js';
import { deliveryView, type DeliveryView } from '../reading/delivery-view.js';
import { byUrgency, secondsToDeadline } from '../reading/dispatch-obligations.js';
import { recordsOfDispatches, type DispatchRecords } from '../reading/dispatch-records.js';
import { formerOffice } from '../reading/former-office.js';
import { refuse, type Refusal } from '../refusal.js';
import { expectedBulletins, type ExpectedBulletin } from './expected-bulletins.js';

export interface InboxItem {
  readonly dispatch: DispatchView;
  readonly bulletin: BulletinRow | null;
  readonly receipt: ReceiptRow | null;
  readonly followUp: FollowUpRow | null;
  readonly secondsToDeadline: number | null;
  /** The earlier ones of this office that it replaced. */
  readonly superseded?: readonly { readonly dispatchId: DispatchId; readonly number: string | null; readonly headline: string | null }[];
}

export interface Inbox {
  readonly now: Date;
  readonly office: { readonly id: OfficeId; readonly name: string; readonly nameEn: string };
  readonly items: readonly InboxItem[];
  readonly expected: readonly ExpectedBulletin[];
  /** The numbers of this year, and what is missing of them. */
  readonly series: readonly OfficeSeries[];
}

export interface HistoryItem extends InboxItem {
  /** Milliseconds from publication. */
  readonly receiptAfterMs: number | null;
  readonly followUpAfterMs: number | null;
  /** How it was sent to this office: sent, delivered, on a screen. */
  readonly deliveries: readonly DeliveryView[];
}

const item = (dispatch: DispatchRow, records: DispatchRecords, now: Date): InboxItem => ({
  dispatch: dispatchView(dispatch),
  bulletin: records.bulletins.get(dispatch.bulletinId) ?? null,
  receipt: records.receipts.get(dispatch.id) ?? null,
  followUp: records.followUps.get(dispatch.id) ?? null,
  secondsToDeadline: secondsToDeadline(dispatch, now),
});

const after = (from: Date, to: Date | undefined): number | null => (to === undefined ? null : to.getTime() - from.getTime());

/** An office's bulletins: to acknowledge, acknowledged, and expected. An office that left the configuration keeps what it was sent. */
export class ReadInbox {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async inbox(officer: Officer): Promise<Result<Inbox, Refusal>> {
    const { officeId } = officer;
    if (officeId === null) return refuse({ type: 'no-office' });
    const office = this.city.offices.find(({ id }) => id === officeId);
    return this.ledger.read(async (tx) => {
      const names = office ?? (await formerOffice(tx, officeId));
      if (names === null) return refuse({ type: 'no-office' });
      const waiting = await tx.dispatches.find({ officeId, settled: IsNull() });
      const inForce = await this.stillInForce(tx, officeId, waiting);
      const dispatches = [...waiting, ...inForce].sort(byUrgency);
      const records = await recordsOfDispatches(tx, dispatches);
      const replaced = await this.replacedBy(tx, dispatches);
      return accepted({
        now: tx.now,
        office: { id: officeId, name: names.name, nameEn: names.nameEn },
        items: dispatches.map((dispatch) => {
          const superseded = replaced.get(dispatch.id);
          return { ...item(dispatch, records, tx.now), ...(superseded === undefined ? {} : { superseded }) };
        }),
        expected: office === undefined ? [] : await expectedBulletins(tx, office),
        series: await tx.receiverSeries.ofOffice(officeId, zonedParts(tx.now, this.city.zone).year),
      });
    });
  }

  /** Bulletins in force for which the office owes nothing any more. */
  private async stillInForce(tx: LedgerTransaction, officeId: OfficeId, waiting: readonly DispatchRow[]): Promise<readonly DispatchRow[]> {
    const known = new Set(waiting.map(({ id }) => id));
    const current = await bulletinsInForce(tx);
    const dispatches = await tx.dispatches.find({
      officeId,
      bulletinId: oneOf(current.map(({ id }) => id)),
      state: Not('superseded'),
    });
    return dispatches.filter(({ id }) => !known.has(id));
  }

  private async replacedBy(
    tx: LedgerTransaction,
    dispatches: readonly DispatchRow[],
  ): Promise<ReadonlyMap<string, NonNullable<InboxItem['superseded']>>> {
    const earlier = await tx.dispatches.find({ supersededBy: oneOf(dispatches.map(({ id }) => id)) }, { order: { publishedAt: 'ASC' } });
    const bulletins = await tx.bulletins.find({ id: oneOf(earlier.map(({ bulletinId }) => bulletinId)) });
    const byId = new Map(bulletins.map((bulletin) => [bulletin.id, bulletin]));
    const replaced = new Map<string, { dispatchId: DispatchId; number: string | null; headline: string | null }[]>();
    for (const { id, supersededBy, bulletinId } of earlier) {
      const bulletin = byId.get(bulletinId);
      const list = replaced.get(supersededBy ?? '') ?? [];
      replaced.set(supersededBy ?? '', [
        ...list,
        { dispatchId: id, number: bulletin?.number ?? null, headline: bulletin?.headline ?? null },
      ]);
    }
    return replaced;
  }

  /** All dispatches to the own office, newest first, with the response times. */
  async history(officer: Officer, page: PageRequest): Promise<Result<Page<HistoryItem>, Refusal>> {
    const { officeId } = officer;
    if (officeId === null) return refuse({ type: 'no-office' });
    return this.ledger.read(async (tx) => {
      const { items: dispatches, next } = await tx.dispatches.page({ officeId }, { by: 'publishedAt', direction: 'DESC' }, page);
      const records = await recordsOfDispatches(tx, dispatches);
      const dispatchId = oneOf(dispatches.map(({ id }) => id));
      const sent = await tx.deliveries.find({ dispatchId, escalationId: IsNull() }, { order: { createdAt: 'ASC', id: 'ASC' } });
      const items = dispatches.map((dispatch) => {
        const shown = item(dispatch, records, tx.now);
        return {
          ...shown,
          receiptAfterMs: after(dispatch.publishedAt, shown.receipt?.givenAt),
          followUpAfterMs: after(dispatch.publishedAt, shown.followUp?.doneAt),
          deliveries: sent.filter((one) => one.dispatchId === dispatch.id).map(deliveryView),
        };
      });
      return accepted({ items, next });
    });
  }

  /** One attachment of the bulletin of a dispatch, for whoever may read the dispatch. */
  async attachment(dispatchId: DispatchId, sha256: string, officer: Officer): Promise<Result<FoundAttachment, Refusal>> {
    const found = await this.dispatch(dispatchId, officer);
    if (!found.ok) return found;
    const { bulletin } = found.value;
    return bulletin === null ? refuse({ type: 'unknown-attachment' }) : attachmentOf(this.ledger, bulletin, sha256);
  }

  /** What was published is read by whoever may read bulletins, like its CAP file. */
  async publishedAttachment(id: BulletinId, sha256: string): Promise<Result<FoundAttachment, Refusal>> {
    const bulletin = await this.ledger.read(async (tx) => tx.bulletins.first({ id, state: 'published' }));
    return bulletin === null ? refuse({ type: 'unknown-bulletin' }) : attachmentOf(this.ledger, bulletin, sha256);
  }

  async dispatch(dispatchId: DispatchId, officer: Officer): Promise<Result<InboxItem, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<InboxItem, Refusal>> => {
      const dispatch = await tx.dispatches.first({ id: dispatchId });
      if (dispatch === null) return refuse({ type: 'unknown-dispatch' });
      if (!officer.readsAll && !officer.canActFor(dispatch.officeId)) return refuse({ type: 'not-your-office', dispatchId });
      return accepted(item(dispatch, await recordsOfDispatches(tx, [dispatch]), tx.now));
    });
  }
}
