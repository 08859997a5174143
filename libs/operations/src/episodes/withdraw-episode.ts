import { oneOf, type EpisodeRow, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, isSlotOwed, refused, type EpisodeId, type Result } from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';
import { discardUnpublished } from '../bulletins/discard-unpublished.js';
import type { Refusal } from '../refusal.js';
import { approveLift } from './approve-lift.js';
import { endEpisode } from './end-episode.js';

/**
 * 撤销: an episode that was opened by mistake, while nothing of it was published. Its alarms end and its drafts are discarded. Once a bulletin of
 * it is missing, the command and the offices were told: then only the chief forecaster may withdraw it.
 */
export const withdrawEpisode = async (
  tx: LedgerTransaction,
  id: EpisodeId,
  reason: string,
  actor: AuditActor,
  isChief: boolean,
): Promise<Result<{ readonly episode: EpisodeRow }, Refusal>> => {
  const episode = await tx.episodes.lock({ id });
  if (episode === null) return refused({ type: 'unknown-episode' });
  if (episode.state !== 'open') return refused({ type: 'episode-is-over', state: episode.state });
  const published = await tx.bulletins.count({ episodeId: id, state: 'published' });
  if (published > 0) return refused({ type: 'episode-has-bulletins', count: published });
  const missing = (await tx.slots.find({ episodeId: id, state: oneOf(['missing']) })).filter(isSlotOwed);
  const approved = missing.length === 0 ? accepted(episode) : await approveLift(tx, episode, reason, actor, isChief);
  if (!approved.ok) return approved;
  const withdrawn = await endEpisode(tx, approved.value, 'withdrawn', reason, actor);
  await discardUnpublished(tx, { episodeId: id });
  return accepted({ episode: withdrawn });
};
