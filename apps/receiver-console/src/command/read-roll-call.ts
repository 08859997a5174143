import {
  oneOf,
  IsNull,
  readablePolicy,
  type BulletinRow,
  type DispatchRow,
  type EscalationRow,
  type FollowUpRow,
  type Ledger,
  type LedgerTransaction,
  type ListPosition,
  type OpenRollCallCounts,
  type Page,
  type PageRequest,
  type PhoneTaskRow,
  type ReceiptOrigin,
  type ReceiptRow,
  type RollCallCounts,
} from '@rainstorm/ledger';
import {
  accepted,
  toCall,
  type BulletinId,
  type DispatchId,
  type DispatchState,
  type OfficeId,
  type Result,
  type Status,
} from '@rainstorm/warning-model';
import type { bulletinHeading } from '@rainstorm/api-schemas';
import type { z } from 'zod';
import { bulletinHeadingOf } from '../bulletin-heading.js';
import { deliveryView, type DeliveryView } from '../reading/delivery-view.js';
import { owedBy, secondsToDeadline, type Owed } from '../reading/dispatch-obligations.js';
import { recordsOfDispatches } from '../reading/dispatch-records.js';
import { refuse, type Refusal } from '../refusal.js';

export interface RollCallOffice {
  readonly dispatchId: DispatchId;
  readonly officeId: OfficeId;
  readonly name: string;
  readonly nameEn: string;
  readonly state: DispatchState;
  readonly owed: Owed;
  readonly secondsToDeadline: number | null;
  readonly receiptDueAt: Date;
  readonly followUpDueAt: Date;
  readonly deliveries: readonly DeliveryView[];
  readonly receipt: ReceiptRow | null;
  readonly receiptOrigin: ReceiptOrigin | null;
  readonly followUp: FollowUpRow | null;
  /** The newest escalation that is not closed, otherwise the newest closed one. */
  readonly escalation: EscalationRow | null;
  readonly phoneTask: PhoneTaskRow | null;
  readonly callList: readonly { readonly name: string; readonly post: string; readonly phone: string | null; readonly standby: boolean }[];
}

export interface RollCall {
  readonly now: Date;
  readonly bulletin: BulletinRow;
  readonly counts: RollCallCounts;
  readonly offices: readonly RollCallOffice[];
  readonly next: ListPosition | null;
}

export interface OpenRollCalls extends Page<RollCall> {
  readonly now: Date;
  readonly counts: OpenRollCallCounts;
}

export interface SilentOffice {
  readonly officeId: OfficeId;
  readonly status: Status;
  readonly count: number;
  readonly cases: readonly { readonly bulletin: z.output<typeof bulletinHeading>; readonly office: RollCallOffice }[];
}

export interface SilentOffices extends Page<SilentOffice> {
  readonly now: Date;
  readonly counts: { readonly offices: number; readonly cases: number };
}

/** How many offices each bulletin of the list brings; the others are asked for by the bulletin. */
const OFFICES_EACH = 10;
/** How many cases each silent office brings. */
const CASES_EACH = 5;

const mattersMost = (escalations: readonly EscalationRow[]): EscalationRow | null =>
  [...escalations].sort(
    (a, b) => Number(a.state === 'closed') - Number(b.state === 'closed') || b.raisedAt.getTime() - a.raisedAt.getTime(),
  )[0] ?? null;

/** 叫应: for each office, who has acknowledged and who must be called. However much is open, a page costs the same number of statements. */
export class ReadRollCall {
  constructor(private readonly ledger: Ledger) {}

  /** One bulletin: a page of its offices, the most urgent first. */
  async of(bulletinId: BulletinId, page: PageRequest): Promise<Result<RollCall, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<RollCall, Refusal>> => {
      const bulletins = await tx.bulletins.find({ id: bulletinId, state: 'published' });
      const [call] = await this.calls(tx, bulletins, page);
      return call === undefined ? refuse({ type: 'unknown-bulletin' }) : accepted(call);
    });
  }

  /** Every bulletin with a missing receipt or follow-up, page by page, each with its most urgent offices: real ones first, then the most urgent. */
  async ofAllOpen(page: PageRequest): Promise<OpenRollCalls> {
    return this.ledger.read(async (tx) => {
      const { items: ids, next } = await tx.rollCalls.openBulletins(page);
      const bulletins = await tx.bulletins.find({ id: oneOf(ids) });
      const calls = await this.calls(tx, inOrder(bulletins, ids), { after: null, limit: OFFICES_EACH });
      return { now: tx.now, counts: await tx.rollCalls.openCounts(), items: calls, next };
    });
  }

  /** Every office that owes a receipt or has an escalation that is not closed, page by page. */
  async silent(page: PageRequest): Promise<SilentOffices> {
    return this.ledger.read(async (tx) => {
      const { items, next } = await tx.rollCalls.silentOffices(page, CASES_EACH);
      const dispatches = await tx.dispatches.find({ id: oneOf(items.flatMap(({ dispatchIds }) => dispatchIds)) });
      const offices = await this.offices(tx, dispatches);
      const bulletins = await tx.bulletins.find({ id: oneOf(new Set(dispatches.map(({ bulletinId }) => bulletinId))) });
      const headings = new Map(bulletins.map((row) => [row.id, bulletinHeadingOf(row)]));
      const bulletinOf = new Map(dispatches.map(({ id, bulletinId }) => [id, headings.get(bulletinId)]));
      const caseOf = (id: DispatchId): SilentOffice['cases'] => {
        const [bulletin, office] = [bulletinOf.get(id), offices.get(id)];
        return bulletin === undefined || office === undefined ? [] : [{ bulletin, office }];
      };
      return {
        now: tx.now,
        counts: await tx.rollCalls.silentCounts(),
        items: items.map(({ officeId, status, cases, dispatchIds }) => ({
          officeId,
          status,
          count: cases,
          cases: dispatchIds.flatMap(caseOf),
        })),
        next,
      };
    });
  }

  /** Of each bulletin a page of its offices, in the order of the bulletins. */
  private async calls(tx: LedgerTransaction, bulletins: readonly BulletinRow[], page: PageRequest): Promise<readonly RollCall[]> {
    const ids = bulletins.map(({ id }) => id);
    const pages = await tx.rollCalls.officesOf(ids, page);
    const counts = await tx.rollCalls.countsOf(ids);
    const offices = await this.offices(tx, await tx.dispatches.find({ id: oneOf([...pages.values()].flatMap(({ items }) => items)) }));
    return bulletins.flatMap((bulletin) => {
      const [own, counted] = [pages.get(bulletin.id), counts.get(bulletin.id)];
      if (own === undefined || counted === undefined) return [];
      const called = own.items.flatMap((id) => offices.get(id) ?? []);
      return [{ now: tx.now, bulletin, counts: counted, offices: called, next: own.next }];
    });
  }

  /** What there is to say of each dispatch, by its id. */
  private async offices(tx: LedgerTransaction, dispatches: readonly DispatchRow[]): Promise<ReadonlyMap<DispatchId, RollCallOffice>> {
    const dispatchId = oneOf(dispatches.map(({ id }) => id));
    const { receipts, followUps } = await recordsOfDispatches(tx, dispatches);
    const deliveries = await tx.deliveries.find({ dispatchId, escalationId: IsNull() }, { order: { createdAt: 'ASC', id: 'ASC' } });
    const escalations = new Map<DispatchId | null, EscalationRow[]>(dispatches.map(({ id }) => [id, []]));
    for (const escalation of await tx.escalations.find({ dispatchId })) escalations.get(escalation.dispatchId)?.push(escalation);
    const tasks = new Map((await tx.phoneTasks.find({ dispatchId })).map((task) => [task.dispatchId, task]));
    const triesOf = new Map<DispatchId | null, DeliveryView[]>(dispatches.map(({ id }) => [id, []]));
    for (const delivery of deliveries) triesOf.get(delivery.dispatchId)?.push(deliveryView(delivery));
    const origins = await tx.receiptOrigins([...receipts.values()].map((receipt) => receipt.dispatchId));
    const originOf = (receipt: ReceiptRow | undefined): ReceiptOrigin | null =>
      receipt === undefined ? null : (origins.get(receipt.id) ?? null);
    const office = (dispatch: DispatchRow): RollCallOffice => ({
      dispatchId: dispatch.id,
      officeId: dispatch.officeId,
      name: readablePolicy(dispatch).officeName,
      nameEn: readablePolicy(dispatch).officeNameEn,
      state: dispatch.state,
      owed: owedBy(dispatch),
      secondsToDeadline: secondsToDeadline(dispatch, tx.now),
      receiptDueAt: dispatch.receiptDueAt,
      followUpDueAt: dispatch.followUpDueAt,
      deliveries: triesOf.get(dispatch.id) ?? [],
      receipt: receipts.get(dispatch.id) ?? null,
      receiptOrigin: originOf(receipts.get(dispatch.id)),
      followUp: followUps.get(dispatch.id) ?? null,
      escalation: mattersMost(escalations.get(dispatch.id) ?? []),
      phoneTask: tasks.get(dispatch.id) ?? null,
      callList: toCall(readablePolicy(dispatch).contacts).map(({ name, post, phone, standby }) => ({ name, post, phone, standby })),
    });
    return new Map(dispatches.map((dispatch) => [dispatch.id, office(dispatch)]));
  }
}

/** What a wall shows of it: whoever walks past reads no number to call, no address and no note of a call. */
export const onWall = (call: RollCall): RollCall => ({
  ...call,
  offices: call.offices.map((office) => ({ ...office, callList: [], receiptOrigin: null, phoneTask: null })),
});

const inOrder = <Row extends { readonly id: string }>(rows: readonly Row[], ids: readonly Row['id'][]): readonly Row[] => {
  const known = new Map<string, Row>(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => known.get(id) ?? []);
};
