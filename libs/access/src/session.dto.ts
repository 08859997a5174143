import { isVisible } from '@rainstorm/warning-model';
import { z } from 'zod';
import { permissions, roles } from './permission.js';
import { PASSWORD_MAX_LENGTH } from './password.js';

/** A login with a control character names nobody, and PostgreSQL takes no NUL. */
export const credentials = z.strictObject({
  login: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^\u0000-\u001f\u007f]+$/),
  password: z.string().min(1).max(PASSWORD_MAX_LENGTH),
});

/** One line that somebody can read. */
const line = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .regex(/^[^\u0000-\u001f\u007f]+$/)
  .refine(isVisible);

/** What a wall is called, and where it hangs. */
export const newWall = z.strictObject({ name: line, place: line });

export const passwordChange = z.strictObject({
  current: z.string().min(1).max(PASSWORD_MAX_LENGTH),
  next: z
    .string()
    .min(1)
    .max(PASSWORD_MAX_LENGTH * 4),
});

/** Read-only in the types, as the model gives it; an array like any other in JSON. */
const list = <Item extends z.ZodType>(item: Item): z.ZodType<readonly z.output<Item>[]> => z.array(item);

const person = z.object({
  kind: z.literal('person'),
  accountId: z.string(),
  login: z.string(),
  name: z.string(),
  roles: list(z.enum(roles)),
  officeId: z.string().nullable(),
  permissions: list(z.enum(permissions)),
});
const machine = z.object({
  kind: z.literal('machine'),
  tokenId: z.string(),
  ownerId: z.string(),
  officeId: z.string().nullable(),
  name: z.string(),
  permissions: list(z.enum(permissions)),
});
const wall = z.object({
  kind: z.literal('wall'),
  wallId: z.string(),
  name: z.string(),
  permissions: list(z.enum(permissions)),
});

/** What a page needs to know of its session. `csrfToken` goes into `X-CSRF-Token` of every unsafe request; a machine and a wall have none. */
export const sessionReply = z.object({
  actor: z.discriminatedUnion('kind', [person, machine, wall]),
  csrfToken: z.string().nullable(),
  /** The time of the ledger, by which the other two are to be read. */
  now: z.iso.datetime(),
  /** The end even if the session is in use; null for a machine and a wall. */
  expiresAt: z.iso.datetime().nullable(),
  /** The end unless the person does something before, or a wall is used; null for a machine. */
  idleEndsAt: z.iso.datetime().nullable(),
  /** Somebody else set the password: until it is replaced, nothing else is allowed. Who and when; null once it is the owner's own. */
  mustChangePassword: z.object({ setByName: z.string().nullable(), setAt: z.iso.datetime().nullable() }).nullable(),
  /** Tokens that others made in the person's name, until the person has confirmed to have seen them. */
  tokensMade: list(z.object({ id: z.string(), name: z.string(), byName: z.string().nullable(), madeAt: z.iso.datetime() })),
});
export type SessionReply = z.output<typeof sessionReply>;

/** The sessions of the person who asks, the last used first. `current`: the one that asks. */
export const sessionsReply = z.object({
  now: z.iso.datetime(),
  items: list(
    z.object({
      /** Names the session for its end; nobody can act with it. */
      id: z.string(),
      current: z.boolean(),
      /** What the program called itself (`User-Agent`), at most 300 characters; null for a session of an earlier release. */
      userAgent: z.string().nullable(),
      remoteAddress: z.string().nullable(),
      createdAt: z.iso.datetime(),
      /** The last act of its person, to the minute. */
      seenAt: z.iso.datetime(),
      expiresAt: z.iso.datetime(),
    }),
  ),
});
export type SessionsReply = z.output<typeof sessionsReply>;

/** The walls that the caller may end: all of them for the command and the administrator, else those that the caller made. The last used first. */
export const wallsReply = z.object({
  now: z.iso.datetime(),
  items: list(
    z.object({
      id: z.string(),
      name: z.string(),
      place: z.string(),
      madeByName: z.string(),
      /** Made by the person who asks. */
      own: z.boolean(),
      madeAt: z.iso.datetime(),
      /** Its last request, to the minute. */
      seenAt: z.iso.datetime(),
      userAgent: z.string().nullable(),
      remoteAddress: z.string().nullable(),
    }),
  ),
});
export type WallsReply = z.output<typeof wallsReply>;

/** As OpenAPI 3.1 shows it. Inline, for this lib has no say in what the app names its components. */
export const shown = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
};
