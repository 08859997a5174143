import { z } from 'zod';

const keysMark = 'known keys: ';

/** An object with known keys. An unknown key is a fault; the message suggests the most similar known key. */
export const record = <Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? keysMark + Object.keys(shape).join(',') : `a map with ${Object.keys(shape).join(', ')}`,
  });

export const knownKeysOf = (message: string): readonly string[] =>
  message.startsWith(keysMark) ? message.slice(keysMark.length).split(',') : [];

/** One line that is not blank. */
export const line = (expected = 'one line of text') => z.string({ error: expected }).regex(/^\S(.*\S)?$/u, { error: expected });
export const pattern = (form: RegExp, expected: string) => z.string({ error: expected }).regex(form, { error: expected });
/** Several lines, not blank; the last line feed of a YAML block is dropped. */
export const prose = z
  .string({ error: 'text' })
  .regex(/\S/u, { error: 'text' })
  .transform((text) => text.trimEnd());
export const oneOfWords = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: `one of ${words.join(', ')}` });
export const list = <Item extends z.ZodType>(item: Item, expected = 'a list') => z.array(item, { error: expected });
export const someOf = <Item extends z.ZodType>(item: Item, expected = 'a list with at least one entry') =>
  list(item, expected).min(1, { error: expected });
export const flag = z.boolean({ error: 'true or false' });
export const minutes = z.int({ error: 'whole minutes, at least 1' }).min(1, { error: 'whole minutes, at least 1' });
export const wallClock = pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day as "HH:mm"');

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
};
export const day = pattern(/^\d{4}-\d\d-\d\d$/, 'a day as "YYYY-MM-DD"').refine(isDay, { error: 'a day of the calendar' });

const instantForm = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-]\d\d:\d\d$/;
/** An instant in the form that CAP 1.2 prescribes: with its offset, without milliseconds. */
export const instant = pattern(instantForm, 'an instant as "YYYY-MM-DDThh:mm:ss+08:00"')
  .refine((text) => isDay(text.slice(0, 10)) && !Number.isNaN(new Date(text).getTime()), { error: 'a day of the calendar' })
  .transform((text) => new Date(text));

/** Lower-case words joined by hyphens. */
export const code = pattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
export const configId = pattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/, 'an id of at least two lower-case words joined by a hyphen');
export const areaCode = pattern(/^\d{6}$/, 'a GB/T 2260 code: six digits in quotes');
export const townshipCode = pattern(/^\d{9}$/, 'a code of a township: nine digits in quotes');
/** An area or a township. */
export const placeCode = pattern(/^\d{6}(\d{3})?$/, 'a code of six digits, or nine for a township, in quotes');
export const email = pattern(/^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, 'an e-mail address');
