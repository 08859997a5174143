import { newId, type DispatchRow, type LateEntryRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  checkLateEntry,
  isUnacknowledged,
  later,
  lateEntryReason,
  type City,
  type LateEntry,
  type LateEntryRefusal,
  type Result,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { giveReceipt } from './give-receipt.js';
import type { ReceiptOperationRefusal } from './receipt-refusal.js';

export type NewLateEntry = Pick<LateEntry, 'receivedBy' | 'receivedAt' | 'way' | 'reference' | 'note'>;

/**
 * 纸质补录: enters for a locked dispatch who received the bulletin in truth, when and how, while the system was away. Where the receipt is still
 * missing, it is given with this, as of its true time; what stands open ends, and what was escalated meanwhile stays in the record, with a note.
 * Where the office has receipted already, or the bulletin was superseded, the entry stands beside it and changes nothing. Refused: what
 * `checkLateEntry` refuses.
 */
export const enterLateReceipt = async (
  tx: LedgerTransaction,
  { zone }: Pick<City, 'zone'>,
  dispatch: DispatchRow,
  given: NewLateEntry,
  actor: AuditActor,
): Promise<Result<LateEntryRow, LateEntryRefusal | ReceiptOperationRefusal>> => {
  const { id: dispatchId, officeId, bulletinId } = dispatch;
  const allowed = checkLateEntry(dispatch, given, tx.now);
  if (!allowed.ok) return allowed;
  const { receivedBy, receivedAt, way, reference } = given;
  const id = newId('late-entry');
  let receiptId: LateEntryRow['receiptId'] = null;
  if (isUnacknowledged(dispatch)) {
    const giver = {
      id: actor.id,
      name: receivedBy,
      way: 'paper',
      proof: way === 'phone' ? 'word-of-caller' : 'paper-form',
      // People write minutes, so that the time on paper may lie seconds before the publication.
      enteredLater: { givenAt: later(receivedAt, dispatch.publishedAt), closedReason: lateEntryReason(given, zone) },
    } as const;
    const receipt = await giveReceipt(tx, dispatch, giver, actor);
    if (!receipt.ok) return receipt;
    receiptId = receipt.value.receipt.id;
  }
  const entry: LateEntryRow = {
    ...given,
    ...{ id, dispatchId, officeId, receiptId },
    enteredAt: tx.now,
    enteredBy: actor.id,
    enteredByName: actor.name,
  };
  await tx.lateEntries.insert(entry);
  tx.audit(
    auditEntry(actor, 'late-receipt-entered', 'dispatch', dispatchId, {
      ...{ entryId: id, officeId, bulletinId, receivedBy, receivedAt, way, reference, receiptId },
    }),
  );
  return accepted(entry);
};
