import { IsNull, oneOf, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, refused, unacknowledgedDispatchStates, type EpisodeId, type OfficeId, type Result } from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';
import { giveReceipt, type GivenReceipt, type ReceiptGiver } from './give-receipt.js';
import type { ReceiptOperationRefusal } from './receipt-refusal.js';

/** Gives every receipt that this office still owes for one episode, all or none. Refused if there is no such episode. */
export const giveReceiptsOfEpisode = async (
  tx: LedgerTransaction,
  episodeId: EpisodeId,
  officeId: OfficeId,
  giver: ReceiptGiver,
  actor: AuditActor,
): Promise<Result<readonly GivenReceipt[], ReceiptOperationRefusal>> => {
  if ((await tx.episodes.first({ id: episodeId })) === null) return refused({ type: 'unknown-episode' });
  const bulletins = await tx.bulletins.find({ episodeId, state: 'published' });
  // Locks all dispatches before any escalation, and in a fixed order, so that two simultaneous officers wait instead of deadlocking.
  const owed = await tx.dispatches.lockAll(
    { bulletinId: oneOf(bulletins.map(({ id }) => id)), officeId, settled: IsNull(), state: oneOf(unacknowledgedDispatchStates) },
    { id: 'ASC' },
  );
  const receipts: GivenReceipt[] = [];
  for (const dispatch of owed) {
    const receipt = await giveReceipt(tx, dispatch, giver, actor);
    if (!receipt.ok) return receipt;
    receipts.push(receipt.value);
  }
  return accepted(receipts);
};
