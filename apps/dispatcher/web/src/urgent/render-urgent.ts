import { renderBulletin, type BulletinText, type Colour } from '@rainstorm/warning-model';
import type { City } from '../api/desk-api.ts';
import type { Product } from '../api/dispatcher-paths.ts';

interface Chosen {
  /** Code. */
  readonly hazard: string;
  readonly colour: Colour | null;
  readonly areas: readonly string[];
}

/**
 * The texts of a signal or an express bulletin as its template has them, in Chinese: the advice is that of hazard and colour, each place that
 * nobody has chosen stays （待填：…）, and the time stays a mark until the publication.
 */
export const renderUrgent = (
  city: City | null,
  product: Product | undefined,
  { hazard, colour, areas }: Chosen,
): Omit<BulletinText, 'unfilled'> => {
  const chosen = city?.hazards.find(({ code }) => code === hazard);
  if (city === null || product === undefined || chosen === undefined) return { headline: '', description: '', instruction: '' };
  const { areas: items, whole, groups, areaSuffix } = city;
  const { headline, description, instruction } = renderBulletin(
    { name: whole.name, areaCode: whole.code, areas: items, areaGroups: groups, areaSuffix },
    { product, hazard: chosen, level: null, colour, areas },
  );
  return { headline, description, instruction };
};

/** The validity of a signal of this colour; empty text while there is none, as in an empty field. */
export const usualHoursOf = (signals: City['hazards'][number]['signals'], colour: Colour | null): number | '' => {
  const rule = signals.find((one) => one.colour === colour);
  return rule === undefined ? '' : rule.validMin / 60;
};
