import { areaListText } from './areas.js';
import type { City, Hazard, Product, SignalRule } from './city.js';
import { colourName, gradeName, levelName, senderOf, type Grade } from './grade.js';
import { publicationPlaces } from './publication-places.js';
import { renderTemplate, type TemplateValues } from './render-template.js';
import { later, minutesAfter } from './time-zone.js';
import type { RevisionKind, SignalAction } from './vocabulary.js';

/** What of a city a text is made of. */
export type TextCity = Pick<City, 'name' | 'areaCode' | 'areas' | 'areaGroups' | 'areaSuffix'>;

export interface TextFacts extends Grade {
  readonly product: Omit<Product, 'number' | 'exerciseNumber'>;
  readonly hazard: Pick<Hazard, 'name' | 'signals'>;
  /** Codes, as they were chosen. */
  readonly areas: readonly string[];
  /** Further facts of the system, e.g. the onset. */
  readonly facts?: TemplateValues;
  /** What the forecaster filled in. A blank value leaves an optional part out. */
  readonly fields?: TemplateValues;
}

export interface BulletinText {
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
  /** Placeholders that are still to be filled in, once each. */
  readonly unfilled: readonly string[];
}

const ruleOf = ({ signals }: Pick<Hazard, 'signals'>, { colour }: Grade): SignalRule | undefined =>
  signals.find((rule) => rule.colour === colour);

/** 1.政府及相关部门…；2.…。 One line each, as the signals are printed. */
export const adviceText = (lines: readonly string[]): string =>
  lines.map((line, index) => `${index + 1}.${line}${index === lines.length - 1 ? '。' : '；'}`).join('\n');

/** 郑州市主城区、航空港区、上街区所辖乡镇及街道; the city alone where all of it is meant. A township has no suffix, because it has none below it. */
export const whereText = (city: TextCity, areas: readonly string[]): string => {
  const names = areaListText(city, areas);
  if (names === '' || names === city.name) return names;
  const suffix = areas.every((code) => code.length === 6) ? (city.areaSuffix ?? '') : '';
  return `${city.name}${names}${suffix}`;
};

/** The advice of hazard and colour; empty without a colour. */
export const adviceOf = (hazard: Pick<Hazard, 'signals'>, grade: Grade): string => adviceText(ruleOf(hazard, grade)?.advice ?? []);

/** The sender in a draft: its mark where it depends on the grade, which may still change. */
export const senderPlace = (product: Pick<Product, 'sender' | 'senderBy'>, grade: Grade): string =>
  product.senderBy === undefined ? senderOf(product, grade) : publicationPlaces.sender;

/** The act of a revision as a signal says it. A correction or an extension is issued again (继续发布). */
export const signalActionOf = (kind: RevisionKind | null): SignalAction => {
  if (kind === null) return 'issue';
  if (kind === 'upgrade' || kind === 'downgrade' || kind === 'lift') return kind;
  return kind === 'retract' ? 'lift' : 'continue';
};

/** 升级为…, with the values of its places; null is a first issue. Empty for a product without acts. */
export const actionText = (product: Pick<Product, 'actions'>, kind: RevisionKind | null, values: TemplateValues): string =>
  renderTemplate(product.actions?.[signalActionOf(kind)] ?? '', values).text;

const withValue = (values: TemplateValues): TemplateValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));

/** The defaults of a product with what the system knows in their places; one that cannot be filled is none. */
const defaultValues = ({ defaults = {} }: Pick<Product, 'defaults'>, known: TemplateValues): TemplateValues =>
  Object.fromEntries(
    Object.entries(defaults).flatMap(([name, template]) => {
      const { text, unfilled } = renderTemplate(template, known);
      return unfilled.length === 0 ? [[name, text] as const] : [];
    }),
  );

/** The parts of a product that its texts are made of. */
export type TextProduct = Pick<Product, 'sender' | 'senderBy' | 'template' | 'actions' | 'defaults'>;

/**
 * The values of a template's places: what a forecaster may replace (the period of the colour's criterion, the areas as signals write them, the
 * defaults of the product), what was filled in, and what only the system says. Time, number and a sender that depends on the grade are marks
 * until the publication (see `publicationPlaces`).
 */
export const placeValues = (city: TextCity, given: Omit<TextFacts, 'product'> & { readonly product: TextProduct }): TemplateValues => {
  const { product, hazard, facts, fields } = given;
  const rule = ruleOf(hazard, given);
  const hours = rule === undefined ? '' : String(rule.validMin / 60);
  const known = withValue({
    city: city.name,
    areas: areaListText(city, given.areas),
    hazard: hazard.name,
    sender: senderPlace(product, given),
    sentAt: publicationPlaces.sentAt,
    number: publicationPlaces.number,
    level: given.level === null ? '' : levelName(given.level),
    colour: given.colour === null ? '' : colourName(given.colour),
    grade: gradeName(given),
    advice: adviceOf(hazard, given),
    ...facts,
  });
  return {
    ...(rule === undefined ? {} : { hours, period: `未来${hours}小时内` }),
    where: whereText(city, given.areas),
    ...defaultValues(product, known),
    ...fields,
    ...known,
  };
};

/** The text of a first issue from its product's template: the act, and the values of its places. */
export const renderBulletin = (city: TextCity, given: TextFacts): BulletinText => {
  const { product } = given;
  const known = placeValues(city, given);
  const values = { ...known, action: actionText(product, null, known) };
  const [headline, description, instruction] = [product.template.headline, product.template.description, product.template.instruction].map(
    (text) => renderTemplate(text, values),
  );
  return {
    headline: headline?.text ?? '',
    description: description?.text ?? '',
    instruction: instruction?.text ?? '',
    unfilled: [...new Set([headline, description, instruction].flatMap((part) => part?.unfilled ?? []))],
  };
};

/**
 * When a bulletin expires that is published at `from`: after the minutes of its product, or of its colour for a signal; null where neither says
 * so. Never before the onset.
 */
export const expiryOf = (
  product: Pick<Product, 'kind' | 'validMin'>,
  hazard: Pick<Hazard, 'signals'>,
  grade: Grade,
  from: Date,
  onset: Date | null,
): Date | null => {
  const minutes = product.validMin ?? (product.kind === 'signal' ? ruleOf(hazard, grade)?.validMin : undefined);
  if (minutes === undefined) return null;
  const expires = minutesAfter(from, minutes);
  return onset === null ? expires : later(expires, onset);
};
