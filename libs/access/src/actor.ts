import { unreachable, type AccountId, type OfficeId, type WallId } from '@rainstorm/warning-model';
import { officeSystemPermissions, permissionsOf, wallPermissions, type Permission, type Role } from './permission.js';
import type { Account, ApiToken, Wall } from './ports.js';

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
  /** The account that answers for the token; the token itself where it is an office's, and in rows of an earlier release. */
  readonly ownerId: string;
  /** The office whose system it is; null for a token of a person. */
  readonly officeId: OfficeId | null;
  readonly name: string;
  readonly permissions: readonly Permission[];
}

/** The big screen of a duty room, with a session of its own. Nobody's presence: it shows, and whoever walks past could touch it. */
export interface WallScreen {
  readonly kind: 'wall';
  readonly wallId: WallId;
  readonly name: string;
  readonly permissions: readonly Permission[];
}

/** The caller: a person with a session, a machine with an API token, or a wall. */
export type Actor = Person | Machine | WallScreen;

export const personOf = (account: Account): Person => ({
  kind: 'person',
  accountId: account.id,
  login: account.login,
  name: account.name,
  roles: account.roles,
  officeId: account.officeId,
  permissions: permissionsOf(account.roles),
});

/** A token may do what its scopes name, as long as its owner may, or as far as the system of an office may. */
export const machineOf = (token: ApiToken, owner: Account | null): Machine => ({
  kind: 'machine',
  tokenId: token.id,
  ownerId: token.ownerId ?? token.id,
  officeId: token.forOfficeId,
  name: token.name,
  permissions: token.scopes.filter((scope) => mostOf(token, owner).includes(scope)),
});

export const wallOf = ({ id, name }: Wall): WallScreen => ({ kind: 'wall', wallId: id, name, permissions: wallPermissions });

const mostOf = ({ forOfficeId, scopes }: ApiToken, owner: Account | null): readonly Permission[] => {
  if (forOfficeId !== null) return officeSystemPermissions;
  return owner === null ? scopes : permissionsOf(owner.roles);
};

/** The actor's id in the audit chain and in the logs. */
export const actorId = (actor: Actor): string => {
  switch (actor.kind) {
    case 'person':
      return actor.accountId;
    case 'machine':
      return actor.tokenId;
    case 'wall':
      return actor.wallId;
    default:
      return unreachable(actor);
  }
};

export const can = (actor: Actor, permission: Permission): boolean => actor.permissions.includes(permission);

/**
 * Whether the actor may act for this office. A duty officer may act only for the office of the account, even with other roles, and for
 * none if the account has no office; the system of an office acts for that one, any other machine for none, and a wall for none. All other
 * actors are limited by their permissions only.
 */
export const canActForOffice = (actor: Actor, officeId: OfficeId): boolean => {
  switch (actor.kind) {
    case 'person':
      return !actor.roles.includes('duty-officer') || actor.officeId === officeId;
    case 'machine':
      return actor.officeId === officeId;
    case 'wall':
      return false;
    default:
      return unreachable(actor);
  }
};
