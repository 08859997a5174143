import { Not, type LedgerTransaction, type SlotRow } from '@rainstorm/ledger';
import { areSameAreas, formatInstant, type City } from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';
import { toldOnsets } from '../cadence/told-onsets.js';
import type { PreparedDraft } from './prepare-draft.js';
import { areaName } from './product-of.js';
import { renderAgain } from './render-again.js';
import { draftRevision } from './revise-bulletin.js';

/**
 * Prepares the draft of the update after the onset or the areas have changed: a revision of the bulletin that the receivers have, rendered from the present facts of the episode
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
  const { last, toldAreas } = await toldOnsets(tx, episode, []);
  if (last === null || toldAreas === null) return null;
  const former = { onset: last.onset, areas: toldAreas };
  const { areas, onset, expires, ...words } = await renderAgain(tx, city, episode, former, { ...last, slotId: slot.id });
  const reasons = [
    ...(last.onset?.getTime() === episode.onset.getTime() ? [] : [`过程开始时间订正为${formatInstant(episode.onset, city.zone, 'zh')}`]),
    ...(areSameAreas(toldAreas, episode.areas) ? [] : [`影响范围订正为${episode.areas.map((code) => areaName(city, code)).join('、')}`]),
  ];
  const reason = reasons.join('，');
  const patch = { areas, onset, expires, slotId: slot.id };
  const draft = await draftRevision(tx, city, { ...last, ...words }, 'material-correction', patch, actor, { reason });
  return draft.ok ? { bulletin: draft.value, isNew: true } : null;
};
