import { hashPassword } from '@rainstorm/access';
import { loadDemoAccounts, type DemoAccount } from '@rainstorm/city-config';
import { freshAccount, newId, type Ledger } from '@rainstorm/ledger';

/** The password of all demonstration accounts. They exist only in ledgers of `npm start`, drills and tests. */
export const DEMO_PASSWORD = 'rainstorm-131631';
/** The passphrase of their offline sheet. */
export const DEMO_OFFLINE_PASSPHRASE = 'rainstorm 131631 offline';

/** Creates the missing demonstration accounts. Rejects if the file has a fault. */
export const seedDemoPeople = async (ledger: Ledger, cityDirectory: string): Promise<readonly DemoAccount[]> => {
  const accounts = await loadDemoAccounts(cityDirectory);
  if (!accounts.ok)
    throw new Error(
      accounts.refusal
        .map(({ file, line, path, expected, found }) => `${file}:${line} ${path}: expected ${expected}, found ${found}`)
        .join('\n'),
    );
  const known = new Set((await ledger.read(async (tx) => tx.accounts.find({}))).map(({ login }) => login));
  const missing = accounts.value.filter(({ login }) => !known.has(login));
  if (missing.length > 0) {
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await ledger.transaction(async (tx) => {
      await tx.accounts.insert(
        ...missing.map((account) => ({
          id: newId('account'),
          login: account.login,
          name: account.name,
          roles: account.roles,
          officeId: account.officeId,
          passwordHash,
          ...freshAccount,
          demo: true,
          createdAt: tx.now,
        })),
      );
      tx.audit({
        actor: 'system',
        actorName: '系统',
        act: 'demo-accounts-made',
        subjectKind: 'accounts',
        subjectId: 'demo',
        result: 'done',
        details: { logins: missing.map(({ login }) => login) },
      });
    });
  }
  return accounts.value;
};
