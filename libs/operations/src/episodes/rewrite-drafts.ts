import { oneOf, type BulletinRow, type EpisodeRow, type LedgerTransaction } from '@rainstorm/ledger';
import { areSameAreas, unpublishedBulletinStates, type CarriedOver, type City } from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, systemActor } from '../audit-actor.js';
import { bulletinChanged } from '../bulletins/bulletin-changed.js';
import { renderAgain } from '../bulletins/render-again.js';
import { returnBulletinToDraft } from '../bulletins/return-bulletin-to-draft.js';
import { writtenByPerson } from '../bulletins/written-by-person.js';

/**
 * Takes the former onset and areas out of every unpublished bulletin of the episode, also out of signed ones. Drafts of the system that nobody has
 * touched are discarded and made again later. Those of a person are rendered again from the new facts and go back to draft, with a higher
 * version, so that a page with the old onset cannot save without reloading; the words that the person had written are carried over beside
 * them. A cancel ends what named the former onset, and stays as it is.
 */
export const rewriteDrafts = async (
  tx: LedgerTransaction,
  city: City,
  episode: EpisodeRow,
  former: Pick<EpisodeRow, 'onset' | 'areas'>,
): Promise<void> => {
  const changed = [
    ...(former.onset.getTime() === episode.onset.getTime() ? [] : ['起始时间']),
    ...(areSameAreas(former.areas, episode.areas) ? [] : ['影响范围']),
  ].join('、');
  const unpublished = await tx.bulletins.lockAll({ episodeId: episode.id, state: oneOf(unpublishedBulletinStates) }, { id: 'ASC' });
  for (const row of unpublished.filter(({ msgType }) => msgType !== 'cancel')) {
    if (row.state === 'draft' && row.draftedBy === accountIdOf(systemActor)) {
      await tx.bulletins.transition({ id: row.id }, { from: 'draft', to: 'discarded' });
      bulletinChanged(tx, 'bulletin-changed', { ...row, state: 'discarded' });
      continue;
    }
    const again = await renderAgain(tx, city, episode, former, row);
    const note = row.state === 'draft' ? row.reviewNote : `${changed}已订正，请核对后重新送审`;
    const patch = { ...again, reviewNote: note, carriedOver: carriedOver(row, again) };
    const draft = await returnBulletinToDraft(tx, row, patch, systemActor);
    tx.audit(
      auditEntry(systemActor, 'bulletin-rendered-again', 'bulletin', row.id, {
        version: draft.version,
        onset: episode.onset,
        from: row.state,
        carriedOver: patch.carriedOver !== null,
      }),
    );
    bulletinChanged(tx, 'bulletin-changed', draft);
  }
};

/** What a person has written and the rendering has changed; else what was carried over before. */
const carriedOver = (row: BulletinRow, again: Pick<BulletinRow, 'headline' | 'description' | 'instruction'>): CarriedOver | null => {
  const { headline, description, instruction } = row;
  const isChanged = headline !== again.headline || description !== again.description || instruction !== again.instruction;
  return isChanged ? writtenByPerson(row) : row.carriedOver;
};
