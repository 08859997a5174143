import type { AccountId, OfficeId, WallId } from '@rainstorm/warning-model';
import type { Permission, Role } from './permission.js';

export interface Account {
  readonly id: AccountId;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly officeId: OfficeId | null;
  /** argon2id in PHC format. */
  readonly passwordHash: string;
  /** From sources that the account never signed in from; see sign-in-throttle.ts. */
  readonly failedTries: number;
  /** Until then such sources take the slow path. Never shuts out a known device. */
  readonly lockedUntil: Date | null;
  readonly lastFailedAt: Date | null;
  /** Somebody else set the password: until its owner has replaced it, nothing else is allowed. */
  readonly mustChangePassword: boolean;
  /** Who set the password last, and when, if it was not the owner. */
  readonly passwordSetByName: string | null;
  readonly passwordSetAt: Date | null;
  readonly disabled: boolean;
  readonly demo: boolean;
}

/** A stored session. It contains the SHA-256 of the token, never the token itself. */
export interface Session {
  readonly tokenHash: string;
  readonly accountId: AccountId;
  readonly csrfToken: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  /** The session ends at this time even if it is in use. */
  readonly expiresAt: Date;
  /** The program that signed in, as it names itself, and its address; null for a session of an earlier release. */
  readonly userAgent: string | null;
  readonly remoteAddress: string | null;
}

/** The stored session of a wall. Like a session of a person it contains the hash of the token only. */
export interface Wall {
  readonly id: WallId;
  readonly tokenHash: string;
  readonly name: string;
  /** Where it hangs, in the words of its maker. */
  readonly place: string;
  readonly madeBy: AccountId;
  readonly madeByName: string;
  readonly madeAt: Date;
  /** Its last request, to the minute. */
  readonly seenAt: Date;
  /** Moves on with each use; a wall that nobody switches on any more ends then. */
  readonly expiresAt: Date;
  readonly userAgent: string | null;
  readonly remoteAddress: string | null;
  /** Null while nobody has ended it. */
  readonly endedAt: Date | null;
  readonly endedByName: string | null;
}

export interface ApiToken {
  readonly id: string;
  readonly tokenHash: string;
  readonly name: string;
  /** The account for which it acts; null in rows of an earlier release. */
  readonly ownerId: AccountId | null;
  /** The office whose system acts by it; null for a token of a person. */
  readonly forOfficeId: OfficeId | null;
  readonly scopes: readonly Permission[];
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface Accounts {
  /** `login` in lower case, as stored. Null if there is no such account. */
  byLogin(login: string): Promise<Account | null>;
  byId(id: AccountId): Promise<Account | null>;
  /** The owner's own new password. Ends every session of the account but the one with `keepTokenHash`. */
  changePassword(id: AccountId, passwordHash: string, keepTokenHash: string): Promise<void>;
}

/** Failed tries in a row, and what follows from them. */
export type AccountFailures = Pick<Account, 'failedTries' | 'lockedUntil' | 'lastFailedAt'>;

export interface KnownDeviceName {
  readonly nonce: string;
}

/** Failed sign-ins of one account from one source. */
export interface SignInSource extends AccountFailures {
  /** The last successful sign-in of the account from there. */
  readonly knownAt: Date | null;
}

/** Failed sign-ins, shared by all processes. `subject` is an account, or stands for a login that does not exist. */
export interface SignIns {
  /** The counts of this subject and source, and the sum of all failures from this source since `since`. */
  read(
    subject: string,
    source: string,
    since: Date,
  ): Promise<{
    readonly own: SignInSource | null;
    readonly fromSource: { readonly failedTries: number; readonly lastFailedAt: Date | null };
  }>;
  /** Replaces the counts by what `next` makes of them, one at a time for each subject and source, and returns them. */
  fail(
    subject: string,
    accountId: AccountId | null,
    source: string,
    next: (seen: { readonly source: SignInSource | null; readonly account: AccountFailures | null }) => {
      readonly source: SignInSource | null;
      readonly account: AccountFailures | null;
    },
  ): Promise<{ readonly source: SignInSource | null; readonly account: AccountFailures | null }>;
  /** The sources are known from now on and their failures are forgotten. */
  succeed(accountId: AccountId, sources: readonly string[]): Promise<void>;
  /** Signs the cookie of known devices; the same in all processes. */
  deviceKey(): Promise<string>;
}

export interface Sessions {
  put(session: Session): Promise<void>;
  byTokenHash(tokenHash: string): Promise<Session | null>;
  /** All that are stored of this account, the last used first. Some may be past their time. */
  ofAccount(accountId: AccountId): Promise<readonly Session[]>;
  touch(tokenHash: string, seenAt: Date): Promise<void>;
  /** Does nothing if there is no such session. */
  end(tokenHash: string): Promise<void>;
  endAllOf(accountId: AccountId): Promise<void>;
}

/** Who makes or ends a wall, and from where. */
export interface WallActor {
  readonly accountId: AccountId;
  readonly name: string;
  readonly remoteAddress: string | null;
}

export interface Walls {
  /** A new id for a wall. */
  newId(): WallId;
  /** Stores the wall and ends the session that it replaces, both or neither. */
  make(wall: Wall, by: WallActor, replacedTokenHash: string): Promise<void>;
  byTokenHash(tokenHash: string): Promise<Wall | null>;
  /** Those that nobody has ended, that have not expired at `now`, and whose makers are not disabled; the last used first. */
  standing(now: Date): Promise<readonly Wall[]>;
  touch(id: WallId, seenAt: Date, expiresAt: Date): Promise<void>;
  /** Does nothing where it has ended already. */
  end(id: WallId, by: WallActor): Promise<void>;
}

/** A token that somebody else made in the name of an account. */
export interface TokenMade {
  readonly id: string;
  readonly name: string;
  /** Null if its maker is no account any more. */
  readonly byName: string | null;
  readonly madeAt: Date;
}

export interface ApiTokens {
  byHash(tokenHash: string): Promise<ApiToken | null>;
  /** The tokens that others made in the name of this account and that its owner has not been told of, oldest first. */
  untold(ownerId: AccountId): Promise<readonly TokenMade[]>;
  /** The owner has seen them. */
  told(ownerId: AccountId): Promise<void>;
}

/** An entry for the audit chain. `accountId` is null for an unknown login; the typed login is not recorded, because it may be a password. */
export interface AccessEvent {
  readonly act: 'sign-in' | 'sign-out' | 'password-change';
  readonly result: 'ok' | 'failed' | 'locked';
  readonly accountId: AccountId | null;
  readonly name: string | null;
  readonly remoteAddress: string | null;
  readonly at: Date;
}

/** The kinds of personal data whose reading is recorded. */
export type PersonalDataKind =
  'accounts' | 'api-tokens' | 'contacts' | 'audit' | 'personal-reads' | 'duty-posts' | 'roll-call' | 'offline-sheet' | 'leader-calls';

/** Who read personal data. `client` is the program that asked, at most 200 characters. */
export interface PersonalReading {
  readonly readerId: string;
  readonly readerName: string;
  readonly kind: PersonalDataKind;
  readonly remoteAddress: string | null;
  readonly client: string | null;
  readonly at: Date;
}

export interface AccessLog {
  record(event: AccessEvent): Promise<void>;
  /** Called for each reading; keeps one for each reader, kind and hour. */
  recordRead(reading: PersonalReading): Promise<void>;
}

/** The ledger's clock, so that sessions and locks follow it when it is moved. */
export interface Clock {
  now(): Promise<Date>;
}

/** Everything that access needs from the ledger. */
export interface AccessPorts {
  readonly accounts: Accounts;
  readonly signIns: SignIns;
  readonly sessions: Sessions;
  readonly walls: Walls;
  readonly apiTokens: ApiTokens;
  readonly accessLog: AccessLog;
  readonly clock: Clock;
}
