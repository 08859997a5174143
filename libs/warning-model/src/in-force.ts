import type { BulletinId, EpisodeId } from './ids.js';
import type { BulletinKind, MsgType, RevisionKind } from './vocabulary.js';

/** The part of a published bulletin that decides whether it is in force. */
export interface Issued {
  readonly id: BulletinId;
  readonly kind: BulletinKind;
  readonly msgType: MsgType;
  readonly revisionKind: RevisionKind | null;
  /** The first issue; null for a first issue itself. */
  readonly refersTo: BulletinId | null;
  readonly previousId: BulletinId | null;
  readonly episodeId: EpisodeId | null;
  readonly sentAt: Date;
  readonly expires: Date;
}

const firstIssue = ({ id, refersTo }: Issued): BulletinId => refersTo ?? id;

/** The lifting of an episode ends everything that was published for it until then. */
const liftsEpisodeOf = (later: Issued, earlier: Issued): boolean =>
  later.kind === 'scheduled' && later.revisionKind === 'lift' && later.episodeId !== null && later.episodeId === earlier.episodeId;

const takesThePlaceOf = (later: Issued, earlier: Issued): boolean => {
  if (later.id === earlier.id) return false;
  if (later.previousId === earlier.id) return true;
  return later.sentAt > earlier.sentAt && (firstIssue(later) === firstIssue(earlier) || liftsEpisodeOf(later, earlier));
};

/**
 * The bulletins in force at `now`: not expired, not cancelled, and not replaced by a later one, even if that has expired. `published` must
 * include all revisions of its bulletins and the lifting of their episodes.
 */
export const inForce = <Bulletin extends Issued>(published: readonly Bulletin[], now: Date): readonly Bulletin[] =>
  published.filter(
    (bulletin) => bulletin.msgType !== 'cancel' && bulletin.expires > now && !published.some((other) => takesThePlaceOf(other, bulletin)),
  );
