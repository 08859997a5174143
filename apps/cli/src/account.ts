import { createInterface } from 'node:readline/promises';
import { hashPassword, isRole, passwordFaults, placeWords, roles, rolesThatMustNotMeet } from '@rainstorm/access';
import { formatFault, loadCity } from '@rainstorm/city-config';
import { BadUsage, describeOptions, green, type OptionRule, readCityDir, readDatabaseUrl, readOptions } from '@rainstorm/runtime';
import { freshAccount, Ledger, newId } from '@rainstorm/ledger';
import type { OfficeId } from '@rainstorm/warning-model';

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  { name: 'login', value: 'LOGIN', says: '3 to 32 lower-case letters, digits, dots and hyphens' },
  { name: 'name', value: 'NAME', says: 'the name of the person' },
  { name: 'roles', value: 'LIST', says: `of ${roles.join(', ')}` },
  { name: 'office', value: 'ID', says: 'of a duty officer' },
  { name: 'own-password', value: null, says: 'the person types the password in person; otherwise it must be changed at the first sign-in' },
];

const text = (value: string | true | undefined, name: string): string => {
  if (typeof value !== 'string' || value === '') throw new BadUsage(`--${name} is missing`);
  return value;
};

/** Creates the first administrator of a new ledger, and other accounts if no administrator is available. The password comes from standard input, never from the command line. */
export const run = async (parameters: readonly string[]): Promise<number> => {
  const { options } = readOptions(parameters, rules);
  if (options['help'] === true) {
    process.stdout.write(
      `account --login LOGIN --name NAME --roles LIST [--office ID] [--own-password]\nMakes an account in the ledger of DATABASE_URL. The password is asked for, or read from standard input.\n\n${describeOptions(rules)}\n`,
    );
    return 0;
  }
  const url = readDatabaseUrl(process.env);
  const login = text(options['login'], 'login');
  if (!/^[a-z][a-z0-9.-]{2,31}$/.test(login)) throw new BadUsage('--login has 3 to 32 lower-case letters, digits, dots and hyphens');
  const name = text(options['name'], 'name');
  const wanted = text(options['roles'], 'roles').split(',');
  const unknown = wanted.filter((role) => !isRole(role));
  if (unknown.length > 0) throw new BadUsage(`no such role: ${unknown.join(', ')}; there is ${roles.join(', ')}`);
  const office = options['office'];
  if (wanted.includes('duty-officer') && typeof office !== 'string') throw new BadUsage('a duty officer needs --office');

  const loaded = await loadCity(readCityDir(process.env));
  if (!loaded.ok) throw new BadUsage(loaded.refusal.map(formatFault).join('\n'));
  const city = loaded.value;
  const apart = rolesThatMustNotMeet(wanted.filter(isRole), city.approval);
  if (apart.length > 0)
    throw new BadUsage(`one account may not hold these roles together: ${apart.join(', ')} (rolesApart in approval.yaml)`);
  if (typeof office === 'string' && !city.offices.some(({ id }) => id === office)) throw new BadUsage(`there is no office ${office}`);

  const lines = createInterface({ input: process.stdin, output: process.stdin.isTTY ? process.stderr : undefined });
  const password = await lines.question(process.stdin.isTTY ? 'Password: ' : '');
  lines.close();
  const faults = passwordFaults(password, login, [name, ...placeWords(city)]);
  if (faults.length > 0) throw new BadUsage(`the password is not fit: ${faults.join(', ')}`);

  const ledger = await Ledger.open({ url, clock: 'fixed', application: 'rainstorm-account', poolSize: 1 });
  try {
    const passwordHash = await hashPassword(password);
    await ledger.transaction(async (tx) => {
      if ((await tx.accounts.first({ login })) !== null) throw new BadUsage(`the login ${login} is taken`);
      const id = newId('account');
      await tx.accounts.insert({
        id,
        login,
        name,
        roles: wanted,
        officeId: typeof office === 'string' ? (office as OfficeId) : null,
        passwordHash,
        ...freshAccount,
        ...(options['own-password'] === true ? {} : { mustChangePassword: true, passwordSetByName: '命令行', passwordSetAt: tx.now }),
        createdAt: tx.now,
      });
      tx.audit({
        actor: 'system',
        actorName: '命令行',
        act: 'account-made',
        subjectKind: 'account',
        subjectId: id,
        result: 'done',
        details: { login, roles: wanted },
      });
    });
  } finally {
    await ledger.close();
  }
  process.stdout.write(`${green('✓')} ${login} (${wanted.join(', ')})\n`);
  return 0;
};
