import { officeSystemPermissions, permissionsOf, type Machine, type Permission, type Person, type Role } from '@rainstorm/access';
import { freshAccount, newId, type Ledger } from '@rainstorm/ledger';
import type { AccountId, OfficeId } from '@rainstorm/warning-model';

/** Somebody who is signed in, with these roles. */
export const personWith = (
  roles: readonly Role[],
  officeId: string | null = null,
  rest: Partial<Pick<Person, 'accountId' | 'name'>> = {},
): Person => ({
  kind: 'person',
  accountId: 'acc-officer000001' as AccountId,
  login: 'zhiban',
  name: '周值班',
  roles,
  officeId: officeId as OfficeId | null,
  permissions: permissionsOf(roles),
  ...rest,
});

export const dutyOfficer = (officeId: string): Person => personWith(['duty-officer'], officeId);
export const commandOfficer = personWith(['command-officer'], null, { accountId: 'acc-command000001' as AccountId, name: '方值班' });
export const auditor = personWith(['auditor'], null, { accountId: 'acc-auditor000001' as AccountId, name: '申审计员' });

/** A caller with an API token of these scopes. */
export const machineWith = (...permissions: readonly Permission[]): Machine => ({
  kind: 'machine',
  tokenId: 'token-board000001',
  ownerId: 'acc-owner00000001',
  officeId: null,
  name: '大屏',
  permissions,
});

/** The own system of an office. */
export const officeSystem = (officeId: string): Machine => ({
  kind: 'machine',
  tokenId: 'token-office00001',
  ownerId: 'token-office00001',
  officeId: officeId as OfficeId,
  name: '总值班室收文系统',
  permissions: officeSystemPermissions,
});

/** The same person under a new id, with an account in the ledger. */
export const withAccount = async (ledger: Ledger, person: Person): Promise<Person> => {
  const id: AccountId = newId('account');
  const { name, roles, officeId } = person;
  await ledger.transaction(async (tx) =>
    tx.accounts.insert({ id, login: id, name, roles, officeId, passwordHash: '', ...freshAccount, createdAt: tx.now }),
  );
  return { ...person, accountId: id, login: id };
};
