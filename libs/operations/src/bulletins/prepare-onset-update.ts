import { Not, type LedgerTransaction, type SlotRow } from '@rainstorm/ledger';
import { formatInstant, type City } from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';
import { toldOnsets } from '../cadence/told-onsets.js';
import type { PreparedDraft } from './prepare-draft.js';
import { renderAgain } from './render-again.js';
import { draftRevision } from './revise-bulletin.js';

/**
 * Prepares the draft of an onset update: a revision of the bulletin that the receivers have, rendered from the present facts of the episode
 * into the template of a correction. The words that were filled in there stay. Null if the receivers have none any more.
 */
export const prepareOnsetUpdate = async (
  tx: LedgerTransaction,
  city: City,
  slot: SlotRow,
  actor: AuditActor,
): Promise<PreparedDraft | null> => {
  const [standing] = await tx.bulletins.find({ slotId: slot.id, state: Not('discarded') }, { order: { draftedAt: 'DESC' }, take: 1 });
  if (standing !== undefined) return { bulletin: standing, isNew: false };
  const episode = slot.episodeId === null ? null : await tx.episodes.first({ id: slot.episodeId });
  if (episode === null) return null;
  const { last } = await toldOnsets(tx, episode, []);
  if (last === null) return null;
  const { onset, expires, ...words } = await renderAgain(tx, city, episode, last.onset, { ...last, slotId: slot.id });
  const reason = `过程开始时间订正为${formatInstant(episode.onset, city.zone, 'zh')}`;
  const patch = { onset, expires, slotId: slot.id };
  const draft = await draftRevision(tx, city, { ...last, ...words }, 'material-correction', patch, actor, { reason });
  return draft.ok ? { bulletin: draft.value, isNew: true } : null;
};
