import type { EntityManager } from 'typeorm';
import type { ChannelKind, DeliveryId, DispatchId } from '@rainstorm/warning-model';

/** What goes onto a queue for one delivery; `attempts` makes the job's id new for each try. */
export interface RelayedDelivery {
  readonly id: DeliveryId;
  readonly channel: ChannelKind;
  readonly attempts: number;
  readonly deadlineAt: Date | null;
}

interface RawRelayed {
  id: DeliveryId;
  channel: ChannelKind;
  attempts: number;
  deadline_at: Date | null;
}
const relayed = (rows: readonly RawRelayed[]): readonly RelayedDelivery[] =>
  rows.map((row) => ({ id: row.id, channel: row.channel, attempts: row.attempts, deadlineAt: row.deadline_at }));

/** TypeORM hands back `[rows, count]` for an UPDATE … RETURNING. */
const returned = <Row>(result: unknown): readonly Row[] => (result as [Row[], number])[0];

export type RecordedOutcome =
  | { readonly state: 'sent' | 'delivered'; readonly providerId: string | null }
  | { readonly state: 'failed-temporarily'; readonly reason: string; readonly detail: string; readonly pauseMs: number }
  | { readonly state: 'failed-permanently'; readonly reason: string; readonly detail: string };

/** Delivery rows are the outbox. Everything that a queue loses can be put there again from here. */
export class Outbox {
  constructor(private readonly manager: EntityManager) {}

  /** Takes what waits to be queued: new deliveries, and failed ones whose pause is over by the ledger's clock. Nearest deadline first. */
  async relay(limit: number): Promise<readonly RelayedDelivery[]> {
    return relayed(
      returned(
        await this.manager.query(
          `UPDATE deliveries SET state = 'queued', queued_real = clock_timestamp() WHERE id IN (
             SELECT id FROM deliveries
             WHERE state = 'pending' OR (state = 'failed-temporarily' AND next_attempt_at <= ledger_now())
             ORDER BY deadline_at NULLS LAST, id LIMIT $1 FOR UPDATE SKIP LOCKED)
           RETURNING id, channel, attempts, deadline_at`,
          [limit],
        ),
      ),
    );
  }

  /** Queued for longer than `staleMs` of real time and nobody took it: to be put on the queue again, under the same job id. */
  async lostOnQueue(staleMs: number, limit: number): Promise<readonly RelayedDelivery[]> {
    return relayed(
      returned(
        await this.manager.query(
          `UPDATE deliveries SET queued_real = clock_timestamp() WHERE id IN (
             SELECT id FROM deliveries WHERE state = 'queued' AND queued_real < clock_timestamp() - $1 * interval '1 millisecond'
             ORDER BY deadline_at NULLS LAST LIMIT $2 FOR UPDATE SKIP LOCKED)
           RETURNING id, channel, attempts, deadline_at`,
          [staleMs, limit],
        ),
      ),
    );
  }

  /** A worker took it and died: back to `pending`, so that it is sent again under the same idempotency key. */
  async abandoned(leaseMs: number): Promise<readonly DeliveryId[]> {
    const rows = returned<{ id: DeliveryId }>(
      await this.manager.query(
        `UPDATE deliveries SET state = 'pending', last_reason = 'worker-died' WHERE id IN (
           SELECT id FROM deliveries WHERE state = 'sending' AND sending_real < clock_timestamp() - $1 * interval '1 millisecond'
           FOR UPDATE SKIP LOCKED)
         RETURNING id`,
        [leaseMs],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** One conditional update: of two workers with the same job, one gets true. */
  async begin(id: DeliveryId): Promise<boolean> {
    const rows = returned<{ id: DeliveryId }>(
      await this.manager.query(
        `UPDATE deliveries SET state = 'sending', attempts = attempts + 1, sending_real = clock_timestamp()
         WHERE id = $1 AND state = 'queued' RETURNING id`,
        [id],
      ),
    );
    return rows.length === 1;
  }

  /** Records what came of one try. False if the row was no longer being sent (its lease was over and another worker has it). */
  async finish(id: DeliveryId, outcome: RecordedOutcome): Promise<boolean> {
    const failed = outcome.state === 'failed-temporarily' || outcome.state === 'failed-permanently';
    const rows = returned<{ id: DeliveryId }>(
      await this.manager.query(
        `UPDATE deliveries SET state = $2, last_tried_at = ledger_now(),
           sent_at = CASE WHEN $2 IN ('sent', 'delivered') THEN ledger_now() ELSE sent_at END,
           delivered_at = CASE WHEN $2 = 'delivered' THEN ledger_now() ELSE delivered_at END,
           provider_id = coalesce($3, provider_id), last_reason = $4, last_detail = $5,
           next_attempt_at = CASE WHEN $6::float8 IS NULL THEN NULL ELSE ledger_now() + $6::float8 * interval '1 millisecond' END
         WHERE id = $1 AND state = 'sending' RETURNING id`,
        [
          id,
          outcome.state,
          failed ? null : outcome.providerId,
          failed ? outcome.reason : null,
          failed ? outcome.detail.slice(0, 500) : null,
          outcome.state === 'failed-temporarily' ? outcome.pauseMs : null,
        ],
      ),
    );
    return rows.length === 1;
  }

  /** What was not sent yet for these dispatches is no longer worth sending. */
  async cancelUnsent(dispatchIds: readonly DispatchId[]): Promise<void> {
    if (dispatchIds.length === 0) return;
    await this.manager.query(
      `UPDATE deliveries SET state = 'cancelled' WHERE dispatch_id = ANY($1) AND escalation_id IS NULL
         AND state IN ('pending', 'failed-temporarily')`,
      [dispatchIds],
    );
  }

  /**
   * For the movable clock and for readiness: how much is under way, and when the next retry is due. A console delivery that found
   * nobody signed in waits for a person, not for an hour, and counts for neither.
   */
  async pressure(): Promise<{ readonly underWay: number; readonly nextRetryAt: Date | null }> {
    const rows: { under_way: string; retry: Date | null }[] = await this.manager.query(
      `SELECT count(*) FILTER (WHERE state IN ('pending', 'queued', 'sending') OR next_attempt_at <= ledger_now()) AS under_way,
              min(next_attempt_at) FILTER (WHERE state = 'failed-temporarily') AS retry
       FROM deliveries
       WHERE state IN ('pending', 'queued', 'sending') OR (state = 'failed-temporarily' AND channel <> 'console')`,
    );
    return { underWay: Number(rows[0]?.under_way ?? 0), nextRetryAt: rows[0]?.retry ?? null };
  }

  /** An officer of this office (null: of the command) has opened a page: what found nobody before is tried again now. */
  async somebodyCame(officeId: string | null): Promise<void> {
    await this.manager.query(
      `UPDATE deliveries SET next_attempt_at = ledger_now()
       WHERE channel = 'console' AND state = 'failed-temporarily' AND office_id IS NOT DISTINCT FROM $1`,
      [officeId],
    );
  }
}
