import { oneOf, type EpisodeRow, type LedgerTransaction, type SlotRow } from '@rainstorm/ledger';
import { unpublishedBulletinStates } from '@rainstorm/warning-model';
import { accountIdOf, systemActor } from '../audit-actor.js';
import { returnBulletinToDraft } from '../bulletins/return-bulletin-to-draft.js';

/**
 * Replaces the old onset in the drafts of these slots. Drafts of the system are discarded and made again later; drafts of a person get the new
 * onset and go back to draft, with a higher version, so that a page with the old onset cannot save without reloading.
 */
export const rewriteDrafts = async (tx: LedgerTransaction, episode: EpisodeRow, slots: readonly SlotRow[]): Promise<void> => {
  if (slots.length === 0) return;
  const slotId = oneOf(slots.map(({ id }) => id));
  await tx.bulletins.transition({ slotId, draftedBy: accountIdOf(systemActor) }, { from: 'draft', to: 'discarded' });
  for (const written of await tx.bulletins.lockAll({ slotId, state: oneOf(unpublishedBulletinStates) }, { id: 'ASC' }))
    await returnBulletinToDraft(
      tx,
      written,
      {
        onset: episode.onset,
        reviewNote: written.state === 'draft' ? written.reviewNote : '起始时间已订正，请核对后重新送审',
      },
      systemActor,
    );
};
