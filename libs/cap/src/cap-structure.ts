import { unreachable } from '@rainstorm/warning-model';
import type { CapContent, CapField } from './cap-schema.js';
import { childrenOf } from './read-xml.js';

export interface CapBreach {
  /** A name for the rule, e.g. `sent-after-expires`. */
  readonly rule: string;
  /** Where, e.g. `alert/info[2]/expires`. */
  readonly place: string;
  readonly found?: string;
}

const TIME = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d[-+](0\d|1[0-4]):[0-5]\d$/;
/** `YYYY-MM-DDThh:mm:ss±hh:mm` of a day of the calendar: no `Z`, no milliseconds (CAP 1.2, 3.3.2). */
export const isCapTime = (text: string): boolean => {
  const day = TIME.exec(text)?.[1];
  return day !== undefined && !Number.isNaN(Date.parse(text)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
};

const forms = {
  integer: /^[+-]?\d+$/,
  decimal: /^[+-]?(\d+(\.\d*)?|\.\d+)$/,
  language: /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/,
} as const;

const shown = (text: string): string => text.slice(0, 80);

const textBreaches = (node: Element, content: Exclude<CapContent, { is: 'elements' }>, place: string): readonly CapBreach[] => {
  if (childrenOf(node).length > 0) return [{ rule: 'elements-in-a-text', place }];
  const text = node.textContent ?? '';
  const found = shown(text);
  switch (content.is) {
    case 'text':
      return [];
    case 'time':
      return isCapTime(text) ? [] : [{ rule: 'not-a-time', place, found }];
    case 'pattern':
      return content.form.test(text) ? [] : [{ rule: content.rule, place, found }];
    case 'word':
      return content.words.includes(text) ? [] : [{ rule: 'unknown-word', place, found }];
    case 'integer':
    case 'decimal':
    case 'language':
      return forms[content.is].test(text) ? [] : [{ rule: `not-of-the-form-${content.is}`, place, found }];
    default:
      return unreachable(content);
  }
};

/** Breaches of order, number and form of the elements in `parent`. `isExtra`: elements that may follow the last one. */
export const structureBreaches = (
  parent: Element,
  fields: readonly CapField[],
  place: string,
  isExtra: (node: Element) => boolean = () => false,
): readonly CapBreach[] => {
  const breaches: CapBreach[] = [];
  const counts = new Map<string, number>();
  let furthest = 0;
  for (const node of childrenOf(parent)) {
    if (isExtra(node)) {
      furthest = fields.length;
      continue;
    }
    const index = fields.findIndex(({ name }) => name === node.localName);
    const field = fields[index];
    if (field === undefined || node.namespaceURI !== parent.namespaceURI) {
      breaches.push({ rule: 'unknown-element', place: `${place}/${node.nodeName}` });
      continue;
    }
    const count = (counts.get(field.name) ?? 0) + 1;
    counts.set(field.name, count);
    const here = `${place}/${field.name}${field.most === 'many' ? `[${count}]` : ''}`;
    if (index < furthest) breaches.push({ rule: 'out-of-order', place: here });
    furthest = Math.max(furthest, index);
    if (field.most === 1 && count > 1) breaches.push({ rule: 'too-many', place: here });
    breaches.push(
      ...(field.content.is === 'elements' ? structureBreaches(node, field.content.of, here) : textBreaches(node, field.content, here)),
    );
  }
  for (const { name, least } of fields) if (least === 1 && !counts.has(name)) breaches.push({ rule: 'missing', place: `${place}/${name}` });
  return breaches;
};
