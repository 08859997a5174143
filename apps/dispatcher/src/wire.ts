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

/** A list as it is answered: an array in JSON, read-only in the types, as the ledger gives it. */
export const list = <Item extends z.ZodType>(item: Item): z.ZodType<readonly z.output<Item>[]> => z.array(item);

export { instant, line, prose } from '@rainstorm/http-edge';

/** Text of several lines; line ends of other systems become ours. */
export const paragraphs = (most: number): z.ZodString => z.string().max(most);

export const areaCode = z.string().regex(/^\d{6}$/);
export const level = z.enum(levels);
export const colour = z.enum(colours);
export const areaLevel = z.strictObject({ areaCode, level: level.nullable().default(null), colour: colour.nullable().default(null) });
