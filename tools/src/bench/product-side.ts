import { setTimeout as pause } from 'node:timers/promises';
import type { BulletinJson } from '@rainstorm/harness/api-json';
import type { AppProcess } from '@rainstorm/harness/processes';
import { Stage } from '@rainstorm/harness/stage';
import { Ledger } from '@rainstorm/ledger';
import { cityOfContacts, cityOfOffices } from './bench-city.js';
import type { DeadlinePlan } from './peers/peer.js';
import type { Escalated, Ground, Side } from './side.js';

/** The default of SMTP_MAX_CONNECTIONS, for each worker. */
const CONNECTIONS = 10;
/** To the mail server, of all processes together. */
export const connectionsOf = (workers: number): number => CONNECTIONS * Math.max(1, workers);

/** Starts an API, a scheduler and the workers, or one process with all roles. Resolves once the API has heard from each. */
export const startProcesses = async (stage: Stage, workers: number): Promise<readonly AppProcess[]> => {
  if (workers === 0) return [await stage.instance.startDispatcher()];
  const names = Array.from({ length: workers }, (_, index) => `worker-${index + 1}`);
  const others = [
    stage.instance.launchDispatcher('scheduler', 'scheduler'),
    ...names.map((name) => stage.instance.launchDispatcher('worker', name)),
  ];
  const all = [await stage.instance.startDispatcher('api'), ...others];
  const desk = stage.desk('lin.yubao');
  while ((await desk.get<{ items: readonly unknown[] }>('/processes')).items.length < all.length) await pause(50);
  return all;
};

const signSignal = async (stage: Stage): Promise<BulletinJson> => {
  const desk = stage.desk('lin.yubao');
  const draft = await desk.post<BulletinJson>('/signals', {
    hazard: 'rainstorm',
    productCode: 'rain-signal',
    areas: [{ areaCode: '410105', colour: 'red' }],
    colour: 'red',
    headline: '郑州市气象台发布暴雨红色预警信号',
    description: '预计未来3小时内降水量将达100毫米以上。'.repeat(10),
    instruction: '1. 停止户外作业。'.repeat(5),
    expires: new Date(Date.now() + 6 * 3_600_000),
  });
  return desk.post<BulletinJson>(`/bulletins/${draft.id}/sign`, { emergency: true });
};

/** The ledger's clock minus the real one, in SQL, milliseconds. The ledger's own function cuts microseconds off. */
const LEDGER_MINUS_REAL_MS = `(SELECT (extract(epoch FROM "offset") * 1000)::float8 FROM ledger_clock)`;

/** Spreads the deadlines evenly, and removes all other timers. */
const spreadDeadlines = async (ledger: Ledger, { startsAt, spanMs }: DeadlinePlan): Promise<void> => {
  await ledger.transaction(async (tx) => {
    await tx.sql(
      `UPDATE timers SET due_at = moved.at, wake_at = moved.at
       FROM (SELECT id, to_timestamp((floor($1::float8 + $2::float8 * row_number() OVER (ORDER BY id) / count(*) OVER ()) + ${LEDGER_MINUS_REAL_MS}) / 1000) AS at
             FROM timers WHERE kind = 'receipt-due') AS moved WHERE timers.id = moved.id`,
      [startsAt, spanMs],
    );
    await tx.sql(
      `UPDATE dispatches SET receipt_due_at = timers.due_at FROM timers
       WHERE timers.subject_id = dispatches.id AND timers.kind = 'receipt-due'`,
    );
    await tx.sql(`DELETE FROM timers WHERE kind <> 'receipt-due'`);
  });
};

const escalationsOf = async (ledger: Ledger, known: Set<string>): Promise<readonly Escalated[]> => {
  const rows = await ledger.read(async (tx) =>
    tx.sql<{ id: string; deadline: Date; committed: Date; ahead: number }[]>(
      `SELECT deliveries.id, escalations.deadline_at AS deadline, pg_xact_commit_timestamp(escalations.xmin) AS committed, ${LEDGER_MINUS_REAL_MS} AS ahead
       FROM deliveries JOIN escalations ON escalations.id = deliveries.escalation_id WHERE deliveries.purpose = 'escalation'`,
    ),
  );
  const found = rows.filter(({ id }) => !known.has(id));
  for (const { id } of found) known.add(id);
  return found.map(({ id, deadline, committed, ahead }) => ({
    key: id,
    deadlineAt: deadline.getTime() - ahead,
    committedAt: committed.getTime(),
  }));
};

const processesOf = (workers: number): string =>
  workers === 0 ? 'one process with all roles' : `an API, a scheduler and ${workers} workers`;

/** The product, with its queues on PostgreSQL or on Redis. */
export const productSide = (backend: 'postgres' | 'redis', workers: number): Side => ({
  name: backend === 'postgres' ? 'product on PostgreSQL' : 'product on Redis',
  note: `${processesOf(workers)}; records dispatches, deliveries, links, timers and the audit chain`,
  start: async ({ serverUrl, redisUrl, sink }: Ground, { recipients, offices }) => {
    const city = offices === 1 ? cityOfContacts(recipients) : cityOfOffices(offices);
    const stage = await Stage.prepare({
      city: 'zhengzhou',
      ...city,
      serverUrl,
      redisUrl: backend === 'redis' ? redisUrl : undefined,
      environment: { TICK_MS: '250', SMTP_URL: sink.url, LOG_LEVEL: 'warn', SMTP_MAX_CONNECTIONS: String(CONNECTIONS) },
    }).catch((error: unknown) => {
      city.remove();
      throw error;
    });
    const ledger = await Ledger.open({ url: stage.databaseUrl, clock: 'movable', application: 'bench', poolSize: 1 });
    const stop = async (): Promise<void> => {
      await ledger.close();
      await stage.close();
      city.remove();
    };
    try {
      const processes = await startProcesses(stage, workers);
      const known = new Set<string>();
      return {
        processes,
        prepare: async () => {
          const { id } = await signSignal(stage);
          return async () => {
            await stage.desk('lin.yubao').post(`/bulletins/${id}/publish`, {}, { 'idempotency-key': `bench-${id}` });
          };
        },
        setDeadlines: async (plan) => spreadDeadlines(ledger, plan),
        takeEscalated: async () => escalationsOf(ledger, known),
        stop,
      };
    } catch (error) {
      await stop();
      throw error;
    }
  },
});
