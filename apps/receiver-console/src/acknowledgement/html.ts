declare const isSafe: unique symbol;
/** Text that may stand in a page as it is. Made only by `html`. */
export type Html = string & { readonly [isSafe]: true };

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): Html => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) as Html;

/** A template whose every value is escaped, except what is a page's part already. */
export class Part {
  constructor(readonly markup: Html) {}
}

type Value = string | number | Part | readonly Part[];

const markupOf = (value: Value): string => {
  if (value instanceof Part) return value.markup;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(({ markup }) => markup).join('');
};

export const html = (pieces: TemplateStringsArray, ...values: readonly Value[]): Part =>
  new Part(pieces.map((piece, index) => piece + (index < values.length ? markupOf(values[index] ?? '') : '')).join('') as Html);

/** For text of this program itself, such as a style. Never for anything that was written or sent by somebody. */
export const trusted = (text: string): Part => new Part(text as Html);

export const nothing = html``;
