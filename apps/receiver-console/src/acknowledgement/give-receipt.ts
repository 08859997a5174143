import {
  IsNull,
  oneOf,
  LedgerInconsistency,
  newId,
  type DispatchRow,
  type Ledger,
  type LedgerTransaction,
  type ReceiptRow,
  type RefusableAct,
} from '@rainstorm/ledger';
import {
  accepted,
  acknowledge,
  lateness,
  receiptTimerKinds,
  type DispatchId,
  type OfficeId,
  type ReceiptProof,
  type ReceiptWay,
  type Result,
} from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';
import { closeEscalation } from './close-escalation.js';
import { phoneTaskChanged } from './phone-task-changed.js';

/** Who gives a receipt, and how. `officeId` is the office it may be given for. */
export interface ReceiptGiver {
  readonly id: string;
  readonly name: string;
  readonly officeId: OfficeId | null;
  readonly way: ReceiptWay;
  readonly proof: ReceiptProof;
  /** For the audit chain: who wrote it down, where that is somebody else. */
  readonly recordedBy?: { readonly id: string; readonly name: string };
}

export interface GivenReceipt {
  readonly receipt: ReceiptRow;
  readonly late: boolean;
  readonly lateByMs: number;
  /** The office had acknowledged before: this is that first receipt. */
  readonly already: boolean;
}

const given = (receipt: ReceiptRow, already: boolean): GivenReceipt => ({
  receipt,
  late: receipt.lateByMs > 0,
  lateByMs: receipt.lateByMs,
  already,
});

const endWaiting = async (tx: LedgerTransaction, dispatch: DispatchRow, giver: ReceiptGiver): Promise<void> => {
  await tx.timers.cancel([dispatch.id], receiptTimerKinds);
  await tx.outbox.cancelUnsent('dispatch', [dispatch.id]);
  const state = giver.way === 'phone' ? 'done' : 'cancelled';
  const ended = await tx.phoneTasks.update({ dispatchId: dispatch.id, state: 'open' }, { state, closedAt: tx.now });
  const task = ended === 0 ? null : await tx.phoneTasks.first({ dispatchId: dispatch.id });
  if (task !== null) phoneTaskChanged(tx, task, state);
};

/** The receipt that stands for this dispatch. */
export const standingReceipt = async (tx: LedgerTransaction, dispatchId: DispatchId): Promise<GivenReceipt | null> => {
  const standing = await tx.receipts.first({ dispatchId, withdrawnAt: IsNull() });
  return standing === null ? null : given(standing, true);
};

/** One office's receipt for one bulletin, inside a transaction that may do more. A second one is answered with the first. */
export const giveReceipt = async (
  tx: LedgerTransaction,
  dispatchId: DispatchId,
  giver: ReceiptGiver,
): Promise<Result<GivenReceipt, Refusal>> => {
  const dispatch = await tx.dispatches.lock({ id: dispatchId });
  if (dispatch === null) return refuse({ type: 'unknown-dispatch' });
  if (dispatch.officeId !== giver.officeId) return refuse({ type: 'not-your-office', dispatchId });
  const standing = await standingReceipt(tx, dispatchId);
  if (standing !== null) return accepted(standing);
  const rule = acknowledge(dispatch, tx.now);
  if (!rule.ok) {
    // Acknowledged without a standing receipt is no state that the console or the dispatcher makes.
    if (rule.refusal.type === 'already-acknowledged')
      throw new LedgerInconsistency(`Dispatch ${dispatchId} is acknowledged without a receipt`);
    return refuse(rule.refusal);
  }
  const { late, lateByMs } = rule.value;

  const receipt: ReceiptRow = {
    id: newId('receipt'),
    dispatchId,
    officeId: dispatch.officeId,
    givenAt: tx.now,
    givenBy: giver.id,
    givenByName: giver.name,
    way: giver.way,
    proof: giver.proof,
    lateByMs,
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawnReason: null,
  };
  await tx.receipts.insert(receipt);
  await tx.dispatches.update({ id: dispatchId }, { state: 'acknowledged', acknowledgedAt: tx.now });
  await endWaiting(tx, dispatch, giver);

  const escalations = await tx.escalations.lockAll({
    dispatchId,
    cause: oneOf(['unacknowledged', 'undeliverable']),
    state: oneOf(['open', 'answered']),
  });
  const closedReason = late
    ? `迟签 ${lateness(lateByMs)}（acknowledged, late by ${lateness(lateByMs)}）`
    : '已签收（acknowledged in time）';
  for (const escalation of escalations) await closeEscalation(tx, escalation, closedReason);

  const recorder = giver.recordedBy ?? giver;
  tx.audit({
    actor: recorder.id,
    actorName: recorder.name,
    act: 'receipt-given',
    subjectKind: 'dispatch',
    subjectId: dispatchId,
    result: 'done',
    details: {
      receiptId: receipt.id,
      officeId: dispatch.officeId,
      bulletinId: dispatch.bulletinId,
      way: giver.way,
      proof: giver.proof,
      givenByName: giver.name,
      lateByMs,
    },
  });
  tx.changed({
    kind: 'dispatch-acknowledged',
    officeId: dispatch.officeId,
    audience: 'all',
    subjectId: dispatchId,
    payload: { bulletinId: dispatch.bulletinId, receiptId: receipt.id, givenByName: giver.name, way: giver.way, lateByMs },
  });
  return accepted(given(receipt, false));
};

/** An attempt on what is another office's leaves its trace although nothing else happened. */
export const auditRefusal = async (
  ledger: Ledger,
  actor: { readonly id: string; readonly name: string },
  act: RefusableAct,
  subjectId: string,
  refusal: Refusal,
): Promise<void> =>
  ledger.transaction(async (tx) => {
    tx.audit({
      actor: actor.id,
      actorName: actor.name,
      act,
      subjectKind: 'dispatch',
      subjectId,
      result: 'refused',
      details: { reason: refusal.type },
    });
    await Promise.resolve();
  });

/** 签收: any officer of the office gives it, once. */
export class GiveReceipt {
  constructor(private readonly ledger: Ledger) {}

  async give(dispatchId: DispatchId, giver: ReceiptGiver): Promise<Result<GivenReceipt, Refusal>> {
    const answer = await this.ledger.transaction(async (tx) => giveReceipt(tx, dispatchId, giver));
    if (!answer.ok && answer.refusal.type === 'not-your-office')
      await auditRefusal(this.ledger, giver, 'receipt-given', dispatchId, answer.refusal);
    return answer;
  }
}
