import { deskApi, type Content, type NewUrgent } from '../api/desk-api.ts';
import type { Bulletin } from '../api/dispatcher-paths.ts';

type Belongs = Omit<NewUrgent, keyof Content>;

/**
 * The draft of what stands in the form. One that was written before, and not published, is written again: a publication that is called off leaves
 * one draft and not one for each time. What a draft cannot change (kind, product, episode) makes a new one, and discards the former.
 */
export const writeDraft = async (
  former: Bulletin | null,
  kind: 'signal' | 'express',
  belongs: Belongs,
  content: Content,
): Promise<Bulletin> => {
  if (former === null) return deskApi.urgent(kind, { ...belongs, ...content });
  const { bulletin, etag } = await deskApi.bulletin(former.id);
  const isSame =
    bulletin.kind === kind &&
    bulletin.hazard === belongs.hazard &&
    bulletin.productCode === belongs.productCode &&
    bulletin.episodeId === belongs.episodeId &&
    bulletin.status === belongs.status;
  if (isSame && bulletin.state !== 'discarded') return deskApi.edit(bulletin.id, etag, content);
  const written = await deskApi.urgent(kind, { ...belongs, ...content });
  // It is kept if it was published meanwhile, or if nobody answers; a draft too many does no harm.
  await deskApi.discard(bulletin.id, etag).catch(() => undefined);
  return written;
};
