import { randomBytes, randomUUID } from 'node:crypto';
import { Pool, type PoolClient } from 'pg';
import { receiverOf, type Receiver } from './compose.js';
import type { DeadlinePlan, Publication } from './peer.js';

/** The records that a user would write in an afternoon: a bulletin, its dispatches with their deadlines, and each delivery. */
const TABLES = `
  CREATE TABLE bulletins (id uuid PRIMARY KEY, published_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE dispatches (
    id uuid PRIMARY KEY, bulletin_id uuid NOT NULL REFERENCES bulletins, deadline_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'open', receipt_at timestamptz);
  CREATE INDEX ON dispatches (deadline_at) WHERE state = 'open';
  CREATE TABLE deliveries (
    id uuid PRIMARY KEY, dispatch_id uuid NOT NULL REFERENCES dispatches, address text NOT NULL, token text NOT NULL UNIQUE,
    state text NOT NULL DEFAULT 'queued', sent_at timestamptz);
  CREATE TABLE escalations (
    id uuid PRIMARY KEY, dispatch_id uuid NOT NULL REFERENCES dispatches, deadline_at timestamptz NOT NULL);
  CREATE TABLE escalation_mails (escalation_id uuid PRIMARY KEY REFERENCES escalations, sent_at timestamptz NOT NULL DEFAULT now());`;

/** The deadline of a bulletin that just went out: long after the measurement. */
const DEADLINE_MS = 3_600_000;

export interface Dispatch {
  readonly id: string;
  readonly deadlineAt: Date;
}
export interface Recorded {
  readonly receivers: readonly Receiver[];
  readonly dispatches: readonly Dispatch[];
}

export class Records {
  private constructor(readonly pool: Pool) {}

  static async open(databaseUrl: string, connections: number): Promise<Records> {
    const pool = new Pool({ connectionString: databaseUrl, max: connections });
    await pool.query(TABLES);
    return new Records(pool);
  }

  /** One transaction. `within` adds jobs to it, where the queue is in the same database. */
  async publish(
    { recipients, offices }: Publication,
    within: (client: PoolClient, recorded: Recorded) => Promise<void> = async () => Promise.resolve(),
  ): Promise<Recorded> {
    const bulletinId = randomUUID();
    const deadlineAt = new Date(Date.now() + DEADLINE_MS);
    const dispatches = Array.from({ length: offices }, () => ({ id: randomUUID(), deadlineAt }));
    const receivers = Array.from({ length: recipients }, (_, index) =>
      receiverOf(randomUUID(), index, randomBytes(16).toString('base64url')),
    );
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('INSERT INTO bulletins (id) VALUES ($1)', [bulletinId]);
      await client.query('INSERT INTO dispatches (id, bulletin_id, deadline_at) SELECT id, $2, $3 FROM unnest($1::uuid[]) AS id', [
        dispatches.map(({ id }) => id),
        bulletinId,
        deadlineAt,
      ]);
      await client.query(
        'INSERT INTO deliveries (id, dispatch_id, address, token) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[])',
        [
          receivers.map(({ id }) => id),
          receivers.map((_, index) => dispatches[index % offices]?.id),
          receivers.map(({ address }) => address),
          receivers.map(({ token }) => token),
        ],
      );
      await within(client, { receivers, dispatches });
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
    return { receivers, dispatches };
  }

  async sent(deliveryId: string): Promise<void> {
    await this.pool.query(`UPDATE deliveries SET state = 'sent', sent_at = now() WHERE id = $1`, [deliveryId]);
  }

  /** Spreads the deadlines of all open dispatches. */
  async spread({ startsAt, spanMs }: DeadlinePlan): Promise<readonly Dispatch[]> {
    const { rows } = await this.pool.query<{ id: string; deadline_at: Date }>(
      `UPDATE dispatches SET deadline_at = moved.at FROM (
         SELECT id, to_timestamp(floor($1::float8 + $2::float8 * row_number() OVER (ORDER BY id) / count(*) OVER ()) / 1000) AS at
         FROM dispatches WHERE state = 'open') AS moved
       WHERE dispatches.id = moved.id RETURNING dispatches.id, deadline_at`,
      [startsAt, spanMs],
    );
    return rows.map((row) => ({ id: row.id, deadlineAt: row.deadline_at }));
  }

  /** Null if the dispatch is answered, is escalated already, or its deadline has moved. */
  async escalate(dispatchId: string): Promise<string | null> {
    const id = randomUUID();
    const { rowCount } = await this.pool.query(
      `WITH due AS (
         UPDATE dispatches SET state = 'escalated'
         WHERE id = $2 AND state = 'open' AND receipt_at IS NULL AND deadline_at <= clock_timestamp()
         RETURNING id, deadline_at)
       INSERT INTO escalations (id, dispatch_id, deadline_at) SELECT $1, id, deadline_at FROM due`,
      [id, dispatchId],
    );
    return rowCount === 1 ? id : null;
  }

  async escalationMailed(escalationId: string): Promise<void> {
    await this.pool.query('INSERT INTO escalation_mails (escalation_id) VALUES ($1)', [escalationId]);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
