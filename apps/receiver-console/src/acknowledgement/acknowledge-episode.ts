import { IsNull, oneOf, type Ledger } from '@rainstorm/ledger';
import { accepted, type EpisodeId, type Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';
import { giveReceipt, type GivenReceipt, type ReceiptGiver } from './give-receipt.js';

/** All that the own office still owes a receipt for in one episode, in one act: all of them or none. */
export class AcknowledgeEpisode {
  constructor(private readonly ledger: Ledger) {}

  async acknowledge(episodeId: EpisodeId, giver: ReceiptGiver): Promise<Result<readonly GivenReceipt[], Refusal>> {
    const { officeId } = giver;
    if (officeId === null) return refuse({ type: 'no-office' });
    return this.ledger.transaction(async (tx): Promise<Result<readonly GivenReceipt[], Refusal>> => {
      if ((await tx.episodes.first({ id: episodeId })) === null) return refuse({ type: 'unknown-episode' });
      const bulletins = await tx.bulletins.find({ episodeId, state: 'published' });
      // All before any of their escalations, and always in the same order: two officers at once wait for each other instead of deadlocking.
      const open = await tx.dispatches.lockAll(
        { bulletinId: oneOf(bulletins.map(({ id }) => id)), officeId, settled: IsNull(), state: oneOf(['open', 'escalated']) },
        { id: 'ASC' },
      );
      const receipts: GivenReceipt[] = [];
      for (const { id } of open) {
        const receipt = await giveReceipt(tx, id, giver);
        if (!receipt.ok) return receipt;
        receipts.push(receipt.value);
      }
      return accepted(receipts);
    });
  }
}
