import type { AccountId, OfficeId } from '@rainstorm/warning-model';
import type { Permission, Role } from './permission.js';

export interface Account {
  readonly id: AccountId;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly officeId: OfficeId | null;
  /** argon2id in the PHC form. */
  readonly passwordHash: string;
  readonly failedTries: number;
  readonly lockedUntil: Date | null;
  readonly disabled: boolean;
  readonly demo: boolean;
}

/** What is stored of a session: never the token itself, only its SHA-256. */
export interface Session {
  readonly tokenHash: string;
  readonly accountId: AccountId;
  readonly csrfToken: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  /** The absolute end, however busy the session is. */
  readonly expiresAt: Date;
}

export interface ApiToken {
  readonly id: string;
  readonly tokenHash: string;
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface Accounts {
  /** The login exactly as stored (lower case); null for an unknown one. */
  byLogin(login: string): Promise<Account | null>;
  byId(id: AccountId): Promise<Account | null>;
  /** Writes both values as given. A `lockedUntil` of null leaves no lock. */
  recordFailure(id: AccountId, failedTries: number, lockedUntil: Date | null): Promise<void>;
  clearFailures(id: AccountId): Promise<void>;
}

export interface Sessions {
  put(session: Session): Promise<void>;
  byTokenHash(tokenHash: string): Promise<Session | null>;
  touch(tokenHash: string, seenAt: Date): Promise<void>;
  /** Ending a session that is not there is no fault. */
  end(tokenHash: string): Promise<void>;
  endAllOf(accountId: AccountId): Promise<void>;
}

export interface ApiTokens {
  byHash(tokenHash: string): Promise<ApiToken | null>;
}

/** What the audit chain is told. `accountId` is null for a login that nobody has; what was typed is not kept, for it may be a password. */
export interface AccessEvent {
  readonly act: 'sign-in' | 'sign-out';
  readonly result: 'ok' | 'failed' | 'locked';
  readonly accountId: AccountId | null;
  readonly name: string | null;
  readonly remoteAddress: string | null;
  readonly at: Date;
}

export interface AccessLog {
  record(event: AccessEvent): Promise<void>;
}

/** The ledger's clock, so that a moved clock ends sessions and locks too. */
export interface Clock {
  now(): Promise<Date>;
}

/** Everything that access needs of the ledger. */
export interface AccessPorts {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly apiTokens: ApiTokens;
  readonly accessLog: AccessLog;
  readonly clock: Clock;
}
