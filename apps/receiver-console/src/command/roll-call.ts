import {
  oneOf,
  IsNull,
  type BulletinRow,
  type DeliveryRow,
  type DispatchRow,
  type EscalationRow,
  type FollowUpRow,
  type Ledger,
  type LedgerTransaction,
  type PhoneTaskRow,
  type ReceiptRow,
} from '@rainstorm/ledger';
import { accepted, type BulletinId, type DispatchId, type DispatchState, type OfficeId, type Result } from '@rainstorm/warning-model';
import { belongingsOf, byUrgency, owedBy, secondsToDeadline, type Owed } from '../dispatch-view.js';
import { refuse, type Refusal } from '../refusal.js';

/** One try to reach one contact, without the address. */
export type DeliveryView = Pick<
  DeliveryRow,
  | 'id'
  | 'purpose'
  | 'contactName'
  | 'channel'
  | 'state'
  | 'attempts'
  | 'createdAt'
  | 'sentAt'
  | 'deliveredAt'
  | 'nextAttemptAt'
  | 'lastReason'
>;

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
  /** Standing ones before closed ones, newest first: the one that matters now. */
  readonly escalation: EscalationRow | null;
  readonly phoneTask: PhoneTaskRow | null;
  readonly callList: readonly { readonly name: string; readonly post: string; readonly phone: string | null; readonly standby: boolean }[];
}

export interface RollCall {
  readonly now: Date;
  readonly bulletin: BulletinRow;
  readonly offices: readonly RollCallOffice[];
}

const deliveryView = (row: DeliveryRow): DeliveryView => {
  const { id, purpose, contactName, channel, state, attempts, createdAt, sentAt, deliveredAt, nextAttemptAt, lastReason } = row;
  return { id, purpose, contactName, channel, state, attempts, createdAt, sentAt, deliveredAt, nextAttemptAt, lastReason };
};

const mattersMost = (escalations: readonly EscalationRow[]): EscalationRow | null =>
  [...escalations].sort(
    (a, b) => Number(a.state === 'closed') - Number(b.state === 'closed') || b.raisedAt.getTime() - a.raisedAt.getTime(),
  )[0] ?? null;

/** 叫应: office by office, who has it and who must be called. */
export class ReadRollCall {
  constructor(private readonly ledger: Ledger) {}

  async of(bulletinId: BulletinId): Promise<Result<RollCall, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<RollCall, Refusal>> => {
      const bulletin = await tx.bulletins.first({ id: bulletinId, state: 'published' });
      if (bulletin === null) return refuse({ type: 'unknown-bulletin' });
      return accepted((await this.call(tx, [bulletin]))[0] ?? { now: tx.now, bulletin, offices: [] });
    });
  }

  /** Every bulletin that some office still owes an answer for, the most urgent first. */
  async ofAllOpen(): Promise<{ readonly now: Date; readonly items: readonly RollCall[] }> {
    return this.ledger.read(async (tx) => {
      const open = await tx.dispatches.find([
        { state: oneOf(['open', 'escalated']), owesReceipt: true },
        { state: 'acknowledged', followedUpAt: IsNull() },
      ]);
      const order = [...new Set([...open].sort(byUrgency).map(({ bulletinId }) => bulletinId))];
      const bulletins = await tx.bulletins.find({ id: oneOf(order), state: 'published' });
      const sorted = [...bulletins].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
      return { now: tx.now, items: await this.call(tx, sorted) };
    });
  }

  private async call(tx: LedgerTransaction, bulletins: readonly BulletinRow[]): Promise<readonly RollCall[]> {
    const dispatches = await tx.dispatches.find({ bulletinId: oneOf(bulletins.map(({ id }) => id)) });
    const dispatchId = oneOf(dispatches.map(({ id }) => id));
    const { receipts, followUps } = await belongingsOf(tx, dispatches);
    const deliveries = await tx.deliveries.find({ dispatchId, escalationId: IsNull() }, { order: { createdAt: 'ASC', id: 'ASC' } });
    const escalations = await tx.escalations.find({ dispatchId });
    const tasks = await tx.phoneTasks.find({ dispatchId });
    const office = (dispatch: DispatchRow): RollCallOffice => ({
      dispatchId: dispatch.id,
      officeId: dispatch.officeId,
      name: dispatch.policy.officeName,
      nameEn: dispatch.policy.officeNameEn,
      state: dispatch.state,
      owed: owedBy(dispatch),
      secondsToDeadline: secondsToDeadline(dispatch, tx.now),
      receiptDueAt: dispatch.receiptDueAt,
      followUpDueAt: dispatch.followUpDueAt,
      deliveries: deliveries.filter((delivery) => delivery.dispatchId === dispatch.id).map(deliveryView),
      receipt: receipts.get(dispatch.id) ?? null,
      followUp: followUps.get(dispatch.id) ?? null,
      escalation: mattersMost(escalations.filter((escalation) => escalation.dispatchId === dispatch.id)),
      phoneTask: tasks.find((task) => task.dispatchId === dispatch.id) ?? null,
      callList: dispatch.policy.contacts.map(({ name, post, phone, standby }) => ({ name, post, phone, standby })),
    });
    return bulletins.map((bulletin) => ({
      now: tx.now,
      bulletin,
      offices: dispatches
        .filter(({ bulletinId }) => bulletinId === bulletin.id)
        .sort(byUrgency)
        .map(office),
    }));
  }
}
