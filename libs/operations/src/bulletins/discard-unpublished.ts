import type { LedgerTransaction } from '@rainstorm/ledger';
import { oneOf } from '@rainstorm/ledger';
import { unpublishedBulletinStates, type EpisodeId, type SlotId } from '@rainstorm/warning-model';

/** Discards the unpublished bulletins of these slots, or of an episode, which are no longer owed. */
export const discardUnpublished = async (
  tx: LedgerTransaction,
  of: { readonly slotIds: readonly SlotId[] } | { readonly episodeId: EpisodeId },
): Promise<void> => {
  const where = 'slotIds' in of ? { slotId: oneOf(of.slotIds) } : { episodeId: of.episodeId };
  await tx.bulletins.transition(where, { from: unpublishedBulletinStates, to: 'discarded' });
};
