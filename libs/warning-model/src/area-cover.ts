import type { AreaLevel, BulletinContent } from './bulletin.js';
import type { Office } from './city.js';

/**
 * The digits that every code within this area begins with (GB/T 2260; townships of nine digits continue the code of their area): a city's
 * 410100 is 4101, a province's 410000 is 41.
 */
const prefixOf = (code: string): string => {
  const area = code.slice(0, 6);
  const township = code.slice(6).replace(/^0+$/, '');
  return township === '' ? area.replace(/(00)+$/, '') : code;
};

/** Whether the area `inner` lies within `outer`, or is the same. */
export const areaCovers = (outer: string, inner: string): boolean => inner.startsWith(prefixOf(outer));

/** Whether one of the two areas lies within the other, or they are the same. */
export const areasMeet = (one: string, other: string): boolean => areaCovers(one, other) || areaCovers(other, one);

/** Whether two lists name the same areas, in any order. */
export const areSameAreas = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((code) => other.includes(code));

/**
 * The graded areas of a bulletin after those of its episode have changed from `before` to `after`. What lies within the new areas stays, and so
 * does what never met the old ones, and what is wider than the old ones and still meets the new. An area that is too wide now is narrowed and
 * keeps its grade; a new one gets the bulletin's own. If nothing is left, all areas of the episode are named.
 */
export const movedAreas = (
  bulletin: Pick<BulletinContent, 'areas' | 'level' | 'colour'>,
  before: readonly string[],
  after: readonly string[],
): readonly AreaLevel[] => {
  const { level, colour } = bulletin;
  const isWithin = (codes: readonly string[], areaCode: string): boolean => codes.some((code) => areaCovers(code, areaCode));
  const meets = (codes: readonly string[], areaCode: string): boolean => codes.some((code) => areasMeet(code, areaCode));
  const isKept = ({ areaCode }: AreaLevel): boolean =>
    isWithin(after, areaCode) || (!isWithin(before, areaCode) && (meets(after, areaCode) || !meets(before, areaCode)));
  const kept = bulletin.areas.filter(isKept);
  const narrowed = bulletin.areas.flatMap((area) =>
    isKept(area) ? [] : after.filter((code) => areaCovers(area.areaCode, code)).map((areaCode) => ({ ...area, areaCode })),
  );
  const added = after.filter((code) => !isWithin(before, code)).map((areaCode) => ({ areaCode, level, colour }));
  const moved = [...kept, ...narrowed, ...added];
  const named = moved.length > 0 ? moved : after.map((areaCode) => ({ areaCode, level, colour }));
  return named.filter(({ areaCode }, index) => named.findIndex((one) => one.areaCode === areaCode) === index);
};

/** Whether an office receives the scheduled bulletins of this episode; of a week, where there is none. */
export const isOwedScheduled = (
  { receives, areas }: Pick<Office, 'receives' | 'areas'>,
  episode: { readonly hazard: string; readonly areas: readonly string[] } | null,
): boolean =>
  receives.kinds.includes('scheduled') &&
  (episode === null || (receives.hazards.includes(episode.hazard) && concerns(episode.areas, areas)));

/** Whether any of these areas concerns a receiver that has the areas `own`. Without areas nothing concerns anybody. */
export const concerns = (areaCodes: readonly string[], own: readonly string[]): boolean =>
  areaCodes.some((code) => own.some((mine) => areasMeet(code, mine)));
