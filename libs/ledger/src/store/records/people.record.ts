import type { AccountId, OfficeId, WallId } from '@rainstorm/warning-model';
import { record } from './record.js';

export interface AccountRow {
  readonly id: AccountId;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly officeId: OfficeId | null;
  readonly passwordHash: string;
  /** From sources that this account never signed in from. They lock nobody out, but slow such sources down until `lockedUntil`. */
  readonly failedTries: number;
  readonly lockedUntil: Date | null;
  readonly lastFailedAt: Date | null;
  /** Somebody else set the password: nothing is allowed until its owner has replaced it. */
  readonly mustChangePassword: boolean;
  /** Who set the password for the owner last, and when; null where the owner did, or where it was never set again. */
  readonly passwordSetByName: string | null;
  readonly passwordSetAt: Date | null;
  readonly disabled: boolean;
  readonly demo: boolean;
  readonly createdAt: Date;
}
export const AccountRecord = record<AccountRow>('accounts', 'id', {
  id: 'text',
  login: 'text',
  name: 'text',
  roles: 'text[]',
  officeId: 'text',
  passwordHash: 'text',
  failedTries: 'integer',
  lockedUntil: 'timestamptz',
  lastFailedAt: 'timestamptz',
  mustChangePassword: 'boolean',
  passwordSetByName: 'text',
  passwordSetAt: 'timestamptz',
  disabled: 'boolean',
  demo: 'boolean',
  createdAt: 'timestamptz',
});

/** Failed sign-ins of one account from one source. */
export interface SignInSourceRow {
  /** An account, or `login:…` with the hash of a login that does not exist. */
  readonly accountId: string;
  /** `device:…` for a known device, `address:…` for any other. */
  readonly source: string;
  readonly failedTries: number;
  readonly lockedUntil: Date | null;
  readonly lastFailedAt: Date | null;
  /** The last successful sign-in of the account from there. */
  readonly knownAt: Date | null;
}

export const SignInSourceRecord = record<SignInSourceRow>('sign_in_sources', 'accountId', {
  accountId: 'text',
  source: 'text',
  failedTries: 'integer',
  lockedUntil: 'timestamptz',
  lastFailedAt: 'timestamptz',
  knownAt: 'timestamptz',
});

export interface SessionRow {
  readonly tokenHash: string;
  readonly accountId: AccountId;
  readonly csrfToken: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  /** The program that signed in, and its address; null for a session of an earlier release. */
  readonly userAgent: string | null;
  readonly remoteAddress: string | null;
}
export const SessionRecord = record<SessionRow>('sessions', 'tokenHash', {
  tokenHash: 'text',
  accountId: 'text',
  csrfToken: 'text',
  createdAt: 'timestamptz',
  seenAt: 'timestamptz',
  expiresAt: 'timestamptz',
  userAgent: 'text',
  remoteAddress: 'text',
});

/** A big screen with a session of its own. */
export interface WallRow {
  readonly id: WallId;
  readonly tokenHash: string;
  readonly name: string;
  readonly place: string;
  readonly madeBy: AccountId;
  readonly madeByName: string;
  readonly madeAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string | null;
  readonly remoteAddress: string | null;
  readonly endedAt: Date | null;
  readonly endedByName: string | null;
}
export const WallRecord = record<WallRow>('walls', 'id', {
  id: 'text',
  tokenHash: 'text',
  name: 'text',
  place: 'text',
  madeBy: 'text',
  madeByName: 'text',
  madeAt: 'timestamptz',
  seenAt: 'timestamptz',
  expiresAt: 'timestamptz',
  userAgent: 'text',
  remoteAddress: 'text',
  endedAt: 'timestamptz',
  endedByName: 'text',
});

export interface ApiTokenRow {
  readonly id: string;
  readonly tokenHash: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdBy: string;
  /** The account for which the token acts; null in rows of an earlier release. */
  readonly ownerId: string | null;
  /** The office whose system it is; such a token has no owner. */
  readonly forOfficeId: OfficeId | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** When the owner was told that somebody made it in their name; null until then. */
  readonly ownerToldAt: Date | null;
}
export const ApiTokenRecord = record<ApiTokenRow>('api_tokens', 'id', {
  id: 'text',
  tokenHash: 'text',
  name: 'text',
  scopes: 'text[]',
  createdBy: 'text',
  ownerId: 'text',
  forOfficeId: 'text',
  createdAt: 'timestamptz',
  expiresAt: 'timestamptz',
  revokedAt: 'timestamptz',
  ownerToldAt: 'timestamptz',
});

/** One reader of one kind of personal data in one hour. */
export interface PersonalReadRow {
  readonly seq: number;
  readonly readerId: string;
  readonly kind: string;
  /** Its beginning. */
  readonly hour: Date;
  readonly readerName: string;
  readonly app: string;
  readonly remoteAddress: string | null;
  readonly client: string | null;
  readonly firstAt: Date;
}
export const PersonalReadRecord = record<PersonalReadRow>('personal_reads', 'seq', {
  seq: 'bigint',
  readerId: 'text',
  kind: 'text',
  hour: 'timestamptz',
  readerName: 'text',
  app: 'text',
  remoteAddress: 'text',
  client: 'text',
  firstAt: 'timestamptz',
});
