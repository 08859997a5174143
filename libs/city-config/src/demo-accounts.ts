import { accepted, refused, type City, type OfficeId, type Result } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { openCityFolder } from './city-folder.js';
import { oneOf, type ConfigFault } from './fault.js';
import { sortFaults } from './load-city.js';
import { roleWords, type RoleWord } from './role-words.js';
import { configId, line, oneOfWords, pattern, record, someOf } from './schema-parts.js';
import { applySchema, readYamlFile } from './yaml-file.js';

export const demoRoles = roleWords;
export type DemoRole = RoleWord;

/** An account for demonstrations and drills only. Passwords are generated at start and never stored here. */
export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  readonly roles: readonly DemoRole[];
  /** The office of a duty officer; null for other roles. */
  readonly officeId: OfficeId | null;
}

const account: z.ZodType<DemoAccount> = record({
  login: pattern(/^[a-z][a-z0-9.-]{2,31}$/, 'a login of 3 to 32 lower-case letters, digits, dots and hyphens'),
  name: line(),
  nameEn: line(),
  roles: someOf(oneOfWords(demoRoles)),
  officeId: configId
    .transform((id) => id as OfficeId)
    .nullable()
    .default(null),
}).superRefine(({ roles, officeId }, context) => {
  const isOfficer = roles.includes('duty-officer');
  if (isOfficer && officeId === null) context.addIssue({ code: 'custom', path: ['officeId'], message: 'the office of this duty officer' });
  if (!isOfficer && officeId !== null)
    context.addIssue({ code: 'custom', path: ['officeId'], message: 'no office: only a duty officer has one' });
});

const accountsFile = record({ accounts: someOf(account) });

/** Reads `config/<city>/demo-accounts.yaml`. Refused, besides malformed files: a duplicate login, and (if `city` is given) an unknown office. */
export const loadDemoAccounts = async (dir: string, city?: City): Promise<Result<readonly DemoAccount[], readonly ConfigFault[]>> => {
  const { yaml, faults } = await readYamlFile((await openCityFolder(dir)).pathOf('demo-accounts.yaml'));
  if (yaml === null) return refused(faults);
  const checked = applySchema(yaml, accountsFile);
  const accounts = checked.value?.accounts ?? [];
  const offices = city?.offices.map(({ id }) => id);
  const all = [
    ...faults,
    ...checked.faults,
    ...accounts.flatMap(({ login, officeId }, index) => [
      ...(accounts.findIndex((other) => other.login === login) < index
        ? [yaml.faultAt(['accounts', index, 'login'], 'a login that no other has')]
        : []),
      ...(officeId !== null && offices !== undefined && !offices.includes(officeId)
        ? [yaml.faultAt(['accounts', index, 'officeId'], oneOf('the id of an office', offices, officeId))]
        : []),
    ]),
  ];
  return all.length > 0 ? refused(sortFaults(all)) : accepted(accounts);
};
