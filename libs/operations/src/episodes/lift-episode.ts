import { oneOf, type BulletinRow, type EpisodeRow, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, refused, unpublishedBulletinStates, type City, type EpisodeId, type Result } from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';
import { approveLift } from './approve-lift.js';
import { draftRevision } from '../bulletins/revise-bulletin.js';
import type { Refusal } from '../refusal.js';
import { endEpisode } from './end-episode.js';

/** The lifted episode, or the cancel bulletin that has to be published first. */
export interface LiftedEpisode {
  readonly episode: EpisodeRow;
  readonly bulletin: BulletinRow | null;
}

/**
 * 解除: drafts the cancel for everybody who received a bulletin of the episode. Its publication lifts the episode and closes its slots in one
 * transaction; until then everything stays owed. An episode without a published bulletin is lifted at once. While a bulletin is due or missing
 * only the chief forecaster (`isChief`) may lift, and is on record with the reason.
 */
export const liftEpisode = async (
  tx: LedgerTransaction,
  city: City,
  id: EpisodeId,
  reason: string,
  actor: AuditActor,
  isChief: boolean,
): Promise<Result<LiftedEpisode, Refusal>> => {
  const seen = await tx.episodes.lock({ id });
  if (seen === null) return refused({ type: 'unknown-episode' });
  if (seen.state !== 'open') return refused({ type: 'episode-is-over', state: seen.state });
  const approved = await approveLift(tx, seen, reason, actor, isChief);
  if (!approved.ok) return approved;
  const episode = approved.value;
  const [standing] = await tx.bulletins.find({
    episodeId: id,
    revisionKind: 'lift',
    kind: 'scheduled',
    state: oneOf(unpublishedBulletinStates),
  });
  if (standing !== undefined) return accepted({ episode, bulletin: standing });
  const published = await tx.bulletins.find({ episodeId: id, state: 'published' }, { order: { sentAt: 'DESC' } });
  const last =
    published.find(({ kind, msgType }) => kind === 'scheduled' && msgType !== 'cancel') ??
    published.find(({ msgType }) => msgType !== 'cancel');
  if (last === undefined) return accepted({ episode: await endEpisode(tx, episode, 'lifted', reason, actor), bulletin: null });
  const latestEnd = tx.now > episode.endsAt ? new Date(tx.now.getTime() + 24 * 3_600_000) : episode.endsAt;
  const areas = episode.areas.map((areaCode) => ({ areaCode, level: null, colour: null }));
  const draft = await draftRevision(
    tx,
    city,
    { ...last, kind: 'scheduled', step: last.step },
    'lift',
    {
      areas,
      level: null,
      colour: null,
      onset: null,
      expires: latestEnd > last.expires ? latestEnd : last.expires,
    },
    actor,
    { reason, ofEpisode: true },
  );
  return draft.ok ? accepted({ episode, bulletin: draft.value }) : draft;
};
