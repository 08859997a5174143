import type { BulletinRow, EpisodeRow, LedgerTransaction } from '@rainstorm/ledger';
import { capturePlaces, carriedGrade, formatInstant, movedAreas, type City } from '@rainstorm/warning-model';
import { renderScheduled, usualExpiry, type DraftFacts } from './prepare-draft.js';
import { productOf } from './product-of.js';

type Words = Pick<BulletinRow, 'headline' | 'description' | 'instruction'>;

/**
 * The words of a bulletin rendered again from its product's template and the present facts of the episode. What a person had filled in stays
 * in its place. Where the words of the template are gone, only the former onset is replaced.
 */
const rendered = (city: City, row: Words, facts: DraftFacts | null, replaced: readonly [string, string]): Words => {
  const again = (field: keyof Words): string => {
    const captured = facts === null ? null : capturePlaces(facts.product.template[field], row[field]);
    return facts === null || captured === null ? row[field].replaceAll(...replaced) : renderScheduled(city, facts, captured)[field];
  };
  return { headline: again('headline'), description: again('description'), instruction: again('instruction') };
};

/** The words, areas and onset of this bulletin, for the episode as it is now. `former`: what the words may still name. */
export const renderAgain = async (
  tx: LedgerTransaction,
  city: City,
  episode: EpisodeRow,
  former: { readonly onset: Date | null; readonly areas: readonly string[] },
  row: BulletinRow,
): Promise<Words & Pick<BulletinRow, 'areas' | 'onset' | 'expires'>> => {
  const slot = row.slotId === null ? null : await tx.slots.first({ id: row.slotId });
  const [previous = null] = await tx.bulletins.find({ episodeId: episode.id, state: 'published' }, { order: { sentAt: 'DESC' }, take: 1 });
  const product = productOf(city, row.productCode);
  const onset = formatInstant(episode.onset, city.zone, 'zh');
  const formerWords = former.onset === null ? onset : formatInstant(former.onset, city.zone, 'zh');
  const isScheduled = row.kind === 'scheduled';
  const facts = isScheduled && product !== null ? { product, slot, episode, previous, grade: carriedGrade(product.carries, row) } : null;
  const hadFormer = row.onset !== null && row.onset.getTime() === former.onset?.getTime();
  return {
    ...rendered(city, row, facts, [formerWords, onset]),
    areas: isScheduled ? movedAreas(row, former.areas, episode.areas) : row.areas,
    onset: isScheduled || hadFormer ? episode.onset : row.onset,
    expires:
      row.expires > episode.onset && row.expires > tx.now
        ? row.expires
        : facts === null
          ? episode.endsAt
          : usualExpiry(city, facts, tx.now),
  };
};
