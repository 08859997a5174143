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
const isRetraction = ({ revisionKind }: Issued): boolean => revisionKind === 'retract';

/** The lifting of an episode ends everything that was published for it until then, in its own millisecond too: nothing can follow it. */
const liftsEpisodeOf = (later: Issued, earlier: Issued): boolean =>
  later.kind === 'scheduled' &&
  later.revisionKind === 'lift' &&
  later.episodeId !== null &&
  later.episodeId === earlier.episodeId &&
  later.sentAt >= earlier.sentAt;

/** Whether `later` replaces or ends `earlier`: the CAP `references` of an update or a lift name exactly these. Says nothing about retractions. */
export const takesThePlaceOf = (later: Issued, earlier: Issued): boolean => {
  if (later.id === earlier.id) return false;
  if (later.previousId === earlier.id) return true;
  return (later.sentAt > earlier.sentAt && firstIssue(later) === firstIssue(earlier)) || liftsEpisodeOf(later, earlier);
};

/**
 * The bulletins that were issued in error (误发撤回): what a retraction names, and every correction and update of it, whenever it was published.
 * They are as if they had never been: what they had replaced is in force again. A cancel is not retracted.
 */
export const retracted = (published: readonly Issued[]): ReadonlySet<BulletinId> => {
  const errors = new Set(published.filter(isRetraction).flatMap(({ previousId, refersTo }) => previousId ?? refersTo ?? []));
  const followsError = ({ id, msgType, previousId }: Issued): boolean =>
    msgType !== 'cancel' && !errors.has(id) && previousId !== null && errors.has(previousId);
  for (let found = published.filter(followsError); found.length > 0; found = published.filter(followsError))
    for (const { id } of found) errors.add(id);
  return errors;
};

/** Whether this bulletin, or the issue that it belongs to, was lifted or retracted, so that it cannot be revised any more. */
export const isCancelled = (bulletin: Issued, published: readonly Issued[]): boolean =>
  bulletin.msgType === 'cancel' ||
  retracted(published).has(bulletin.id) ||
  published.some(
    ({ msgType, revisionKind, refersTo }) => msgType === 'cancel' && revisionKind === 'lift' && refersTo === firstIssue(bulletin),
  );

/**
 * The bulletins in force at `now`: not expired, not cancelled, not retracted, and not replaced by a later one, even if that has expired. The
 * only rule for all pages and exports. `published` must include all revisions of its bulletins and the lifting of their episodes.
 */
export const inForce = <Bulletin extends Issued>(published: readonly Bulletin[], now: Date): readonly Bulletin[] => {
  const errors = retracted(published);
  const replacing = published.filter((bulletin) => !isRetraction(bulletin) && !errors.has(bulletin.id));
  return published.filter(
    (bulletin) =>
      bulletin.msgType !== 'cancel' &&
      bulletin.expires > now &&
      !errors.has(bulletin.id) &&
      !replacing.some((other) => takesThePlaceOf(other, bulletin)),
  );
};
