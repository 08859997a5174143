import type { ListPosition, Page, PageRequest } from '@rainstorm/ledger';
import { z } from 'zod';
import { bilingual } from './language.js';

const USUAL_LIMIT = 100;
const MOST = 500;

/** Bounds of what a cursor may hold, so that PostgreSQL takes it: a time in microseconds or a number, and an id. */
const position = z.tuple([z.string(), z.string().regex(/^-?\d{1,16}$/), z.string().regex(/^[\w-]{1,64}$/)]);

const decode = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};

const encode = (list: string, { key, id }: ListPosition): string => Buffer.from(JSON.stringify([list, key, id])).toString('base64url');

const cursorOf = (list: string) =>
  z
    .string()
    .max(400)
    .transform((text, context): ListPosition => {
      const read = position.safeParse(decode(text));
      if (read.success && read.data[0] === list) return { key: read.data[1], id: read.data[2] };
      context.addIssue({ code: 'custom', message: bilingual('不是此列表给出的 next', 'is no `next` of this list') });
      return z.NEVER;
    });

/**
 * The fields of the query of every list that is given page by page. `list` is its name: a cursor of another list is refused. `usual`: how many
 * items a page has where no `limit` is given; fewer where an item is large.
 */
export const pageQuery = (list: string, usual = USUAL_LIMIT) => ({
  /** `next` of the page before, with the same filters. */
  cursor: cursorOf(list).optional(),
  limit: z.coerce.number().int().min(1).max(MOST).default(usual),
});

/** What the ledger is asked for. */
export const pageRequest = ({ cursor, limit }: { readonly cursor?: ListPosition | undefined; readonly limit: number }): PageRequest => ({
  after: cursor ?? null,
  limit,
});

/** `next` as it is answered: opaque; null on the last page. */
export const nextReply = (list: string, next: ListPosition | null): string | null => (next === null ? null : encode(list, next));

/** The answer of a list: its rows, and `next`. */
export const pageReply = <Item>(
  list: string,
  { items, next }: Page<Item>,
): { readonly items: readonly Item[]; readonly next: string | null } => ({ items, next: nextReply(list, next) });
