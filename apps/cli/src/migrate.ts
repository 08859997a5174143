import { InvalidEnvironment, readDatabaseUrl } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';

// Brings the tables of DATABASE_URL to this release, and ends. Run before the processes of a new release are started.

const migrate = async () => {
  const url = readDatabaseUrl(process.env);
  const ledger = await Ledger.open({ url, clock: 'fixed', application: 'rainstorm-migrate', poolSize: 1 });
  try {
    await ledger.migrate();
    console.log('The ledger is of this release.');
  } finally {
    await ledger.close();
  }
};

try {
  await migrate();
} catch (error) {
  console.error(error instanceof InvalidEnvironment ? error.message : error);
  process.exitCode = 1;
}
