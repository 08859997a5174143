import { permissions, roles } from '@rainstorm/access';
import { bilingual, distinct, instant, line } from '@rainstorm/http-edge';
import type { AccountId, OfficeId } from '@rainstorm/warning-model';
import { z } from 'zod';

const password = z.string().max(1_000);
const officeId = line(64).transform((text) => text as OfficeId);
export const newAccount = z.strictObject({
  login: z.string().regex(/^[a-z][a-z0-9.-]{2,31}$/),
  name: line(40),
  roles: distinct(z.array(z.enum(roles)).min(1)),
  officeId: officeId.nullable().default(null),
  password,
});
export const accountPatch = z
  .strictObject({
    disabled: z.boolean(),
    unlock: z.literal(true),
    roles: distinct(z.array(z.enum(roles)).min(1)),
    officeId: officeId.nullable(),
  })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, {
    error: bilingual('请提供 disabled、unlock、roles 或 officeId', 'Send disabled, unlock, roles or officeId'),
  });
export const newPassword = z.strictObject({ password });
export const newToken = z
  .strictObject({
    name: line(100),
    scopes: distinct(z.array(z.enum(permissions)).min(1)),
    /** Mandatory, and within `tokenMostDays` of the city. */
    expiresAt: instant,
    /** The account that answers for the token; the caller if neither this nor `officeId` is given. */
    ownerId: line(64)
      .transform((text) => text as AccountId)
      .optional(),
    /** The office whose own system acts by the token. */
    officeId: officeId.optional(),
  })
  .refine((given) => given.ownerId === undefined || given.officeId === undefined, {
    path: ['officeId'],
    error: bilingual('令牌或属于账号，或属于单位', 'A token belongs to an account or to an office'),
  });

export const accountReply = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    officeId: z.string().nullable(),
    /** From places where the account never signed in. */
    failedTries: z.int(),
    lastFailedAt: z.date().nullable(),
    /** While this lies ahead, the account is locked for some device or address. */
    lockedUntil: z.date().nullable(),
    /** Somebody else set the password; its owner has not replaced it yet. */
    mustChangePassword: z.boolean(),
    passwordSetByName: z.string().nullable(),
    passwordSetAt: z.date().nullable(),
    disabled: z.boolean(),
    /** One of the demonstration, whose password everybody knows. */
    demo: z.boolean(),
    createdAt: z.date(),
  })
  .meta({ id: 'Account' });
export const accountsReply = z.object({ items: z.array(accountReply) });

export const tokenReply = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(permissions)),
    createdBy: z.string(),
    /** The account for which the token acts. */
    ownerId: z.string().nullable(),
    /** The office whose own system acts by it; null for a token of an account. */
    forOfficeId: z.string().nullable(),
    createdAt: z.date(),
    expiresAt: z.date().nullable(),
    revokedAt: z.date().nullable(),
  })
  .meta({ id: 'ApiToken' });
export const tokensReply = z.object({
  items: z.array(tokenReply),
  /** What the token of an office may be given at most. */
  officeScopes: z.array(z.enum(permissions)),
});
/** The only answer that ever holds the token itself. */
export const newTokenReply = tokenReply.extend({ token: z.string() }).meta({ id: 'NewApiToken' });
