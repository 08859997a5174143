import type { CallEnd, CallId, DeliveryId, DispatchId } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import { RIGHT_NOW } from '../store/right-now.js';
import { CallRecord, type CallRow } from '../store/records/call.record.js';
import { Table } from '../store/table.js';
import { IS_ARMED } from '../arming/arming.js';
import { before, UNSETTLED } from './delivery-sql.js';

/** Reasons for which a delivery waits for its number, which is no try. */
export const waitingForNumber = ['call-under-way', 'call-too-soon'] as const;

/** The calls to one contact for one dispatch, by how they ended; null while one is under way. */
export interface CallsMade {
  readonly dispatchId: DispatchId;
  readonly contactName: string;
  readonly phone: string;
  readonly endedHow: CallEnd | null;
  readonly count: number;
}

/** The calls by machine, and the deliveries that each carries. */
export class Calls extends Table<CallRow> {
  constructor(private readonly connection: EntityManager) {
    super(connection, CallRecord);
  }

  /** False where another call to this number is under way: then nothing is written. */
  async open(call: CallRow, deliveryIds: readonly DeliveryId[]): Promise<boolean> {
    const { id, phone, status, speech, rule, openedAt } = call;
    const opened = await this.connection.query<unknown[]>(
      `INSERT INTO calls (id, phone, status, speech, rule, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (phone) WHERE ended_at IS NULL DO NOTHING
       RETURNING id`,
      [id, phone, status, speech, JSON.stringify(rule), openedAt],
    );
    if (opened.length === 0) return false;
    await this.connection.query('INSERT INTO call_deliveries (call_id, delivery_id) SELECT $1, unnest($2::text[])', [id, deliveryIds]);
    return true;
  }

  /** Forgets a call that the gateway did not take: no phone rang. */
  async discard(id: CallId): Promise<void> {
    await this.connection.query('DELETE FROM call_deliveries WHERE call_id = $1', [id]);
    await this.delete({ id });
  }

  /** When this number was called since `since`. Exercises have an account of their own, and count for it alone. */
  async placedSince(phone: string, status: CallRow['status'], since: Date): Promise<readonly Date[]> {
    const rows = await this.connection.query<{ at: Date }[]>(
      `SELECT opened_at AS at
       FROM calls
       WHERE phone = $1
         AND status = $2
         AND opened_at > $3`,
      [phone, status, since],
    );
    return rows.map(({ at }) => at);
  }

  /** The numbers that were called since `since`, outside of exercises, and how often; the busiest first, 100 at most. */
  async busiest(since: Date): Promise<readonly { readonly phone: string; readonly used: number }[]> {
    return this.connection.query(
      `SELECT phone, count(*)::integer AS used
       FROM calls
       WHERE status = 'actual'
         AND opened_at > $1
       GROUP BY phone
       ORDER BY used DESC, phone
       LIMIT 100`,
      [since],
    );
  }

  async deliveriesOf(id: CallId): Promise<readonly DeliveryId[]> {
    const rows = await this.connection.query<{ id: DeliveryId }[]>(
      'SELECT delivery_id AS id FROM call_deliveries WHERE call_id = $1 ORDER BY delivery_id',
      [id],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Puts on their way all that waits for these numbers, also what would be due later: one call carries it. Nothing where a call is under way. Returns
   * what may be taken.
   */
  async gather(phones: readonly string[]): Promise<readonly DeliveryId[]> {
    const rows = await this.connection.query<[{ id: DeliveryId }[], number]>(
      `UPDATE deliveries
       SET state = 'queued', queued_real = clock_timestamp()
       WHERE ${UNSETTLED}
         AND ${IS_ARMED}
         AND channel = 'voice'
         AND address = ANY($1)
         AND state IN ${before('queued')}
         AND NOT EXISTS (
           SELECT
           FROM calls
           WHERE phone = address
             AND ended_at IS NULL
         )
       RETURNING id`,
      [phones],
    );
    const queued = await this.connection.query<{ id: DeliveryId }[]>(
      `SELECT id
       FROM deliveries
       WHERE ${UNSETTLED}
         AND channel = 'voice'
         AND address = ANY($1)
         AND state = 'queued'`,
      [phones],
    );
    return [...new Set([...rows[0], ...queued].map(({ id }) => id))];
  }

  /** What waits for this number is due now. */
  async releaseWaiting(phone: string): Promise<void> {
    await this.connection.query(
      `UPDATE deliveries
       SET next_attempt_at = ${RIGHT_NOW}
       WHERE ${UNSETTLED}
         AND channel = 'voice'
         AND address = $1
         AND state = 'failed-temporarily'
         AND last_reason = ANY($2)`,
      [phone, waitingForNumber],
    );
  }

  /** Renews the leases of what is in a call that is under way: no worker holds it, and nobody is to take it. */
  async renewLeases(): Promise<void> {
    await this.connection.query(
      `UPDATE deliveries
       SET sending_real = clock_timestamp()
       WHERE state = 'sending'
         AND id IN (
           SELECT delivery_id
           FROM call_deliveries
           JOIN calls ON calls.id = call_id
           WHERE ended_at IS NULL
         )`,
    );
  }

  /** Who was called for these dispatches, how often, and how the calls ended. In the order of the first call. */
  async madeFor(dispatchIds: readonly DispatchId[]): Promise<readonly CallsMade[]> {
    return this.connection.query<CallsMade[]>(
      `SELECT
         deliveries.dispatch_id AS "dispatchId",
         deliveries.contact_name AS "contactName",
         calls.phone,
         calls.ended_how AS "endedHow",
         count(DISTINCT calls.id)::integer AS count
       FROM deliveries
       JOIN call_deliveries ON call_deliveries.delivery_id = deliveries.id
       JOIN calls ON calls.id = call_deliveries.call_id
       WHERE deliveries.dispatch_id = ANY($1)
         AND deliveries.escalation_id IS NULL
         AND deliveries.channel = 'voice'
       GROUP BY deliveries.dispatch_id, deliveries.contact_name, calls.phone, calls.ended_how
       ORDER BY min(calls.opened_at), calls.phone`,
      [dispatchIds],
    );
  }
}
