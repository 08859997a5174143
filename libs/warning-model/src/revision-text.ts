import type { BulletinContent } from './bulletin.js';
import { contentLimits } from './bulletin-content.js';
import { actionText, placeValues, type TextCity, type TextProduct } from './bulletin-text.js';
import type { City, Hazard, Product } from './city.js';
import { gradeName, type Grade } from './grade.js';
import { reopenAtPublication } from './publication-places.js';
import { renderTemplate, type TemplateValues } from './render-template.js';
import { formatInstant } from './time-zone.js';
import type { TextField } from './unfilled-places.js';
import type { BulletinKind, RevisionKind } from './vocabulary.js';

/** What of a city the text of a revision is made of. */
export type RevisionCity = TextCity & Pick<City, 'zone' | 'timeForm' | 'revisions'>;

export interface RevisedText extends Grade, Pick<BulletinContent, TextField> {
  readonly kind: BulletinKind;
  readonly number: string | null;
  readonly sentAt: Date | null;
}

export interface RevisionFacts extends Pick<BulletinContent, 'areas' | 'colour' | 'level' | 'onset' | 'expires'> {
  readonly kind: RevisionKind;
  readonly product: TextProduct & Pick<Product, 'title'>;
  /** Null: it concerns none, as the outlook of a week. */
  readonly hazard: Pick<Hazard, 'name' | 'signals'> | null;
  /** The title of the episode; empty without one. */
  readonly episode: string;
  /** The bulletin that is revised. */
  readonly of: RevisedText;
  /** Why, as far as it is known. */
  readonly reason?: string;
  /** True: the whole episode is lifted. */
  readonly ofEpisode?: boolean;
  /** What the forecaster filled in. */
  readonly fields?: TemplateValues;
}

/** A first issue keeps the grade in its field; an upgrade or downgrade has one only once somebody chose it. */
const isGradeChosen = ({ kind, colour, level, of }: RevisionFacts): boolean =>
  (kind !== 'upgrade' && kind !== 'downgrade') || colour !== of.colour || level !== of.level;

/**
 * The words of a revision from the template of its kind, and from the product's own where that has none. Nothing is copied that the template
 * does not ask for; each place without a value stays （待填：…）. Time, number and a sender that depends on the grade are marks until the
 * publication, also in the advice that is taken over. A headline that is too long, because an episode's title is, is cut.
 */
export const renderRevision = (city: RevisionCity, given: RevisionFacts): Pick<BulletinContent, TextField> => {
  const { kind, product, hazard, of, reason = '', ofEpisode = false } = given;
  const rule = city.revisions[kind];
  const template = (ofEpisode ? rule.episode : of.kind === 'signal' ? rule.signal : null) ?? rule.text;
  const at = (instant: Date | null): string => (instant === null ? '' : formatInstant(instant, city.zone, 'zh'));
  const reopened = of.sentAt === null ? of : reopenAtPublication(of, { sentAt: of.sentAt, number: of.number ?? '' }, city);
  const isChosen = isGradeChosen(given);
  const known = placeValues(city, {
    product,
    hazard: hazard ?? { name: '', signals: [] },
    level: isChosen ? given.level : null,
    colour: isChosen ? given.colour : null,
    areas: given.areas.map(({ areaCode }) => areaCode),
    fields: given.fields ?? {},
    facts: {
      onset: at(given.onset),
      expires: at(given.expires),
      episode: given.episode,
      product: product.title,
      previous: of.headline,
      previousGrade: gradeName(of),
      previousNumber: of.number ?? '',
      previousSentAt: at(of.sentAt),
      previousText: of.description,
      previousAdvice: reopened.instruction,
      reason: reason.trim().replace(/[。.]$/u, ''),
    },
  });
  const values = { ...known, action: actionText(product, kind, known) };
  const render = (text: string): string => renderTemplate(text, values).text;
  return {
    headline: [...render(template.headline)].slice(0, contentLimits.headline).join(''),
    description: render(template.description ?? product.template.description),
    instruction: render(template.instruction ?? product.template.instruction),
  };
};
