import type { BulletinContent } from './bulletin.js';
import { capturePlaces } from './capture-places.js';
import type { Product } from './city.js';
import { narrowText } from './folded-text.js';
import { namesInstant } from './instant-in-words.js';
import { formatInstant, zonedParts } from './time-zone.js';
import type { BulletinKind, MsgType } from './vocabulary.js';

/** A place that names another onset than the episode's: the field, or the words in a text. */
export interface OnsetContradiction {
  readonly field: 'onset' | 'headline' | 'description' | 'instruction';
  readonly words: string;
}

/** How an onset is written: as the templates render it, or with the words of a beginning after a shorter time. */
const onsetForms = (onset: Date, zone: string): { readonly alone: RegExp; readonly asBeginning: RegExp } => {
  const { month, day, hour, minute } = zonedParts(onset, zone);
  const minutes = minute === 0 ? '(?:0?0分)?' : `0?${minute}分`;
  return {
    alone: new RegExp(formatInstant(onset, zone, 'zh')),
    asBeginning: new RegExp(`(?:0?${month}月)?(?<!\\d)0?${day}日0?${hour}时${minutes}(?:前后)?(?:起|开始)`),
  };
};

/**
 * Where a bulletin of an episode names another onset than the episode's (docs/design.md, section 5): its field, another time in the place of
 * the onset of its template, or an onset that the episode had before; each field once. Signals and express bulletins have an onset of their own, which may not be
 * a former one of the episode. A cancel ends what named the old onset, and is left out.
 */
export const otherOnsets = (
  bulletin: BulletinContent & { readonly kind: BulletinKind; readonly msgType: MsgType },
  episode: { readonly onset: Date; readonly endsAt: Date },
  formerOnsets: readonly Date[],
  product: Pick<Product, 'template'> | null,
  zone: string,
): readonly OnsetContradiction[] => {
  if (bulletin.msgType === 'cancel') return [];
  const is = (one: Date | null) => (other: Date) => one?.getTime() === other.getTime();
  const former = formerOnsets.filter((one) => !is(episode.onset)(one));
  const isOther =
    bulletin.kind === 'scheduled' ? bulletin.onset !== null && !is(bulletin.onset)(episode.onset) : former.some(is(bulletin.onset));
  const field: readonly OnsetContradiction[] =
    isOther && bulletin.onset !== null ? [{ field: 'onset', words: formatInstant(bulletin.onset, zone, 'zh') }] : [];
  const named = former.flatMap((one) => {
    const { alone, asBeginning } = onsetForms(one, zone);
    // The end of the episode or of the bulletin may be an instant that once was the onset; as a beginning it is wrong all the same.
    return [episode.endsAt, bulletin.expires].some(is(one)) ? [asBeginning] : [alone, asBeginning];
  });
  const texts = (['headline', 'description', 'instruction'] as const).flatMap((name): OnsetContradiction[] => {
    const text = narrowText(bulletin[name]);
    const placed = bulletin.kind === 'scheduled' && product !== null ? capturePlaces(product.template[name], text)?.onset : undefined;
    const found = named.flatMap((form) => form.exec(text)?.[0] ?? []);
    const words = placed === undefined || namesInstant(placed, episode.onset, zone) ? found : [placed];
    return words.slice(0, 1).map((one) => ({ field: name, words: one }));
  });
  return [...field, ...texts];
};
