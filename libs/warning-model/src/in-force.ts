import type { BulletinId, EpisodeId } from './ids.js';
import type { BulletinKind, MsgType, RevisionKind } from './vocabulary.js';

/** Of a published bulletin, as much as decides whether it still holds. */
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

/** A lifted episode takes everything with it that was published for it until then. */
const liftsEpisodeOf = (later: Issued, earlier: Issued): boolean =>
  later.kind === 'scheduled' && later.revisionKind === 'lift' && later.episodeId !== null && later.episodeId === earlier.episodeId;

const takesThePlaceOf = (later: Issued, earlier: Issued): boolean => {
  if (later.id === earlier.id) return false;
  if (later.previousId === earlier.id) return true;
  return later.sentAt > earlier.sentAt && (firstIssue(later) === firstIssue(earlier) || liftsEpisodeOf(later, earlier));
};

/**
 * Which of these hold at `now`: not expired, not cancelled, and nothing later in their place. An update that has itself expired does not
 * bring back what it replaced. `published` must hold all revisions of what it holds, and the lifting of their episodes.
 */
export const inForce = <Bulletin extends Issued>(published: readonly Bulletin[], now: Date): readonly Bulletin[] =>
  published.filter(
    (bulletin) => bulletin.msgType !== 'cancel' && bulletin.expires > now && !published.some((other) => takesThePlaceOf(other, bulletin)),
  );
