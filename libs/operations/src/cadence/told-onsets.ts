import { IsNull, MoreThan, Not, oneOf, type BulletinRow, type EpisodeRow, type LedgerTransaction, type SlotRow } from '@rainstorm/ledger';
import type { SlotId } from '@rainstorm/warning-model';

/** What the receivers of an episode were told about its onset and areas. */
export interface ToldOnsets {
  /** For each published slot the onset that its bulletin names. */
  readonly publishedOnsets: ReadonlyMap<SlotId, Date>;
  /** The scheduled bulletin that was published last and is not cancelled; null if there is none. */
  readonly last: BulletinRow | null;
  readonly toldOnset: Date | null;
  /** The areas of the episode when `last` was published; a bulletin may name a part of them. Null if there is none. */
  readonly toldAreas: readonly string[] | null;
}

export const toldOnsets = async (
  tx: LedgerTransaction,
  episode: Pick<EpisodeRow, 'id' | 'areas'>,
  slots: readonly SlotRow[],
): Promise<ToldOnsets> => {
  const published = await tx.bulletins.find(
    { episodeId: episode.id, kind: 'scheduled', state: 'published' },
    { order: { sentAt: 'DESC' } },
  );
  const cancelled = new Set(
    published.flatMap(({ msgType, previousId }) => (msgType === 'cancel' && previousId !== null ? [previousId] : [])),
  );
  const last = published.find(
    ({ id, msgType, refersTo, onset }) =>
      msgType !== 'cancel' && onset !== null && !cancelled.has(id) && (refersTo === null || !cancelled.has(refersTo)),
  );
  const [since = null] =
    last?.sentAt == null
      ? []
      : await tx.onsetRevisions.find(
          { episodeId: episode.id, revisedAt: MoreThan(last.sentAt), fromAreas: Not(IsNull()) },
          { order: { revision: 'ASC' }, take: 1 },
        );
  const given = await tx.bulletins.find({ id: oneOf(slots.flatMap(({ bulletinId }) => bulletinId ?? [])) });
  const onsets = new Map(given.map(({ id, onset }) => [id, onset]));
  return {
    // One bulletin may fill two slots: its step and the update that it makes unnecessary.
    publishedOnsets: new Map(
      slots.flatMap(({ id, bulletinId }): [SlotId, Date][] => {
        const onset = bulletinId === null ? null : onsets.get(bulletinId);
        return onset == null ? [] : [[id, onset]];
      }),
    ),
    last: last ?? null,
    toldOnset: last?.onset ?? null,
    toldAreas: last === undefined ? null : (since?.fromAreas ?? episode.areas),
  };
};
