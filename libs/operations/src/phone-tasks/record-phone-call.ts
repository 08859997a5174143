import { createHash } from 'node:crypto';
import type { DispatchRow, LedgerTransaction, PhoneCall, PhoneTaskRow } from '@rainstorm/ledger';
import { accepted, refused, type Result } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { giveReceipt, standingReceipt, type GivenReceipt } from '../receipts/give-receipt.js';
import type { ReceiptOperationRefusal } from '../receipts/receipt-refusal.js';
import { phoneTaskChanges } from './phone-task-changes.js';
import type { PhoneTaskRefusal } from './phone-task-refusal.js';

export interface NewPhoneCall {
  readonly number: string;
  /** The name of the person who answered; empty if nobody did. */
  readonly reached: string;
  readonly outcome: PhoneCall['outcome'];
  readonly note: string;
  /** Whether the person reached gave the office's receipt by phone. */
  readonly givesReceipt: boolean;
}

export interface RecordedCall {
  readonly phoneTask: PhoneTaskRow;
  readonly receipt: GivenReceipt | null;
}

type Answer = Result<RecordedCall, PhoneTaskRefusal | ReceiptOperationRefusal>;

const hashOf = (call: NewPhoneCall): string => createHash('sha256').update(JSON.stringify(call)).digest('hex');

/** Appends the call to the task, which is done when a person was reached. */
const appendCall = async (
  tx: LedgerTransaction,
  task: PhoneTaskRow,
  { givesReceipt, ...told }: NewPhoneCall,
  actor: AuditActor,
): Promise<PhoneTaskRow> => {
  const { id, dispatchId, officeId } = task;
  const calls: readonly PhoneCall[] = [...task.calls, { at: tx.now.toISOString(), ...told, by: actor.id, byName: actor.name }];
  const changed: PhoneTaskRow = told.outcome === 'reached' ? { ...task, calls, state: 'done', closedAt: tx.now } : { ...task, calls };
  if (changed.state === 'done') await tx.phoneTasks.transition({ id }, { from: 'open', to: 'done' }, { calls, closedAt: tx.now });
  else await tx.phoneTasks.update({ id }, { calls });
  tx.audit(auditEntry(actor, 'phone-call-recorded', 'phone-task', id, { dispatchId, officeId, ...told, givesReceipt }));
  tx.changed(...phoneTaskChanges(task, changed.state));
  return changed;
};

/**
 * Records a call for a locked phone task of a locked dispatch, and the receipt given in it. Somebody who hung up early was not reached, so the
 * task stays open. A call with the same idempotency `key` (null: none) is recorded once. Refused: a closed task, a receipt from somebody who was
 * not reached or is not named, a key that belongs to another call, and what `giveReceipt` refuses.
 */
export const recordPhoneCall = async (
  tx: LedgerTransaction,
  { task, dispatch }: { readonly task: PhoneTaskRow; readonly dispatch: DispatchRow },
  call: NewPhoneCall,
  key: string | null,
  actor: AuditActor,
): Promise<Answer> => {
  if (call.givesReceipt && (call.outcome !== 'reached' || call.reached === '')) return refused({ type: 'caller-not-reached' });
  if (key !== null) {
    const claim = await tx.idempotency.claim(`phone call ${task.id} ${actor.id}`, key, hashOf(call));
    if (claim.state === 'other-request') return refused({ type: 'idempotency-key-reused' });
    if (claim.state === 'repeated')
      return accepted({ phoneTask: task, receipt: call.givesReceipt ? await standingReceipt(tx, dispatch.id) : null });
  }
  if (task.state !== 'open') return refused({ type: 'phone-task-closed' });
  const phoneTask = await appendCall(tx, task, call, actor);
  if (!call.givesReceipt) return accepted({ phoneTask, receipt: null });
  const receipt = await giveReceipt(tx, dispatch, { id: actor.id, name: call.reached, way: 'phone', proof: 'word-of-caller' }, actor);
  return receipt.ok ? accepted({ phoneTask, receipt: receipt.value }) : receipt;
};
