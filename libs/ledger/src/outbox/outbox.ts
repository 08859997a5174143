import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { endPurposes, type DeliveryId, type DispatchId } from '@rainstorm/warning-model';
import { IS_ARMED } from '../arming/arming.js';
import { checkDelivery } from '../store/mappers.js';
import { newId } from '../store/new-id.js';
import { RIGHT_NOW } from '../store/right-now.js';
import { DeliveryRecord, type DeliveryRow } from '../store/records/dissemination.record.js';
import { rowsOf } from '../store/records/record.js';
import { Table } from '../store/table.js';
import { before, ENDS, JOB, NOT_WAITING_FOR_THE_DISK, UNSETTLED, WAITING_CHANNELS } from './delivery-sql.js';
import type { RecordedOutcome, WaysTried } from './recorded-outcome.js';
import { asJobs, jobsOf, LARGEST_JOB, type RawRelayed, type RelayedJob } from './jobs.js';

const aboutThese = {
  dispatch: 'dispatch_id = ANY($1) AND escalation_id IS NULL',
  escalation: 'escalation_id = ANY($1)',
  alarm: 'alarm_id = ANY($1)',
} as const;

/** TypeORM hands back `[rows, count]` for an UPDATE … RETURNING. */
const returned = <Row>(result: unknown): readonly Row[] => (result as [Row[], number])[0];

/** The delivery rows are the outbox: whatever a queue loses is enqueued again from here. Nothing leaves a ledger that is not armed. */
export class Outbox {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Inserts these deliveries: as they are, or as queued since `queuedReal` (real time of the database). The caller puts the returned jobs on
   * the queues after the commit; if the process dies before, `longQueued` finds them.
   */
  async post(deliveries: readonly DeliveryRow[], queuedReal: Date | null): Promise<readonly RelayedJob[]> {
    const jobs = queuedReal === null ? [] : jobsOf(deliveries, newId('job'));
    const jobOf = new Map(jobs.flatMap(({ id, deliveryIds }) => deliveryIds.map((deliveryId) => [deliveryId, id] as const)));
    await new Table(this.manager, DeliveryRecord).insert(
      ...deliveries.map((row) => {
        const job = jobOf.get(row.id);
        return job === undefined ? row : { ...row, state: 'queued' as const, queuedReal, job };
      }),
    );
    return jobs;
  }

  /** Marks as settled what an older release beside this one has ended: that release does not know the mark. */
  async settle(): Promise<void> {
    await this.manager.query(
      `UPDATE deliveries
       SET settled = true
       WHERE ${UNSETTLED}
         AND state IN ${ENDS}`,
    );
  }

  /**
   * Takes what waits to be queued: new deliveries, and failed ones whose pause is over by the ledger's clock. Nearest deadline first.
   * `batch` begins the ids of the jobs; no two calls may give the same.
   */
  async relay(batch: string, limit: number): Promise<readonly RelayedJob[]> {
    return asJobs(
      returned(
        await this.manager.query(
          `WITH waiting AS (
             SELECT id, channel, deadline_at
             FROM deliveries
             WHERE ${UNSETTLED}
               AND ${IS_ARMED}
               AND state IN ${before('queued')}
               AND (state = 'pending' OR next_attempt_at <= ${RIGHT_NOW})
             ORDER BY deadline_at NULLS LAST, id
             LIMIT $2
             FOR UPDATE SKIP LOCKED
           ), numbered AS (
             SELECT id, channel, row_number() OVER (PARTITION BY channel ORDER BY deadline_at NULLS LAST, id) - 1 AS place
             FROM waiting
           ), taken AS (
             SELECT id, $1 || '-' || channel || '-' || place / $3::integer AS job
             FROM numbered
           )
           UPDATE deliveries
           SET state = 'queued', queued_real = clock_timestamp(), job = taken.job
           FROM taken
           WHERE deliveries.id = taken.id
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
        `SELECT unnest(ids) AS id, channel, job, deadline_at
         FROM (
           SELECT
             array_agg(id ORDER BY id) AS ids,
             channel,
             ${JOB} AS job,
             min(deadline_at) AS deadline_at
           FROM deliveries
           WHERE ${UNSETTLED}
             AND ${IS_ARMED}
             AND state = 'queued'
             AND queued_real < (SELECT clock_timestamp()) - $1 * interval '1 millisecond'
           GROUP BY ${JOB}, channel
           ORDER BY min(deadline_at) NULLS LAST
           LIMIT $2
         ) AS waiting`,
        [staleMs, limit],
      ),
    );
  }

  /** Of these jobs what is still queued: the rest was taken in the meantime. */
  async stillQueued(jobIds: readonly string[]): Promise<readonly RelayedJob[]> {
    return asJobs(
      await this.manager.query<RawRelayed[]>(
        `SELECT id, channel, ${JOB} AS job, deadline_at
         FROM deliveries
         WHERE ${UNSETTLED}
           AND ${IS_ARMED}
           AND state = 'queued'
           AND ${JOB} = ANY($1)
         ORDER BY id`,
        [jobIds],
      ),
    );
  }

  /** Puts what a worker took and then died with back to `pending`: it is sent again under the same idempotency key. Returns the ids. */
  async abandoned(leaseMs: number): Promise<readonly DeliveryId[]> {
    const rows = returned<{ id: DeliveryId }>(
      await this.manager.query(
        `UPDATE deliveries
         SET state = 'pending', last_reason = 'worker-died'
         WHERE id IN (
           SELECT id
           FROM deliveries
           WHERE ${UNSETTLED}
             AND state IN ${before('pending')}
             AND sending_real < clock_timestamp() - $1 * interval '1 millisecond'
           FOR UPDATE SKIP LOCKED
         )
         RETURNING id`,
        [leaseMs],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Takes these deliveries for sending: of two workers, one gets each. `claim`: a UUID of this try; asked again with it, it answers the same. */
  async begin(ids: readonly DeliveryId[], claim: string = randomUUID()): Promise<readonly DeliveryRow[]> {
    const taken = returned<Record<string, unknown>>(
      await this.manager.query(
        `UPDATE deliveries
         SET state = 'sending', attempts = attempts + (state <> 'sending')::integer, sending_real = clock_timestamp(), claim = $2
         WHERE id = ANY($1)
           AND (state IN ${before('sending')} OR (state = 'sending' AND claim = $2))
           AND ${IS_ARMED}
           AND ${NOT_WAITING_FOR_THE_DISK}
         RETURNING *`,
        [ids, claim],
      ),
    );
    const rows = rowsOf(DeliveryRecord, taken);
    for (const row of rows) checkDelivery(row);
    return rows;
  }

  /** Renews the lease of what is still being sent. */
  async renew(ids: readonly DeliveryId[]): Promise<void> {
    await this.manager.query(
      `UPDATE deliveries
       SET sending_real = clock_timestamp()
       WHERE id = ANY($1)
         AND state = 'sending'`,
      [ids],
    );
  }

  /** Records the outcome of one try of each. Returns the ids recorded: a row whose lease was over, and which another worker has, is left out. */
  async finish(outcomes: readonly RecordedOutcome[]): Promise<ReadonlySet<DeliveryId>> {
    const rows = returned<{ id: DeliveryId }>(
      await this.manager.query(
        `UPDATE deliveries
         SET
           state = came.state,
           settled = CASE WHEN came.state IN ${ENDS} THEN true END,
           attempts = attempts - coalesce(came."wasNoTry", false)::integer,
           last_tried_at = moment.at,
           sent_at = CASE WHEN came.state IN ('sent', 'delivered') THEN moment.at ELSE sent_at END,
           delivered_at = CASE WHEN came.state = 'delivered' THEN moment.at ELSE delivered_at END,
           provider_id = coalesce(came."providerId", provider_id),
           gateway = coalesce(came.gateway, deliveries.gateway),
           last_reason = came.reason,
           last_detail = left(came.detail, 500),
           next_attempt_at = moment.at + came."pauseMs" * interval '1 millisecond'
         FROM
           jsonb_to_recordset($1::jsonb) AS came (
             id text, state text,
             "providerId" text,
             gateway text,
             reason text,
             detail text,
             "pauseMs" float8,
             "wasNoTry" boolean
           ),
           (SELECT ledger_now() AS at) AS moment
         WHERE deliveries.id = came.id
           AND deliveries.state IN ${before('failed-temporarily')}
         RETURNING deliveries.id`,
        [JSON.stringify(outcomes)],
      ),
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The ways by which these dispatches' bulletin was sent, few rows however many contacts an office has. */
  async waysTried(dispatchIds: readonly DispatchId[]): Promise<readonly WaysTried[]> {
    return this.manager.query<WaysTried[]>(
      `SELECT dispatch_id AS "dispatchId", channel, state, min(attempts) AS attempts, min(next_attempt_at) AS "nextAttemptAt"
       FROM deliveries
       WHERE dispatch_id = ANY($1)
         AND purpose = 'bulletin'
       GROUP BY dispatch_id, channel, state`,
      [dispatchIds],
    );
  }

  /** Cancels these, so that they are not tried again. What is being sent, or at its end, stays as it is. */
  async cancel(ids: readonly DeliveryId[]): Promise<void> {
    if (ids.length === 0) return;
    await this.manager.query(
      `UPDATE deliveries
       SET state = 'cancelled', settled = true, next_attempt_at = NULL
       WHERE id = ANY($1)
         AND state IN ${before('cancelled')}`,
      [ids],
    );
  }

  /**
   * Cancels what waits to be sent for these dispatches (without what is about their escalations), escalations or alarms. A bulletin itself that
   * is on a queue stays: the office has it then by one more way. A message that something is over is never cancelled: it is owed to whoever was
   * told. What a worker takes at this moment leaves, and is not waited for.
   */
  async cancelUnsent(about: keyof typeof aboutThese, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.manager.query(
      `UPDATE deliveries
       SET state = 'cancelled', settled = true
       WHERE id IN (
         SELECT id
         FROM deliveries
         WHERE ${aboutThese[about]}
           AND state IN ${before('cancelled')}
           AND (state <> 'queued' OR purpose <> 'bulletin')
           AND purpose <> ALL ($2)
         FOR UPDATE SKIP LOCKED
       )`,
      [ids, endPurposes],
    );
  }

  /**
   * For the movable clock and for readiness: how many deliveries are under way, and when the next retry is due. A console delivery that found
   * nobody signed in waits for a person and not for an instant; it counts for neither.
   */
  async pressure(): Promise<{ readonly underWay: number; readonly nextRetryAt: Date | null }> {
    const rows: { under_way: string; retry: Date | null }[] = await this.manager.query(
      `SELECT
         count(*) FILTER (WHERE state IN ('pending', 'queued', 'sending') OR next_attempt_at <= ${RIGHT_NOW}) AS under_way,
         min(next_attempt_at) FILTER (WHERE state = 'failed-temporarily') AS retry
       FROM deliveries
       WHERE ${UNSETTLED}
         AND (
           state IN ('pending', 'queued', 'sending')
           OR (state = 'failed-temporarily' AND channel NOT IN ${WAITING_CHANNELS})
         )`,
    );
    return { underWay: Number(rows[0]?.under_way ?? 0), nextRetryAt: rows[0]?.retry ?? null };
  }

  /** Tries the console deliveries of these offices (null: the command) again now, which found nobody signed in: an officer has opened a page. */
  async retryConsoleDeliveries(officeIds: readonly (string | null)[]): Promise<void> {
    await this.manager.query(
      `UPDATE deliveries
       SET next_attempt_at = ${RIGHT_NOW}
       WHERE ${UNSETTLED}
         AND channel = 'console'
         AND state = 'failed-temporarily'
         AND (office_id = ANY($1) OR (office_id IS NULL AND $2))`,
      [officeIds.filter((id) => id !== null), officeIds.includes(null)],
    );
  }
}
