import { LedgerInconsistency, type LedgerTransaction } from '@rainstorm/ledger';
import { refused, type DispatchId, type Result } from '@rainstorm/warning-model';
import { giveReceipt, type GivenReceipt } from './give-receipt.js';
import type { ReceiptOperationRefusal } from './receipt-refusal.js';

export interface SmsReply {
  /** The mobile number that it came from, 11 digits. */
  readonly mobile: string;
  readonly code: string;
}

/**
 * A receipt given by a reply with the code of an SMS. It counts only from the number that this code went to; the giver is the contact whose number
 * it is. `unknown-code`: nothing of the last seven days.
 */
export const giveReceiptBySms = async (
  tx: LedgerTransaction,
  { mobile, code }: SmsReply,
): Promise<Result<GivenReceipt, ReceiptOperationRefusal | { readonly type: 'unknown-code' }>> => {
  const known = await tx.smsCodes.find(mobile, code);
  if (known === null) return refused({ type: 'unknown-code' });
  const dispatch = await tx.dispatches.lock({ id: known.dispatchId as DispatchId });
  if (dispatch === null) throw new LedgerInconsistency(`A code names the dispatch ${known.dispatchId}, which does not exist`);
  const holder = { id: `contact:${known.contactId}`, name: known.contactName };
  return giveReceipt(tx, dispatch, { ...holder, way: 'sms', proof: 'number-holder' }, holder);
};
