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
  type PhoneTaskRow,
  type ReceiptRow,
} from '@rainstorm/ledger';
import { accepted, type BulletinId, type DispatchId, type DispatchState, type OfficeId, type Result } from '@rainstorm/warning-model';
import { deliveryView, type DeliveryView } from '../reading/delivery-view.js';
import { byUrgency, owedBy, secondsToDeadline, type Owed } from '../reading/dispatch-obligations.js';
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
  readonly followUp: FollowUpRow | null;
  /** The newest escalation that is not closed, otherwise the newest closed one. */
  readonly escalation: EscalationRow | null;
  readonly phoneTask: PhoneTaskRow | null;
  readonly callList: readonly { readonly name: string; readonly post: string; readonly phone: string | null; readonly standby: boolean }[];
}

export interface RollCall {
  readonly now: Date;
  readonly bulletin: BulletinRow;
  readonly offices: readonly RollCallOffice[];
}

const mattersMost = (escalations: readonly EscalationRow[]): EscalationRow | null =>
  [...escalations].sort(
    (a, b) => Number(a.state === 'closed') - Number(b.state === 'closed') || b.raisedAt.getTime() - a.raisedAt.getTime(),
  )[0] ?? null;

/** 叫应: for each office, who has acknowledged and who must be called. */
export class ReadRollCall {
  constructor(private readonly ledger: Ledger) {}

  async of(bulletinId: BulletinId): Promise<Result<RollCall, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<RollCall, Refusal>> => {
      const bulletin = await tx.bulletins.first({ id: bulletinId, state: 'published' });
      if (bulletin === null) return refuse({ type: 'unknown-bulletin' });
      return accepted((await this.call(tx, [bulletin]))[0] ?? { now: tx.now, bulletin, offices: [] });
    });
  }

  /** Every bulletin with a missing receipt or follow-up, most urgent first. */
  async ofAllOpen(): Promise<{ readonly now: Date; readonly items: readonly RollCall[] }> {
    return this.ledger.read(async (tx) => {
      const bulletins = await tx.bulletins.find({ id: oneOf(await tx.bulletinsOwed()), state: 'published' });
      return { now: tx.now, items: await this.call(tx, bulletins) };
    });
  }

  /** Bulletins, and the offices of each, most urgent first. */
  private async call(tx: LedgerTransaction, bulletins: readonly BulletinRow[]): Promise<readonly RollCall[]> {
    const dispatches = await tx.dispatches.find({ bulletinId: oneOf(bulletins.map(({ id }) => id)) });
    const dispatchId = oneOf(dispatches.map(({ id }) => id));
    const { receipts, followUps } = await recordsOfDispatches(tx, dispatches);
    const deliveries = await tx.deliveries.find({ dispatchId, escalationId: IsNull() }, { order: { createdAt: 'ASC', id: 'ASC' } });
    const escalations = await tx.escalations.find({ dispatchId });
    const tasks = new Map((await tx.phoneTasks.find({ dispatchId })).map((task) => [task.dispatchId, task]));
    const triesOf = new Map<DispatchId | null, DeliveryView[]>(dispatches.map(({ id }) => [id, []]));
    for (const delivery of deliveries) triesOf.get(delivery.dispatchId)?.push(deliveryView(delivery));
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
      followUp: followUps.get(dispatch.id) ?? null,
      escalation: mattersMost(escalations.filter((escalation) => escalation.dispatchId === dispatch.id)),
      phoneTask: tasks.get(dispatch.id) ?? null,
      callList: readablePolicy(dispatch).contacts.map(({ name, post, phone, standby }) => ({ name, post, phone, standby })),
    });
    const byBulletin = new Map<BulletinId, DispatchRow[]>(bulletins.map(({ id }) => [id, []]));
    for (const dispatch of [...dispatches].sort(byUrgency)) byBulletin.get(dispatch.bulletinId)?.push(dispatch);
    return bulletins
      .map((bulletin) => ({ bulletin, called: byBulletin.get(bulletin.id) ?? [] }))
      .sort((one, other) => compareFirst(one.called, other.called))
      .map(({ bulletin, called }) => ({ now: tx.now, bulletin, offices: called.map(office) }));
  }
}

const compareFirst = ([one]: readonly DispatchRow[], [other]: readonly DispatchRow[]): number =>
  one === undefined || other === undefined ? Number(one === undefined) - Number(other === undefined) : byUrgency(one, other);
