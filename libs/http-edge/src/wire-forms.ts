import { isVisible } from '@rainstorm/warning-model';
import { z } from 'zod';
import { bilingual } from './language.js';

const nothingVisible = bilingual('没有可见的文字', 'has no visible character');
/** An empty text is another fault, or none. */
const isEmptyOrVisible = (text: string): boolean => text === '' || isVisible(text);

/** One line of text, trimmed. */
export const line = (most: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\r\n\t]*$/)
    .refine(isEmptyOrVisible, nothingVisible);

/** Text of several lines, which may be empty; one of invisible characters alone is not. */
export const prose = (most: number): z.ZodString => z.string().trim().max(most).refine(isEmptyOrVisible, nothingVisible);

/** Refuses a member of a list that stands in it twice, at the place of the second. `keyOf`: what makes two members the same. */
export const distinct = <Item extends z.ZodType>(
  list: z.ZodArray<Item>,
  keyOf: (item: z.output<Item>) => unknown = (item) => item,
): z.ZodArray<Item> =>
  list.superRefine((items, context) => {
    const seen = new Set<unknown>();
    items.forEach((item, index) => {
      const key = keyOf(item);
      if (seen.has(key)) context.addIssue({ code: 'custom', path: [index], message: bilingual('重复', 'is in the list twice') });
      seen.add(key);
    });
  });

const EARLIEST = new Date('1900-01-01T00:00:00Z');
/** Later years are typing errors. RFC 3339 (1) ends with the year 9999, and PostgreSQL would reject later ones. */
const LATEST = new Date('2199-12-31T23:59:59.999Z');

/** An instant with `Z` or an offset, in this century or an adjacent one. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((at) => at >= EARLIEST && at <= LATEST, bilingual('应在1900年至2199年之间', 'must lie between the years 1900 and 2199'));
