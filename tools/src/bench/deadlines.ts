import { Ledger } from '@rainstorm/ledger';
import { freePort } from '../stage/free-port.js';
import { Stage } from '../stage/stage.js';
import { cityOfOffices } from './bench-city.js';
import { CountingSink } from './counting-sink.js';
import { signSignal, startProcesses, type Ground } from './fan-out.js';

export interface Lateness {
  /** From the deadline to the escalation's commit, milliseconds of the ledger's clock. */
  readonly committed: readonly number[];
  /** From the deadline to the mail at the command. */
  readonly mailed: readonly number[];
}

/** How late `n` deadlines are that are spread evenly over `spanS` seconds. */
export const lateness = async (ground: Ground, n: number, spanS: number): Promise<Lateness> => {
  const city = cityOfOffices(n);
  const sink = await CountingSink.start(await freePort(), true);
  const environment = { TICK_MS: '250', SMTP_URL: sink.url, LOG_LEVEL: 'warn' };
  const stage = await Stage.prepare({ city: 'zhengzhou', ...city, ...ground, environment });
  const ledger = await Ledger.open({ url: stage.databaseUrl, clock: 'movable', application: 'bench', poolSize: 1 });
  try {
    await startProcesses(stage, ground.workers);
    const signed = await signSignal(stage);
    const published = sink.untilMails(n, 180_000);
    await stage.desk('lin.yubao').post(`/bulletins/${signed.id}/publish`, {}, { 'idempotency-key': `bench-${signed.id}` });
    await published;
    await ledger.transaction(async (tx) => {
      // Spread evenly, from five seconds after now on: by then everything is at rest.
      await tx.sql(
        `UPDATE timers SET due_at = moved.at, wake_at = moved.at
         FROM (SELECT id, ledger_now() + interval '5 seconds' + (row_number() OVER (ORDER BY id)) * interval '1 second' * $2::float8 / $1 AS at
               FROM timers WHERE kind = 'receipt-due' AND state = 'armed') AS moved WHERE timers.id = moved.id`,
        [n, spanS],
      );
      await tx.sql(
        `UPDATE dispatches SET receipt_due_at = timers.due_at FROM timers WHERE timers.subject_id = dispatches.id AND timers.kind = 'receipt-due'`,
      );
      await tx.sql(`UPDATE timers SET state = 'cancelled' WHERE kind <> 'receipt-due'`);
    });
    await sink.untilMails(2 * n, 180_000);
    const { arrivals } = await sink.tally();
    const real = Date.now();
    const offset = (await ledger.now()).getTime() - real;
    const rows = await ledger.read(async (tx) =>
      tx.sql<{ id: string; deadline: Date; raised: Date }[]>(
        `SELECT deliveries.id, escalations.deadline_at AS deadline, escalations.raised_at AS raised
         FROM deliveries JOIN escalations ON escalations.id = deliveries.escalation_id WHERE deliveries.purpose = 'escalation'`,
      ),
    );
    const came = new Map(arrivals);
    return {
      committed: rows.map(({ raised, deadline }) => raised.getTime() - deadline.getTime()),
      mailed: rows.map(({ id, deadline }) => (came.get(id) ?? NaN) + offset - deadline.getTime()),
    };
  } finally {
    await ledger.close();
    await stage.close();
    await sink.stop();
    city.remove();
  }
};
