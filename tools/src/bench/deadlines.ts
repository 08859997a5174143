import { Ledger } from '@rainstorm/ledger';
import { freePort } from '@rainstorm/harness/free-port';
import { Stage } from '@rainstorm/harness/stage';
import { cityOfOffices } from './bench-city.js';
import { CountingSink } from './counting-sink.js';
import { fixedWorkMs, peakMemoryOf } from './figures.js';
import { signSignal, startProcesses, type BenchEnvironment } from './fan-out.js';

export interface Lateness {
  /** From the deadline to the escalation's commit, milliseconds. */
  readonly committed: readonly number[];
  /** From the deadline to the mail at the command. */
  readonly mailed: readonly number[];
  /** Speed of the machine just before: duration of a fixed piece of work, milliseconds. */
  readonly fixedWork: number;
}

export interface Deadlines {
  readonly times: readonly Lateness[];
  /** By process, MiB. */
  readonly peakMemory: Readonly<Record<string, number>>;
}

/** Real time of the database minus the ledger's, in SQL, milliseconds. */
const REAL_MINUS_LEDGER_MS = `(extract(epoch FROM clock_timestamp() - ledger_now()) * 1000)::float8`;

/**
 * Measures how late `n` deadlines are handled that are spread evenly over `spanS` seconds. Repeats it `times` times in the same processes.
 * The first run includes compiling the code. Needs a PostgreSQL with `track_commit_timestamp`.
 */
export const measureLateness = async (ground: BenchEnvironment, n: number, spanS: number, times: number): Promise<Deadlines> => {
  const city = cityOfOffices(n);
  const sink = await CountingSink.start(await freePort(), true);
  const environment = { TICK_MS: '250', SMTP_URL: sink.url, LOG_LEVEL: 'warn' };
  const stage = await Stage.prepare({ city: 'zhengzhou', ...city, ...ground, environment });
  const ledger = await Ledger.open({ url: stage.databaseUrl, clock: 'movable', application: 'bench', poolSize: 1 });
  try {
    const processes = await startProcesses(stage, ground.workers);
    const found: Lateness[] = [];
    for (let mails = 0; found.length < times; mails += 2 * n) {
      const bulletinId = await publish(stage, sink, mails + n);
      const fixedWork = fixedWorkMs();
      await setDeadlines(ledger, n, spanS);
      await sink.waitForMails(mails + 2 * n, 180_000);
      found.push({ ...(await readLateness(ledger, sink, bulletinId)), fixedWork });
    }
    return { times: found, peakMemory: Object.fromEntries(processes.map(({ name, pid }) => [name, peakMemoryOf(pid)])) };
  } finally {
    await ledger.close();
    await stage.close();
    await sink.stop();
    city.remove();
  }
};

const publish = async (stage: Stage, sink: CountingSink, untilMails: number): Promise<string> => {
  const signed = await signSignal(stage);
  const published = sink.waitForMails(untilMails, 180_000);
  await stage.desk('lin.yubao').post(`/bulletins/${signed.id}/publish`, {}, { 'idempotency-key': `bench-${signed.id}` });
  await published;
  return signed.id;
};

/** Spreads the deadlines evenly, from five seconds after now, and removes all other timers. */
const setDeadlines = async (ledger: Ledger, n: number, spanS: number): Promise<void> => {
  await ledger.transaction(async (tx) => {
    await tx.sql(
      `UPDATE timers SET due_at = moved.at, wake_at = moved.at
       FROM (SELECT id, now.at + interval '5 seconds' + (row_number() OVER (ORDER BY id)) * interval '1 second' * $2::float8 / $1 AS at
             FROM timers, (SELECT ledger_now() AS at) AS now WHERE kind = 'receipt-due') AS moved WHERE timers.id = moved.id`,
      [n, spanS],
    );
    await tx.sql(
      `UPDATE dispatches SET receipt_due_at = timers.due_at FROM timers
       WHERE timers.subject_id = dispatches.id AND timers.kind = 'receipt-due'`,
    );
    await tx.sql(`DELETE FROM timers WHERE kind <> 'receipt-due'`);
  });
};

const readLateness = async (ledger: Ledger, sink: CountingSink, bulletinId: string): Promise<Omit<Lateness, 'fixedWork'>> => {
  const { arrivals } = await sink.tally();
  const rows = await ledger.read(async (tx) =>
    tx.sql<{ id: string; deadline: Date; committed: Date; ahead: number }[]>(
      `SELECT deliveries.id, escalations.deadline_at AS deadline, pg_xact_commit_timestamp(escalations.xmin) AS committed, ${REAL_MINUS_LEDGER_MS} AS ahead
       FROM deliveries JOIN escalations ON escalations.id = deliveries.escalation_id
       WHERE deliveries.purpose = 'escalation' AND deliveries.bulletin_id = $1`,
      [bulletinId],
    ),
  );
  const came = new Map(arrivals);
  return {
    committed: rows.map(({ committed, deadline, ahead }) => committed.getTime() - ahead - deadline.getTime()),
    mailed: rows.map(({ id, deadline, ahead }) => (came.get(id) ?? NaN) - ahead - deadline.getTime()),
  };
};
