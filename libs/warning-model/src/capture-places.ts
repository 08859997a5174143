import { isTemplatePlace, type TemplatePlace, type TemplateValues } from './render-template.js';

const placeForm = /\{\{([^{}]*)\}\}/;
const unfilled = /^（待填(：[^（）]*)?）$/;

/** An optional part, `[[…]]`; parts do not contain parts. */
const optionalForm = /\[\[((?:(?!\[\[|\]\])[^])*)\]\]/;

/** The template with each optional part kept or left out, what keeps more first. Templates have few of them. */
const variantsOf = (template: string): readonly string[] => {
  const found = optionalForm.exec(template);
  if (found === null) return [template];
  const [whole, part = ''] = found;
  const before = template.slice(0, found.index);
  return variantsOf(template.slice(found.index + whole.length))
    .flatMap((rest) => [`${before}${part}${rest}`, `${before}${rest}`])
    .sort((one, other) => other.length - one.length);
};

const captureFrom = (template: string, whole: string): TemplateValues | null => {
  // Literal words at the even indexes, names of places at the odd ones.
  const parts = template.trim().split(placeForm);
  const first = parts[0] ?? '';
  if (!whole.startsWith(first)) return null;
  const values: Partial<Record<TemplatePlace, string>> = {};
  let from = first.length;
  for (let index = 1; index < parts.length; index += 2) {
    const literal = parts[index + 1] ?? '';
    const isLast = index + 2 >= parts.length;
    const to = isLast ? whole.length - literal.length : whole.indexOf(literal, from);
    if (to < from || !whole.startsWith(literal, to)) return null;
    const name = (parts[index] ?? '').trim();
    const value = whole.slice(from, to);
    if (isTemplatePlace(name) && !unfilled.test(value.trim()) && value.trim() !== '') values[name] ??= value;
    from = to + literal.length;
  }
  return from === whole.length ? values : null;
};

/**
 * What stands in the places of a template in a text that was rendered from it and then edited; places that are still to be filled, or of a part
 * that was left out, are left out. Null if the text does not have the template's own words in their order.
 */
export const capturePlaces = (template: string, text: string): TemplateValues | null => {
  for (const variant of variantsOf(template)) {
    const values = captureFrom(variant, text.trim());
    if (values !== null) return values;
  }
  return null;
};
