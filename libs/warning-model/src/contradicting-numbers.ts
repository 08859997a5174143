import type { BulletinRecord, Contradiction } from './contradiction.js';
import { formatNumber } from './numbering.js';
import { textFields } from './unfilled-places.js';

const literal = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, '\\$&');

/** Finds the numbers of a series in a text. A pattern without `{year}` has no year to compare. */
const formOf = (pattern: string): RegExp =>
  new RegExp(
    pattern
      .split(/(\{year\}|\{n\})/u)
      .map((part) => (part === '{year}' ? '(?<year>\\d{4})' : part === '{n}' ? '(?<n>\\d{1,6})' : literal(part)))
      .join(''),
    'gu',
  );

/**
 * A number of the bulletin's own series that does not exist yet and is not its own; or, where the text begins with a number, as a document
 * with its own does, another one. A lower number elsewhere is a reference to an earlier bulletin.
 */
export const numberContradictions = (record: BulletinRecord): readonly Contradiction[] => {
  const { ownNumber, previous } = record;
  if (ownNumber === null) return [];
  const form = formOf(ownNumber.pattern);
  return textFields.flatMap((field) =>
    [...record[field].matchAll(form)].flatMap((match): readonly Contradiction[] => {
      const year = Number(match.groups?.['year'] ?? ownNumber.year);
      const n = Number(match.groups?.['n']);
      const isOwn = year === ownNumber.year && n === ownNumber.n;
      const isLater = year > ownNumber.year || (year === ownNumber.year && n > ownNumber.n);
      const isTitle = previous === null && record[field].slice(0, match.index).trim() === '';
      return isOwn || !(isLater || isTitle)
        ? []
        : [{ field, kind: 'number', said: match[0], record: formatNumber(ownNumber.pattern, ownNumber.year, ownNumber.n) }];
    }),
  );
};
