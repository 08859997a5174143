import { LedgerInconsistency, type AckLinkRow, type LedgerTransaction } from '@rainstorm/ledger';
import type { Result } from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';
import { giveReceipt, type GivenReceipt, type RequestOrigin } from './give-receipt.js';
import type { ReceiptOperationRefusal } from './receipt-refusal.js';

/** The contact that a personal link was made for, as the audit chain names them. */
export const linkHolder = ({ contactId, contactName }: AckLinkRow): AuditActor => ({ id: `contact:${contactId}`, name: contactName });

/** A receipt given on the page behind the link in an e-mail. The link becomes used, unless the office had acknowledged before. */
export const giveReceiptByLink = async (
  tx: LedgerTransaction,
  link: AckLinkRow,
  from: RequestOrigin | null = null,
): Promise<Result<GivenReceipt, ReceiptOperationRefusal>> => {
  const dispatch = await tx.dispatches.lock({ id: link.dispatchId });
  if (dispatch === null) throw new LedgerInconsistency(`A link names the dispatch ${link.dispatchId}, which does not exist`);
  const holder = linkHolder(link);
  const answer = await giveReceipt(tx, dispatch, { ...holder, way: 'email-link', proof: 'link-holder', from }, holder);
  if (answer.ok && !answer.value.already) await tx.ackLinks.update({ tokenHash: link.tokenHash }, { usedAt: tx.now });
  return answer;
};
