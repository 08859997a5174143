import { colours, isWellFormedId, levels, type Result } from '@rainstorm/warning-model';
import { z } from 'zod';
import { problemOf } from './problems.js';
import type { Refusal } from './refusal.js';

/** A refusal becomes a problem (RFC 9457) only here, at the edge. */
export const answered = <Value>(result: Result<Value, Refusal>): Value => {
  if (result.ok) return result.value;
  throw problemOf(result.refusal);
};

/** What is not even well formed names nothing; it is looked for in vain like any other, and never reaches PostgreSQL as it is. */
export const id = <Kind extends string>(text: string): Kind => (isWellFormedId(text) ? text : 'none') as Kind;

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

/** Text of several lines; line ends of other systems become ours. */
export const paragraphs = (most: number): z.ZodString => z.string().max(most);

export const areaCode = z.string().regex(/^\d{6}$/);
export const level = z.enum(levels);
export const colour = z.enum(colours);
export const areaLevel = z.strictObject({ areaCode, level: level.nullable().default(null), colour: colour.nullable().default(null) });
