import { altTextFaults, missingAltTexts } from './attachment.js';
import { areaCodesOf } from './areas.js';
import type { BulletinContent } from './bulletin.js';
import type { City, Product } from './city.js';
import { isVisible } from './visible-text.js';
import { unfilledPlacesOf } from './unfilled-places.js';
import { carriesColour, carriesLevel, missingGrades } from './grade.js';
import { MINUTE_MS } from './time-zone.js';

export interface ContentFault {
  /** The field, or `areas[2].colour`. */
  readonly field: string;
  readonly fault:
    | 'missing'
    | 'too-long'
    | 'control-character'
    | 'line-break'
    | 'unknown-area'
    | 'twice'
    | 'not-carried'
    | 'in-the-past'
    | 'before-onset'
    | 'too-long-ago'
    | 'too-far'
    | 'unfilled';
  readonly limit?: number;
  /** Of `unfilled`: the name of the place, e.g. `影响系统`. */
  readonly place?: string;
}

/** Maximum lengths in characters. The headline also serves as the subject of mails and the beginning of SMS texts. */
export const contentLimits = { headline: 60, description: 5_000, instruction: 3_000 } as const;

/**
 * How far from now the times of a bulletin may lie, in days. Beyond it a year, a month or a century was mistyped; what is merely unusual is asked
 * again before the publication (`unusualTimes`).
 */
const FURTHEST_DAYS = 60;
const DAY_MS = 24 * 60 * MINUTE_MS;

const lineBreak = /[\r\n\u0085\u2028\u2029]/;
/** Includes bidirectional marks, and characters that XML 1.0 (2.2), and therefore CAP, cannot carry. */
const controlInText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/u;

const textFaults = (content: BulletinContent): ContentFault[] =>
  (['headline', 'description', 'instruction'] as const).flatMap((field): ContentFault[] => {
    const text = content[field];
    const faults: ContentFault[] = [];
    if (field !== 'instruction' && !isVisible(text)) faults.push({ field, fault: 'missing' });
    if ([...text].length > contentLimits[field]) faults.push({ field, fault: 'too-long', limit: contentLimits[field] });
    if (field === 'headline' && lineBreak.test(text)) faults.push({ field, fault: 'line-break' });
    else if (controlInText.test(text) || (field === 'headline' && text.includes('\t'))) faults.push({ field, fault: 'control-character' });
    return faults;
  });

const areaFaults = (content: BulletinContent, city: Pick<City, 'areas' | 'areaCode'>): ContentFault[] => {
  const known = areaCodesOf(city);
  if (content.areas.length === 0) return [{ field: 'areas', fault: 'missing' }];
  return content.areas.flatMap(({ areaCode }, index): ContentFault[] => {
    const field = `areas[${index}].areaCode`;
    if (!known.has(areaCode)) return [{ field, fault: 'unknown-area' }];
    return content.areas.findIndex((other) => other.areaCode === areaCode) < index ? [{ field, fault: 'twice' }] : [];
  });
};

const gradeFaults = (content: BulletinContent, carries: Product['carries'], isCancel: boolean): ContentFault[] => {
  const faults: ContentFault[] = [];
  const said = [
    { field: '', ...content },
    ...content.areas.map((area, index) => ({ field: `areas[${index}].`, level: area.level, colour: area.colour })),
  ];
  for (const { field, level, colour } of said) {
    if (level !== null && !carriesLevel(carries)) faults.push({ field: `${field}level`, fault: 'not-carried' });
    if (colour !== null && !carriesColour(carries)) faults.push({ field: `${field}colour`, fault: 'not-carried' });
  }
  if (!isCancel) faults.push(...missingGrades(carries, content).map((field) => ({ field, fault: 'missing' }) as const));
  return faults;
};

const timeFaults = ({ onset, expires }: BulletinContent, now: Date): ContentFault[] => {
  const faults: ContentFault[] = [];
  const limit = FURTHEST_DAYS;
  const daysAhead = (at: Date): number => (at.getTime() - now.getTime()) / DAY_MS;
  // Written so that an invalid date is a fault too.
  if (!(expires > now)) faults.push({ field: 'expires', fault: 'in-the-past' });
  if (daysAhead(expires) > limit) faults.push({ field: 'expires', fault: 'too-far', limit });
  if (onset === null) return faults;
  if (expires < onset) faults.push({ field: 'expires', fault: 'before-onset' });
  if (daysAhead(onset) > limit) faults.push({ field: 'onset', fault: 'too-far', limit });
  if (daysAhead(onset) < -limit) faults.push({ field: 'onset', fault: 'too-long-ago', limit });
  return faults;
};

/** The faults because of which this content cannot be published as this product at `now`; empty if it can. A cancel needs no level or colour. */
export const checkContent = (
  content: BulletinContent,
  product: Pick<Product, 'carries'>,
  city: Pick<City, 'areas' | 'areaCode'>,
  now: Date,
  isCancel = false,
): readonly ContentFault[] => [
  ...textFaults(content),
  ...unfilledPlacesOf(content).map(({ field, name }): ContentFault => ({ field, fault: 'unfilled', place: name })),
  ...areaFaults(content, city),
  ...gradeFaults(content, product.carries, isCancel),
  ...timeFaults(content, now),
  ...altTextFaults(content.attachments),
  ...missingAltTexts(content.attachments),
];

/** The faults that even an incomplete draft may not have: text that could break a header or a page, and unknown areas. */
export const checkDraft = (content: BulletinContent, city: Pick<City, 'areas' | 'areaCode'>): readonly ContentFault[] =>
  [...textFaults(content), ...areaFaults(content, city), ...altTextFaults(content.attachments)].filter(({ fault }) => fault !== 'missing');
