import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base } from './base.mjs';

/** Opens a ledger of its own on a real PostgreSQL. */
const OPENS_A_LEDGER = /'@rainstorm\/harness\/bureau'/;

/** The specs of the apps, and of what they share, that need a PostgreSQL: the integration tier runs them and the unit tier does not. Paths from the root. */
export const appSpecsOnPostgres = ['apps/dispatcher/src', 'apps/receiver-console/src', 'libs/rosters/src'].flatMap((folder) =>
  readdirSync(join(base.rootDir, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.spec.ts') && OPENS_A_LEDGER.test(readFileSync(join(base.rootDir, path), 'utf8'))),
);
