import { Ledger } from '@rainstorm/ledger';
import { readDatabaseUrl, readSetting } from '@rainstorm/runtime';

/**
 * Migrates the tables of DATABASE_URL to this release, and gives the roles that `DATABASE_APP_ROLE` and `DATABASE_AUDITOR_ROLE` name their rights
 * on them. Run it before starting the processes of a new release.
 */
export const run = async (): Promise<number> => {
  const ledger = await Ledger.open({ url: readDatabaseUrl(process.env), clock: 'fixed', application: 'rainstorm-migrate', poolSize: 1 });
  try {
    await ledger.migrate();
    await ledger.grantRights({
      app: readSetting(process.env, 'DATABASE_APP_ROLE') ?? null,
      auditor: readSetting(process.env, 'DATABASE_AUDITOR_ROLE') ?? null,
    });
    process.stdout.write('The ledger is of this release.\n');
  } finally {
    await ledger.close();
  }
  return 0;
};
