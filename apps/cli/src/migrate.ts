import { Ledger } from '@rainstorm/ledger';
import { readDatabaseUrl } from '@rainstorm/runtime';

/** Migrates the tables of DATABASE_URL to this release. Run it before starting the processes of a new release. */
export const run = async (): Promise<number> => {
  const ledger = await Ledger.open({ url: readDatabaseUrl(process.env), clock: 'fixed', application: 'rainstorm-migrate', poolSize: 1 });
  try {
    await ledger.migrate();
    process.stdout.write('The ledger is of this release.\n');
  } finally {
    await ledger.close();
  }
  return 0;
};
