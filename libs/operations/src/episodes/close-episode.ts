import { oneOf, type EpisodeRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  isSlotOwed,
  owedSlotStates,
  refused,
  unacknowledgedDispatchStates,
  type EpisodeId,
  type Result,
} from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';
import type { Refusal } from '../refusal.js';
import { endEpisode } from './end-episode.js';

/** 结束: closes an episode on which the work is over. Refused while a slot or a receipt is still owed. */
export const closeEpisode = async (
  tx: LedgerTransaction,
  id: EpisodeId,
  note: string,
  actor: AuditActor,
): Promise<Result<{ readonly episode: EpisodeRow }, Refusal>> => {
  const episode = await tx.episodes.lock({ id });
  if (episode === null) return refused({ type: 'unknown-episode' });
  if (episode.state === 'closed' || episode.state === 'withdrawn') return refused({ type: 'episode-is-over', state: episode.state });
  const owed = (await tx.slots.find({ episodeId: id, state: oneOf(owedSlotStates) })).filter(isSlotOwed);
  if (owed.length > 0) return refused({ type: 'slots-still-owed', steps: owed.map(({ step }) => step) });
  const bulletins = await tx.bulletins.find({ episodeId: id, state: 'published' });
  const open = await tx.dispatches.count({
    bulletinId: oneOf(bulletins.map((bulletin) => bulletin.id)),
    state: oneOf(unacknowledgedDispatchStates),
    owesReceipt: true,
  });
  if (open > 0) return refused({ type: 'dispatches-still-open', count: open });
  return accepted({ episode: await endEpisode(tx, episode, 'closed', note, actor) });
};
