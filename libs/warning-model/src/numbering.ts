import { zonedParts } from './time-zone.js';

/** `郑气预报〔{year}〕{n}号` with the year of the city's zone. */
export const formatNumber = (pattern: string, year: number, n: number): string =>
  pattern.replaceAll('{year}', String(year)).replaceAll('{n}', String(n));

/** The number of an unpublished bulletin: `郑气预报〔2021〕待编号`. The real number is assigned on publication. */
export const provisionalNumber = (pattern: string, year: number): string =>
  pattern.replaceAll('{year}', String(year)).replaceAll('{n}', '待编');

/**
 * `ZZZZZZDDDUUUXX_YYYYMMDDhhmmss_N`, 31 characters, valid as a CAP 1.2 identifier. `senderCode` has 14 characters, `series` is the
 * number within the second, 0 to 9. Throws a RangeError otherwise.
 */
export const formatIdentifier = (input: {
  readonly senderCode: string;
  readonly sentAt: Date;
  readonly zone: string;
  readonly series: number;
}): string => {
  const { senderCode, sentAt, zone, series } = input;
  if (senderCode.length !== 14) throw new RangeError('A sender code has 14 characters');
  if (!Number.isInteger(series) || series < 0 || series > 9) throw new RangeError('A series within one second has one digit');
  const { date, hour, minute, second } = zonedParts(sentAt, zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${senderCode}_${date.replaceAll('-', '')}${two(hour)}${two(minute)}${two(second)}_${series}`;
};

const shapeOf = (pattern: string): string =>
  pattern
    .replaceAll(/[.*+?^$|()[\]\\]/g, '\\$&')
    .replace('{year}', '(?<year>\\d{4})')
    .replaceAll('{year}', '\\d{4}')
    .replace('{n}', '(?<n>\\d{1,6})');

/** `year` is null where the pattern has none. */
export interface ParsedNumber {
  readonly year: number | null;
  readonly n: number;
}

const parsed = ({ groups }: RegExpMatchArray): ParsedNumber | null =>
  groups?.['n'] === undefined ? null : { year: groups['year'] === undefined ? null : Number(groups['year']), n: Number(groups['n']) };

/** Reads a number of this pattern, the reverse of `formatNumber`. Null for any other text. */
export const parseNumber = (pattern: string, text: string): ParsedNumber | null => {
  const found = new RegExp(`^${shapeOf(pattern)}$`, 'u').exec(text);
  return found === null ? null : parsed(found);
};

/** Every number of this pattern within a text, in its order. */
export const numbersIn = (pattern: string, text: string): readonly ParsedNumber[] =>
  [...text.matchAll(new RegExp(`(?<!\\d)${shapeOf(pattern)}(?!\\d)`, 'gu'))].flatMap((found) => parsed(found) ?? []);
