import { oneOf, type EpisodeRow, type LedgerTransaction, type SlotRow } from '@rainstorm/ledger';
import { unpublishedBulletinStates } from '@rainstorm/warning-model';
import { accountIdOf, systemActor } from '../audit-actor.js';
import { returnBulletin } from '../bulletins/return-bulletin.js';

/**
 * The drafts of these slots name the old onset. Those that only the system wrote are discarded, to be made anew; those that a person wrote
 * get the new onset and go back to draft. Their version rises, so that a desk that shows the old onset must look before it saves.
 */
export const rewriteDrafts = async (tx: LedgerTransaction, episode: EpisodeRow, slots: readonly SlotRow[]): Promise<void> => {
  if (slots.length === 0) return;
  const slotId = oneOf(slots.map(({ id }) => id));
  await tx.bulletins.transition({ slotId, draftedBy: accountIdOf(systemActor) }, { from: 'draft', to: 'discarded' });
  for (const written of await tx.bulletins.lockAll({ slotId, state: oneOf(unpublishedBulletinStates) }, { id: 'ASC' }))
    await returnBulletin(
      tx,
      written,
      {
        onset: episode.onset,
        reviewNote: written.state === 'draft' ? written.reviewNote : '起始时间已订正，请核对后重新送审',
      },
      systemActor,
    );
};
