import { oneOf, type BulletinRow, type EpisodeRow, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, carriesSignal, refused, type BulletinId, type EpisodeId, type Result } from '@rainstorm/warning-model';

export type NamedSignalRefusal =
  | { readonly type: 'unknown-episode' }
  | { readonly type: 'no-signal-named' }
  | { readonly type: 'basis-not-published' }
  | { readonly type: 'signal-does-not-fit' }
  | { readonly type: 'decision-on-closed-episode'; readonly state: string };

type Sent = BulletinRow & { readonly sentAt: Date; readonly number: string };
const isSent = (row: BulletinRow): row is Sent => row.sentAt !== null && row.number !== null;

/** What a decision may rest on by itself (article 5): a signal, its lifting, or an express bulletin. */
const isGround = (row: BulletinRow): boolean => row.kind !== 'scheduled' || carriesSignal(row);

/** A signal of the episode fits whatever its hazard, as a snowstorm signal in a cold wave; one without an episode by its hazard. */
const fitsEpisode = (named: readonly BulletinRow[], episode: EpisodeRow): boolean =>
  named.every(
    ({ episodeId, hazard, status }) =>
      (episodeId === null ? hazard === episode.hazard : episodeId === episode.id) && status === episode.status,
  );

export interface NamedSignals {
  readonly named: readonly Sent[];
  /** The one given, or the only one that the named bulletins belong to; null without one. */
  readonly episodeId: EpisodeId | null;
}

/**
 * The bulletins that a decision names. Refused: none, or none that is a ground of article 5; a bulletin that is not published; exercise and
 * reality together; an episode that they do not belong to, or that is over and has nothing to do with them.
 */
export const checkNamedSignals = async (
  tx: LedgerTransaction,
  answers: readonly BulletinId[],
  given: EpisodeId | null,
): Promise<Result<NamedSignals, NamedSignalRefusal>> => {
  const episode = given === null ? null : await tx.episodes.lock({ id: given });
  if (given !== null && episode === null) return refused({ type: 'unknown-episode' });
  const ids = [...new Set(answers)];
  if (ids.length === 0) return refused({ type: 'no-signal-named' });
  const named = (await tx.bulletins.find({ id: oneOf(ids), state: 'published' })).filter(isSent);
  if (named.length < ids.length) return refused({ type: 'basis-not-published' });
  if (!named.some(isGround)) return refused({ type: 'no-signal-named' });
  if (new Set(named.map(({ status }) => status)).size > 1) return refused({ type: 'signal-does-not-fit' });
  if (episode === null) {
    const [only = null, ...others] = new Set(named.map(({ episodeId }) => episodeId));
    return accepted({ named, episodeId: others.length === 0 ? only : null });
  }
  if (!fitsEpisode(named, episode)) return refused({ type: 'signal-does-not-fit' });
  if (episode.state !== 'open' && !named.some(({ episodeId }) => episodeId === episode.id))
    return refused({ type: 'decision-on-closed-episode', state: episode.state });
  return accepted({ named, episodeId: episode.id });
};
