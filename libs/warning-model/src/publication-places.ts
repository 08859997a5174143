import type { BulletinContent } from './bulletin.js';
import type { City } from './city.js';
import { zonedParts } from './time-zone.js';

/**
 * What a text can say only once it is published. A draft has these marks in their place; the preview shows, and the publication writes, what
 * they stand for. A signature is therefore given to the text with the marks.
 */
export const publicationPlaces = { sentAt: '〔发布时间〕', number: '〔编号〕', sender: '〔发布单位〕' } as const;

export interface Publication {
  readonly sentAt: Date;
  readonly number: string;
  readonly sender: string;
}

type Texts = Pick<BulletinContent, 'headline' | 'description' | 'instruction'>;

/** 2024年07月17日11时40分, or 2024年7月17日11时40分 where the city writes it without zeros. */
export const publicationTime = (instant: Date, { zone, timeForm }: Pick<City, 'zone' | 'timeForm'>): string => {
  const { year, month, day, hour, minute } = zonedParts(instant, zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  const form = timeForm === 'plain' ? String : two;
  return `${year}年${form(month)}月${form(day)}日${form(hour)}时${two(minute)}分`;
};

const mapTexts = ({ headline, description, instruction }: Texts, change: (text: string) => string): Texts => ({
  headline: change(headline),
  description: change(description),
  instruction: change(instruction),
});

/** The texts with their marks replaced by what the publication gives. */
export const fillAtPublication = (texts: Texts, given: Publication, city: Pick<City, 'zone' | 'timeForm'>): Texts =>
  mapTexts(texts, (text) =>
    text
      .replaceAll(publicationPlaces.sentAt, () => publicationTime(given.sentAt, city))
      .replaceAll(publicationPlaces.number, () => given.number)
      .replaceAll(publicationPlaces.sender, () => given.sender),
  );

/** The texts of a published bulletin with the marks again, for a revision: it has its own time and number. */
export const reopenAtPublication = (texts: Texts, given: Omit<Publication, 'sender'>, city: Pick<City, 'zone' | 'timeForm'>): Texts =>
  mapTexts(texts, (text) =>
    text
      .replaceAll(publicationTime(given.sentAt, city), publicationPlaces.sentAt)
      .replaceAll(given.number === '' ? publicationPlaces.number : given.number, publicationPlaces.number),
  );
