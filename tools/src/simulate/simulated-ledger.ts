import { threadId } from 'node:worker_threads';
import { Ledger } from '@rainstorm/ledger';
import { Client } from 'pg';

/** A ledger of its own whose clock stands still between two steps, so that the same history gives the same result. */
export interface SimulatedLedger {
  readonly ledger: Ledger;
  /** For the judge, who reads the rows with SQL of its own. */
  readonly client: Client;
  readonly moveTo: (instant: Date) => Promise<void>;
  readonly remove: () => Promise<void>;
}

const TEMPLATE = 'simulated_template';

const clockOfTheSimulation = [
  'CREATE TABLE simulated_clock (now timestamptz NOT NULL)',
  `INSERT INTO simulated_clock VALUES ('2020-01-01T00:00:00Z')`,
  `CREATE OR REPLACE FUNCTION ledger_now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT now FROM simulated_clock'`,
  // For the judge alone.
  'CREATE INDEX simulated_sent ON deliveries (sent_at)',
];

const at = (serverUrl: string, database: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
};

const execute = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Migrates the database that each simulated month is a copy of. */
export const prepareTemplate = async (serverUrl: string): Promise<void> => {
  await execute(at(serverUrl, 'postgres'), `CREATE DATABASE ${TEMPLATE}`);
  const ledger = await Ledger.open({ url: at(serverUrl, TEMPLATE), clock: 'movable', application: 'simulate' });
  await ledger.migrate();
  await ledger.close();
  await execute(at(serverUrl, TEMPLATE), ...clockOfTheSimulation);
};

let made = 0;

export const openSimulatedLedger = async (serverUrl: string, beginsAt: Date): Promise<SimulatedLedger> => {
  made += 1;
  const name = `simulated_${process.pid}_${threadId}_${made}`;
  await execute(at(serverUrl, 'postgres'), `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  const client = new Client({ connectionString: at(serverUrl, name) });
  await client.connect();
  const moveTo = async (instant: Date): Promise<void> => {
    await client.query('UPDATE simulated_clock SET now = $1', [instant]);
  };
  // Planning the judge's question again and again would take longer than answering it.
  await client.query('SET plan_cache_mode = force_generic_plan');
  await client.query('SET jit = off');
  await moveTo(beginsAt);
  const ledger = await Ledger.open({ url: at(serverUrl, name), clock: 'movable', application: 'simulate', poolSize: 2 });
  // A copy of a ledger may not act before it is armed.
  await ledger.transaction(async (tx) => tx.arming.arm());
  return {
    ledger,
    client,
    moveTo,
    remove: async () => {
      await ledger.close();
      await client.end();
      await execute(at(serverUrl, 'postgres'), `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
};
