import type { AccountId, OfficeId } from '@rainstorm/warning-model';
import { permissionsOf, type Permission, type Role } from './permission.js';
import type { Account, ApiToken } from './ports.js';

export interface Person {
  readonly kind: 'person';
  readonly accountId: AccountId;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly officeId: OfficeId | null;
  readonly permissions: readonly Permission[];
}

export interface Machine {
  readonly kind: 'machine';
  readonly tokenId: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
}

/** Who asks: a person with a session, or a machine with an API token. */
export type Actor = Person | Machine;

export const personOf = (account: Account): Person => ({
  kind: 'person',
  accountId: account.id,
  login: account.login,
  name: account.name,
  roles: account.roles,
  officeId: account.officeId,
  permissions: permissionsOf(account.roles),
});

export const machineOf = (token: ApiToken): Machine => ({
  kind: 'machine',
  tokenId: token.id,
  name: token.name,
  permissions: token.scopes,
});

/** How the audit chain and the logs name the actor. */
export const actorId = (actor: Actor): string => (actor.kind === 'person' ? actor.accountId : actor.tokenId);

export const can = (actor: Actor, permission: Permission): boolean => actor.permissions.includes(permission);

/**
 * Whether `officeId` is within the actor's reach. A duty officer reaches the own office alone, also when other roles are
 * held, and none if the account names no office. Everybody else is held only by permissions.
 */
export const ownOffice = (actor: Actor, officeId: OfficeId): boolean =>
  actor.kind === 'machine' || !actor.roles.includes('duty-officer') || actor.officeId === officeId;
