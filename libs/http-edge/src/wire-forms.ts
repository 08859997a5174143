import { z } from 'zod';
import { bilingual } from './language.js';

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

const EARLIEST = new Date('1900-01-01T00:00:00Z');
/** Later years are typing errors. RFC 3339 (1) ends with the year 9999, and PostgreSQL would reject later ones. */
const LATEST = new Date('2199-12-31T23:59:59.999Z');

/** An instant with `Z` or an offset, in this century or an adjacent one. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((at) => at >= EARLIEST && at <= LATEST, bilingual('应在1900年至2199年之间', 'must lie between the years 1900 and 2199'));
