import { isTemplatePlace, type TemplatePlace, type TemplateValues } from './render-template.js';

const placeForm = /\{\{([^{}]*)\}\}/;
const unfilled = /^（待填(：[^（）]*)?）$/;

/**
 * What stands in the places of a template in a text that was rendered from it and then edited; places that are still to be filled are left out.
 * Null if the text does not have the template's own words in their order.
 */
export const capturePlaces = (template: string, text: string): TemplateValues | null => {
  // Literal words at the even indexes, names of places at the odd ones.
  const parts = template.trim().split(placeForm);
  const whole = text.trim();
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
