import { colourNames, formatInstant, renderTemplate, type Colour } from '@rainstorm/warning-model';
import type { City } from '../api/desk-api.ts';
import type { Product } from '../api/dispatcher-paths.ts';

const ZONE = 'Asia/Shanghai';

interface Chosen {
  readonly hazard: string;
  readonly colour: Colour | null;
  readonly areas: readonly string[];
  readonly sentAt: Date;
}

/** The texts of a signal or an express bulletin as its template has them, in Chinese; each place that nobody has chosen stays （待填：…）. */
export const renderUrgent = (city: City | null, product: Product | undefined, { hazard, colour, areas, sentAt }: Chosen) => {
  const empty = { headline: '', description: '', instruction: '' };
  if (city === null || product === undefined) return empty;
  const nameOf = (code: string): string => city.areas.find((area) => area.code === code)?.name ?? code;
  const values = {
    sender: product.sender,
    sentAt: formatInstant(sentAt, ZONE, 'zh'),
    hazard,
    colour: colour === null ? '' : colourNames[colour],
    areas: areas.map(nameOf).join('、'),
  };
  const render = (text: string): string => renderTemplate(text, values).text;
  const { headline, description, instruction } = product.template;
  return { headline: render(headline), description: render(description), instruction: render(instruction) };
};
