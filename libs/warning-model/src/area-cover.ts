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

/** Whether one of the two areas lies within the other, or they are the same. */
export const areasMeet = (one: string, other: string): boolean => other.startsWith(prefixOf(one)) || one.startsWith(prefixOf(other));

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
