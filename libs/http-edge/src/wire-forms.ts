import { z } from 'zod';

/** One line of text, trimmed. */
export const line = (most: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\r\n\t]*$/);

/** Text of several lines, which may be empty. */
export const prose = (most: number): z.ZodString => z.string().trim().max(most);

/** An instant with `Z` or an offset. */
export const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
