declare const isSafe: unique symbol;
/** Safe HTML. Made only by `html` and `trusted`. */
export type Html = string & { readonly [isSafe]: true };

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): Html => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) as Html;

/** A part of a page. The template `html` escapes every value except other parts. */
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

/** Only for constants of this program, such as a style; never for input. */
export const trusted = (text: string): Part => new Part(text as Html);

export const nothing = html``;
