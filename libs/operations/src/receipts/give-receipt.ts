import {
  IsNull,
  oneOf,
  receiptContentHash,
  LedgerInconsistency,
  newId,
  type DispatchRow,
  type LedgerTransaction,
  type ReceiptRow,
} from '@rainstorm/ledger';
import {
  accepted,
  acknowledge,
  lateness,
  receiptTimerKinds,
  refused,
  standingEscalationStates,
  unacknowledgedDispatchStates,
  type DispatchId,
  type EscalationCause,
  type ReceiptProof,
  type ReceiptWay,
  type Result,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { closeEscalations } from '../escalations/close-escalations.js';
import { endPhoneTasks } from '../phone-tasks/end-phone-tasks.js';
import type { ReceiptOperationRefusal } from './receipt-refusal.js';

/** The person who gives a receipt, and how. */
export interface ReceiptGiver extends AuditActor {
  readonly way: ReceiptWay;
  readonly proof: ReceiptProof;
  /** Absent or null where it did not come over the network, such as a call. */
  readonly from?: RequestOrigin | null;
  /** Of one that was given while the system was away: its true time, and what is said to those who were told of an escalation. */
  readonly enteredLater?: { readonly givenAt: Date; readonly closedReason: string };
}

/** Where a request came from: evidence of who gave a receipt. */
export interface RequestOrigin {
  readonly remoteAddress: string | null;
  /** What the caller says of its program (User-Agent), at most 200 characters. */
  readonly client: string | null;
}

export interface GivenReceipt {
  readonly receipt: ReceiptRow;
  readonly late: boolean;
  readonly lateByMs: number;
  /** True if the office had acknowledged before; this is then the first receipt. */
  readonly already: boolean;
}

const endedByReceipt = ['unacknowledged', 'undeliverable'] as const satisfies readonly EscalationCause[];

const given = (receipt: ReceiptRow, already: boolean): GivenReceipt => ({
  receipt,
  late: receipt.lateByMs > 0,
  lateByMs: receipt.lateByMs,
  already,
});

/** The valid (not withdrawn) receipt of this dispatch, returned for a second one. */
export const standingReceipt = async (tx: LedgerTransaction, dispatchId: DispatchId): Promise<GivenReceipt | null> => {
  const standing = await tx.receipts.first({ dispatchId, withdrawnAt: IsNull() });
  return standing === null ? null : given(standing, true);
};

const closedReason = (lateByMs: number): string =>
  lateByMs > 0 ? `迟签 ${lateness(lateByMs)}（acknowledged, late by ${lateness(lateByMs)}）` : '已签收（acknowledged in time）';

/** Ends reminders, unsent messages, the phone task and the escalations of an acknowledged dispatch. */
const endWaiting = async (
  tx: LedgerTransaction,
  { id }: DispatchRow,
  { proof, lateByMs }: ReceiptRow,
  reason: string | null,
): Promise<void> => {
  await tx.timers.cancel([id], receiptTimerKinds);
  await tx.outbox.cancelUnsent('dispatch', [id]);
  await endPhoneTasks(tx, [id], proof === 'word-of-caller' ? 'done' : 'cancelled');
  const escalations = await tx.escalations.lockAll({
    dispatchId: id,
    cause: oneOf(endedByReceipt),
    state: oneOf(standingEscalationStates),
  });
  await closeEscalations(tx, escalations, reason ?? closedReason(lateByMs));
};

/**
 * 签收 (article 4): one office's receipt for a locked dispatch. `giver` is the person who gives it, `actor` the person who records it. A second
 * receipt returns the first; a late one is accepted and marked late. Refused if none is owed, or if a newer bulletin supersedes this one.
 */
export const giveReceipt = async (
  tx: LedgerTransaction,
  dispatch: DispatchRow,
  giver: ReceiptGiver,
  actor: AuditActor,
): Promise<Result<GivenReceipt, ReceiptOperationRefusal>> => {
  const { id: dispatchId, officeId, bulletinId } = dispatch;
  const standing = await standingReceipt(tx, dispatchId);
  if (standing !== null) return accepted(standing);
  const { enteredLater } = giver;
  const givenAt = enteredLater?.givenAt ?? tx.now;
  const rule = acknowledge(dispatch, givenAt);
  if (!rule.ok) {
    if (rule.refusal.type === 'already-acknowledged')
      throw new LedgerInconsistency(`Dispatch ${dispatchId} is acknowledged without a receipt`);
    return refused(rule.refusal);
  }
  const { lateByMs } = rule.value;
  const receipt: ReceiptRow = {
    id: newId('receipt'),
    dispatchId,
    officeId,
    givenAt,
    givenBy: giver.id,
    givenByName: giver.name,
    way: giver.way,
    proof: giver.proof,
    lateByMs,
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawnReason: null,
    enteredAt: enteredLater === undefined ? null : tx.now,
  };
  await tx.receipts.insert(receipt);
  await tx.dispatches.transition(
    { id: dispatchId },
    { from: unacknowledgedDispatchStates, to: 'acknowledged' },
    { acknowledgedAt: givenAt },
  );
  await endWaiting(tx, dispatch, receipt, enteredLater?.closedReason ?? null);

  const { way, proof, name: givenByName } = giver;
  const about = { bulletinId, receiptId: receipt.id, givenByName, way, lateByMs };
  tx.audit(
    auditEntry(actor, 'receipt-given', 'dispatch', dispatchId, {
      ...about,
      officeId,
      proof,
      from: giver.from ?? null,
      contentHash: receiptContentHash(receipt),
    }),
  );
  tx.changed({ kind: 'dispatch-acknowledged', officeId, audience: 'all', subjectId: dispatchId, payload: about });
  return accepted(given(receipt, false));
};
