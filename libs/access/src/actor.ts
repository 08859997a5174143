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
  /** The account that answers for the token; the token itself in rows of an earlier release. */
  readonly ownerId: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
}

/** The caller: a person with a session, or a machine with an API token. */
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

/** A token may do what its scopes name, as long as its owner may. */
export const machineOf = (token: ApiToken, owner: Account | null): Machine => ({
  kind: 'machine',
  tokenId: token.id,
  ownerId: token.ownerId ?? token.id,
  name: token.name,
  permissions: owner === null ? token.scopes : token.scopes.filter((scope) => permissionsOf(owner.roles).includes(scope)),
});

/** The actor's id in the audit chain and in the logs. */
export const actorId = (actor: Actor): string => (actor.kind === 'person' ? actor.accountId : actor.tokenId);

export const can = (actor: Actor, permission: Permission): boolean => actor.permissions.includes(permission);

/**
 * Whether the actor may act for this office. A duty officer may act only for the office of the account, even with other roles, and for
 * none if the account has no office. All other actors are limited by their permissions only.
 */
export const canActForOffice = (actor: Actor, officeId: OfficeId): boolean =>
  actor.kind === 'machine' || !actor.roles.includes('duty-officer') || actor.officeId === officeId;
