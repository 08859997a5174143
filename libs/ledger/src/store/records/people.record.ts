import type { AccountId, OfficeId } from '@rainstorm/warning-model';
import { record } from './record.js';

export interface AccountRow {
  readonly id: AccountId;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly officeId: OfficeId | null;
  readonly passwordHash: string;
  readonly failedTries: number;
  readonly lockedUntil: Date | null;
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
  disabled: 'boolean',
  demo: 'boolean',
  createdAt: 'timestamptz',
});

export interface SessionRow {
  readonly tokenHash: string;
  readonly accountId: AccountId;
  readonly csrfToken: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}
export const SessionRecord = record<SessionRow>('sessions', 'tokenHash', {
  tokenHash: 'text',
  accountId: 'text',
  csrfToken: 'text',
  createdAt: 'timestamptz',
  seenAt: 'timestamptz',
  expiresAt: 'timestamptz',
});

export interface ApiTokenRow {
  readonly id: string;
  readonly tokenHash: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}
export const ApiTokenRecord = record<ApiTokenRow>('api_tokens', 'id', {
  id: 'text',
  tokenHash: 'text',
  name: 'text',
  scopes: 'text[]',
  createdBy: 'text',
  createdAt: 'timestamptz',
  expiresAt: 'timestamptz',
  revokedAt: 'timestamptz',
});
