import { Ledger } from '@rainstorm/ledger';

// Brings the tables of DATABASE_URL to this release, and ends. Run before the processes of a new release are started.

const url = process.env.DATABASE_URL ?? '';
if (url === '') {
  console.error('Invalid environment: DATABASE_URL (missing)');
  process.exit(1);
}
const ledger = await Ledger.open({ url, clock: 'fixed', application: 'rainstorm-migrate', poolSize: 1 });
try {
  await ledger.migrate();
  console.log('The ledger is of this release.');
} finally {
  await ledger.close();
}
