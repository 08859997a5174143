import type { LedgerTransaction } from '@rainstorm/ledger';
import type { DeliveryId } from '@rainstorm/warning-model';
import { proveCanary } from '../readiness/prove-canary.js';
import { giveReceiptBySms, type SmsReply } from './give-receipt-by-sms.js';

/** What a reply with a code was: a receipt, the answer to a line test, or nothing of ours (an unknown code, or one whose bulletin takes no receipt). */
export const answerBySms = async (tx: LedgerTransaction, reply: SmsReply): Promise<'receipt' | 'line-test' | 'nothing'> => {
  const known = await tx.smsCodes.find(reply.mobile, reply.code);
  const test = known === null ? null : await tx.canaries.first({ deliveryId: known.dispatchId as DeliveryId });
  if (test !== null) {
    await proveCanary(tx, test);
    return 'line-test';
  }
  return (await giveReceiptBySms(tx, reply)).ok ? 'receipt' : 'nothing';
};
