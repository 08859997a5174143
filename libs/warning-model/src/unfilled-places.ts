import type { BulletinContent } from './bulletin.js';

export const textFields = ['headline', 'description', 'instruction'] as const;
export type TextField = (typeof textFields)[number];

/** A place of a template that nobody has written yet. */
export interface UnfilledPlace {
  /** As shown to the forecaster, e.g. `影响系统`; empty if the place has no name. */
  readonly name: string;
  /** UTF-16 offsets in the text, as a selection in a text field counts; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** `（待填：…）` as `renderTemplate` writes it, also with half-width marks or without its end, and a `{{…}}` that was never rendered. */
const unfilledForm = /[（(]\s*待填[：:]?([^（()）\n]*)[）)]?|\{\{([^{}\n]*)\}\}/gu;

/** The unfilled places of one text, in their order. Nothing that has one is published (docs/design.md, section 5, "Text"). */
export const unfilledPlaces = (text: string): readonly UnfilledPlace[] =>
  [...text.matchAll(unfilledForm)].map((match) => ({
    name: (match[1] ?? match[2] ?? '').trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** The unfilled places of a bulletin, each with its field. */
export const unfilledPlacesOf = (content: Pick<BulletinContent, TextField>): readonly (UnfilledPlace & { readonly field: TextField })[] =>
  textFields.flatMap((field) => unfilledPlaces(content[field]).map((place) => ({ field, ...place })));

/**
 * The next unfilled place after `from`, or the last one that ends before it (`backwards`). Null if there is none, so that a page can leave the
 * field. `from` is an offset in `text`.
 */
export const nextUnfilledPlace = (text: string, from: number, backwards = false): UnfilledPlace | null => {
  const places = unfilledPlaces(text);
  return (backwards ? places.findLast(({ end }) => end <= from) : places.find(({ start }) => start >= from)) ?? null;
};
