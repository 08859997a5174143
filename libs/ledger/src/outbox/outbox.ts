import type { EntityManager } from 'typeorm';
import type { ChannelKind, DeliveryId, DispatchId } from '@rainstorm/warning-model';
import { IS_ARMED } from '../arming/arming.js';
import { checkDelivery } from '../store/mappers.js';
import { newId } from '../store/new-id.js';
import { RIGHT_NOW } from '../store/right-now.js';
import { DeliveryRecord, type DeliveryRow } from '../store/records/dissemination.record.js';
import { rowsOf } from '../store/records/record.js';
import { Table } from '../store/table.js';

/** What goes onto a queue: of one job, all that it carries. */
export interface RelayedJob {
  readonly id: string;
  readonly channel: ChannelKind;
  readonly deliveryIds: readonly DeliveryId[];
  /** The nearest of them. */
  readonly deadlineAt: Date | null;
}

interface RawRelayed {
  id: DeliveryId;
  channel: ChannelKind;
  job: string;
  deadline_at: Date | null;
}
const nearer = (one: Date | null, other: Date | null): Date | null => (one === null || (other !== null && other < one) ? other : one);
const asJobs = (rows: readonly RawRelayed[]): readonly RelayedJob[] => {
  const jobs = new Map<string, RelayedJob>();
  for (const { id, channel, job, deadline_at: deadlineAt } of rows) {
    const known = jobs.get(job);
    jobs.set(job, {
      id: job,
      channel,
      deliveryIds: [...(known?.deliveryIds ?? []), id],
      deadlineAt: nearer(known?.deadlineAt ?? null, deadlineAt),
    });
  }
  return [...jobs.values()];
};

/**
 * For a statement that is a transaction by itself, and whose loss in a crash of PostgreSQL costs a repetition: the log is written in order,
 * so that whatever is recorded afterwards is never there without it.
 */
export const NOT_WAITING_FOR_THE_DISK = `(SELECT set_config('synchronous_commit', 'off', true)) = 'off'`;

/**
 * In SQL, of a delivery: on its way. Of a dispatch: a receipt or a follow-up is owed. No index speaks of their state, so that a row changes on its
 * own page. What an older release brought to its end is among the deliveries until `settle`; of dispatches PostgreSQL sees to it itself.
 */
export const UNSETTLED = 'settled IS NULL';
const ENDS = `('sent', 'delivered', 'failed-permanently', 'cancelled')`;

/** What one job carries: enough that the queue costs little, and few enough that all workers have a share of what comes at once. */
const LARGEST_JOB = 50;

/** As `relay` shares out: by channel, nearest deadline first. */
const shareOut = (deliveries: readonly DeliveryRow[], batch: string): readonly RelayedJob[] => {
  const due = ({ deadlineAt }: DeliveryRow): number => deadlineAt?.getTime() ?? Infinity;
  const byChannel = new Map<ChannelKind, DeliveryRow[]>();
  for (const row of deliveries) {
    const known = byChannel.get(row.channel);
    if (known === undefined) byChannel.set(row.channel, [row]);
    else known.push(row);
  }
  return [...byChannel].flatMap(([channel, rows]) => {
    rows.sort((one, other) => (due(one) === due(other) ? 0 : due(one) - due(other)));
    return Array.from({ length: Math.ceil(rows.length / LARGEST_JOB) }, (_, index): RelayedJob => {
      const mine = rows.slice(index * LARGEST_JOB, (index + 1) * LARGEST_JOB);
      return {
        id: `${batch}-${channel}-${index}`,
        channel,
        deliveryIds: mine.map(({ id }) => id),
        deadlineAt: mine[0]?.deadlineAt ?? null,
      };
    });
  });
};

const aboutThese = {
  dispatch: 'dispatch_id = ANY($1) AND escalation_id IS NULL',
  escalation: 'escalation_id = ANY($1)',
  alarm: 'alarm_id = ANY($1)',
} as const;

/** TypeORM hands back `[rows, count]` for an UPDATE … RETURNING. */
const returned = <Row>(result: unknown): readonly Row[] => (result as [Row[], number])[0];

export type RecordedOutcome = { readonly id: DeliveryId } & (
  | { readonly state: 'sent' | 'delivered'; readonly providerId: string | null }
  | { readonly state: 'failed-temporarily'; readonly reason: string; readonly detail: string; readonly pauseMs: number }
  | { readonly state: 'failed-permanently'; readonly reason: string; readonly detail: string }
);

/** Ways of one kind to one office, of which the least tried one is told. */
export interface WaysTried {
  readonly dispatchId: DispatchId;
  readonly channel: ChannelKind;
  readonly state: DeliveryRow['state'];
  readonly attempts: number;
}

/** Delivery rows are the outbox. Everything that a queue loses can be put there again from here. Of a ledger that was not armed nothing leaves it. */
export class Outbox {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Makes these deliveries: as they are, or queued since `queuedReal` (real time of the database). The jobs that carry them are then for the
   * caller to put on the queues after the commit; should he die before, `longQueued` finds them.
   */
  async post(deliveries: readonly DeliveryRow[], queuedReal: Date | null): Promise<readonly RelayedJob[]> {
    const jobs = queuedReal === null ? [] : shareOut(deliveries, newId('job'));
    const jobOf = new Map(jobs.flatMap(({ id, deliveryIds }) => deliveryIds.map((deliveryId) => [deliveryId, id] as const)));
    await new Table(this.manager, DeliveryRecord).insert(
      ...deliveries.map((row) => {
        const job = jobOf.get(row.id);
        return job === undefined ? row : { ...row, state: 'queued' as const, queuedReal, job };
      }),
    );
    return jobs;
  }

  /** Brings what an older release beside this one has ended, and could not mark, out of the way of what is not. */
  async settle(): Promise<void> {
    await this.manager.query(`UPDATE deliveries SET settled = true WHERE ${UNSETTLED} AND state IN ${ENDS}`);
  }

  /**
   * Takes what waits to be queued: new deliveries, and failed ones whose pause is over by the ledger's clock. Nearest deadline first.
   * `batch` begins the ids of the jobs; no two calls may give the same.
   */
  async relay(batch: string, limit: number): Promise<readonly RelayedJob[]> {
    return asJobs(
      returned(
        await this.manager.query(
          `UPDATE deliveries SET state = 'queued', queued_real = clock_timestamp(), job = taken.job
           FROM (
             SELECT id, $1 || '-' || channel || '-' || (row_number() OVER (PARTITION BY channel ORDER BY deadline_at NULLS LAST, id) - 1) / $3::integer AS job
             FROM (
               SELECT id, channel, deadline_at FROM deliveries
               WHERE ${UNSETTLED} AND ${IS_ARMED} AND (state = 'pending' OR (state = 'failed-temporarily' AND next_attempt_at <= ${RIGHT_NOW}))
               ORDER BY deadline_at NULLS LAST, id LIMIT $2 FOR UPDATE SKIP LOCKED) AS waiting
           ) AS taken WHERE deliveries.id = taken.id
           RETURNING deliveries.id, deliveries.channel, deliveries.job, deliveries.deadline_at`,
          [batch, limit, LARGEST_JOB],
        ),
      ),
    );
  }

  /**
   * The jobs of what was queued longer than `staleMs` ago (real time) and nobody took: lost on their way, or waiting for a worker. Nearest
   * deadline first; at most so many jobs.
   */
  async longQueued(staleMs: number, limit: number): Promise<readonly RelayedJob[]> {
    return asJobs(
      await this.manager.query<RawRelayed[]>(
        `SELECT unnest(ids) AS id, channel, job, deadline_at FROM (
           SELECT array_agg(id ORDER BY id) AS ids, channel, coalesce(job, 'alone-' || id) AS job, min(deadline_at) AS deadline_at
           FROM deliveries
           WHERE ${UNSETTLED} AND ${IS_ARMED} AND state = 'queued'
             AND queued_real < (SELECT clock_timestamp()) - $1 * interval '1 millisecond'
           GROUP BY coalesce(job, 'alone-' || id), channel ORDER BY min(deadline_at) NULLS LAST LIMIT $2) AS waiting`,
        [staleMs, limit],
      ),
    );
  }

  /** Of these jobs what is still queued: the rest was taken in the meantime. */
  async stillQueued(jobIds: readonly string[]): Promise<readonly RelayedJob[]> {
    return asJobs(
      await this.manager.query<RawRelayed[]>(
        `SELECT id, channel, coalesce(job, 'alone-' || id) AS job, deadline_at FROM deliveries
         WHERE ${UNSETTLED} AND ${IS_ARMED} AND state = 'queued' AND coalesce(job, 'alone-' || id) = ANY($1) ORDER BY id`,
        [jobIds],
      ),
    );
  }

  /** A worker took it and died: back to `pending`, so that it is sent again under the same idempotency key. */
  async abandoned(leaseMs: number): Promise<readonly DeliveryId[]> {
    const rows = returned<{ id: DeliveryId }>(
      await this.manager.query(
        `UPDATE deliveries SET state = 'pending', last_reason = 'worker-died' WHERE id IN (
           SELECT id FROM deliveries WHERE ${UNSETTLED} AND state = 'sending' AND sending_real < clock_timestamp() - $1 * interval '1 millisecond'
           FOR UPDATE SKIP LOCKED)
         RETURNING id`,
        [leaseMs],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** One conditional update: of two workers with the same delivery, one gets it. In the order of their making. */
  async begin(ids: readonly DeliveryId[]): Promise<readonly DeliveryRow[]> {
    const taken = returned<Record<string, unknown>>(
      await this.manager.query(
        `UPDATE deliveries SET state = 'sending', attempts = attempts + 1, sending_real = clock_timestamp()
         WHERE id = ANY($1) AND state = 'queued' AND ${IS_ARMED} AND ${NOT_WAITING_FOR_THE_DISK} RETURNING *`,
        [ids],
      ),
    );
    const rows = rowsOf(DeliveryRecord, taken);
    for (const row of rows) checkDelivery(row);
    return rows;
  }

  /** These are still being sent: a lease begins anew. */
  async renew(ids: readonly DeliveryId[]): Promise<void> {
    await this.manager.query(`UPDATE deliveries SET sending_real = clock_timestamp() WHERE id = ANY($1) AND state = 'sending'`, [ids]);
  }

  /** Records what came of one try of each. Left out of the answer: rows no longer being sent (the lease was over and another has it). */
  async finish(outcomes: readonly RecordedOutcome[]): Promise<ReadonlySet<DeliveryId>> {
    const rows = returned<{ id: DeliveryId }>(
      await this.manager.query(
        `UPDATE deliveries SET state = came.state, settled = CASE WHEN came.state IN ${ENDS} THEN true END, last_tried_at = moment.at,
           sent_at = CASE WHEN came.state IN ('sent', 'delivered') THEN moment.at ELSE sent_at END,
           delivered_at = CASE WHEN came.state = 'delivered' THEN moment.at ELSE delivered_at END,
           provider_id = coalesce(came."providerId", provider_id), last_reason = came.reason, last_detail = left(came.detail, 500),
           next_attempt_at = moment.at + came."pauseMs" * interval '1 millisecond'
         FROM jsonb_to_recordset($1::jsonb) AS came (id text, state text, "providerId" text, reason text, detail text, "pauseMs" float8),
           (SELECT ledger_now() AS at) AS moment
         WHERE deliveries.id = came.id AND deliveries.state = 'sending' RETURNING deliveries.id`,
        [JSON.stringify(outcomes)],
      ),
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The ways by which these dispatches' bulletin was sent, few rows however many contacts an office has. */
  async waysTried(dispatchIds: readonly DispatchId[]): Promise<readonly WaysTried[]> {
    return this.manager.query<WaysTried[]>(
      `SELECT dispatch_id AS "dispatchId", channel, state, min(attempts) AS attempts FROM deliveries
       WHERE dispatch_id = ANY($1) AND purpose = 'bulletin' GROUP BY dispatch_id, channel, state`,
      [dispatchIds],
    );
  }

  /** These failed for now, and are not tried again. */
  async cancel(ids: readonly DeliveryId[]): Promise<void> {
    if (ids.length === 0) return;
    await this.manager.query(`UPDATE deliveries SET state = 'cancelled', settled = true, next_attempt_at = NULL WHERE id = ANY($1)`, [ids]);
  }

  /** What was not sent yet for these dispatches (what tells of their escalations aside), escalations or alarms is no longer worth sending. */
  async cancelUnsent(about: keyof typeof aboutThese, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.manager.query(
      `UPDATE deliveries SET state = 'cancelled', settled = true WHERE ${aboutThese[about]} AND state IN ('pending', 'failed-temporarily')`,
      [ids],
    );
  }

  /**
   * For the movable clock and for readiness: how much is under way, and when the next retry is due. A console delivery that found
   * nobody signed in waits for a person, not for an hour, and counts for neither.
   */
  async pressure(): Promise<{ readonly underWay: number; readonly nextRetryAt: Date | null }> {
    const rows: { under_way: string; retry: Date | null }[] = await this.manager.query(
      `SELECT count(*) FILTER (WHERE state IN ('pending', 'queued', 'sending') OR next_attempt_at <= ${RIGHT_NOW}) AS under_way,
              min(next_attempt_at) FILTER (WHERE state = 'failed-temporarily') AS retry
       FROM deliveries
       WHERE ${UNSETTLED} AND (state IN ('pending', 'queued', 'sending') OR (state = 'failed-temporarily' AND channel <> 'console'))`,
    );
    return { underWay: Number(rows[0]?.under_way ?? 0), nextRetryAt: rows[0]?.retry ?? null };
  }

  /** Officers of these offices (null: of the command) have opened a page: what found nobody before is tried again now. */
  async retryConsoleDeliveries(officeIds: readonly (string | null)[]): Promise<void> {
    await this.manager.query(
      `UPDATE deliveries SET next_attempt_at = ${RIGHT_NOW}
       WHERE ${UNSETTLED} AND channel = 'console' AND state = 'failed-temporarily' AND (office_id = ANY($1) OR (office_id IS NULL AND $2))`,
      [officeIds.filter((id) => id !== null), officeIds.includes(null)],
    );
  }
}
