import type { AccountId, OfficeId } from '@rainstorm/warning-model';
import type { Permission, Role } from './permission.js';

export interface Account {
  readonly id: AccountId;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly officeId: OfficeId | null;
  /** argon2id in PHC format. */
  readonly passwordHash: string;
  readonly failedTries: number;
  readonly lockedUntil: Date | null;
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
  /** `login` in lower case, as stored. Null if there is no such account. */
  byLogin(login: string): Promise<Account | null>;
  byId(id: AccountId): Promise<Account | null>;
  /** Writes both values as given. `lockedUntil` null removes a lock. */
  recordFailure(id: AccountId, failedTries: number, lockedUntil: Date | null): Promise<void>;
  clearFailures(id: AccountId): Promise<void>;
}

export interface Sessions {
  put(session: Session): Promise<void>;
  byTokenHash(tokenHash: string): Promise<Session | null>;
  touch(tokenHash: string, seenAt: Date): Promise<void>;
  /** Does nothing if there is no such session. */
  end(tokenHash: string): Promise<void>;
  endAllOf(accountId: AccountId): Promise<void>;
}

export interface ApiTokens {
  byHash(tokenHash: string): Promise<ApiToken | null>;
}

/** An entry for the audit chain. `accountId` is null for an unknown login; the typed login is not recorded, because it may be a password. */
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

/** The ledger's clock, so that sessions and locks follow it when it is moved. */
export interface Clock {
  now(): Promise<Date>;
}

/** Everything that access needs from the ledger. */
export interface AccessPorts {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly apiTokens: ApiTokens;
  readonly accessLog: AccessLog;
  readonly clock: Clock;
}
