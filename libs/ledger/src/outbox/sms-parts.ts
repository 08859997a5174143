import type { DeliveryId } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';

/** What a gateway calls the parts of one SMS, in their order. */
export interface SmsParts {
  /** The account that sent it, without a secret: numbers are those of one account. */
  readonly account: string;
  /** Of each part its number as it was given, then other ways to write the same number. */
  readonly ids: readonly (readonly string[])[];
}

export interface SentSmsParts extends SmsParts {
  readonly deliveryId: DeliveryId;
}

/** What the network said of one part. */
export interface SmsPartReport {
  readonly messageId: string;
  /** Where the part went to, 11 digits; null where the report does not say. */
  readonly mobile: string | null;
  readonly isDelivered: boolean;
  /** The network's own code. */
  readonly detail: string;
}

/** How an SMS ended of which enough parts were reported. */
export interface SmsEnd {
  readonly deliveryId: DeliveryId;
  readonly isDelivered: boolean;
  readonly detail: string;
}

/** Numbers and reports are forgotten after so many days: a network tries an SMS for three at most. */
export const SMS_PART_DAYS = 7;
/** A report may come so much earlier than the sending is recorded. An older one with the same number is about an SMS of before. */
const EARLIEST = `interval '10 minutes'`;

/** The numbers that gateways gave to what was sent, and their reports. Of one account at a time: see `lockPlace`. */
export class SmsPartNumbers {
  constructor(private readonly manager: EntityManager) {}

  async addParts(sent: readonly SentSmsParts[]): Promise<void> {
    const rows = sent.flatMap(({ deliveryId, account, ids }) => ids.map((forms, part) => ({ deliveryId, account, part, forms })));
    await this.manager.query(
      `INSERT INTO sms_parts (delivery_id, part, account, ids)
       SELECT "deliveryId", part, account, forms
       FROM jsonb_to_recordset($1::jsonb) AS came ("deliveryId" text, part integer, account text, forms text[])
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }

  async addReports(account: string, reports: readonly SmsPartReport[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO sms_reports (account, message_id, mobile, is_delivered, detail)
       SELECT $1, "messageId", mobile, "isDelivered", left(detail, 200)
       FROM jsonb_to_recordset($2::jsonb) AS came ("messageId" text, mobile text, "isDelivered" boolean, detail text)`,
      [account, JSON.stringify(reports)],
    );
  }

  /**
   * How these SMS ended, named by themselves or by the number of a part. Delivered when all parts are, failed when one is; the first report of a part
   * counts. A number counts for the mobile that it was given for only, so that neither another way to write it nor a number that is given again
   * finds another SMS.
   */
  async ends(
    account: string,
    { deliveryIds = [], messageIds = [] }: { readonly deliveryIds?: readonly DeliveryId[]; readonly messageIds?: readonly string[] },
  ): Promise<readonly SmsEnd[]> {
    return this.manager.query<SmsEnd[]>(
      `SELECT
         parts.delivery_id AS "deliveryId",
         bool_and(coalesce(said.is_delivered, false)) AS "isDelivered",
         coalesce(min(said.detail) FILTER (WHERE NOT said.is_delivered), min(said.detail)) AS detail
       FROM sms_parts AS parts
       JOIN deliveries ON deliveries.id = parts.delivery_id
       LEFT JOIN LATERAL (
         SELECT is_delivered, detail
         FROM sms_reports AS reports
         WHERE reports.account = parts.account
           AND reports.message_id = ANY(parts.ids)
           AND reports.created_at > parts.created_at - ${EARLIEST}
           AND (reports.mobile = deliveries.address OR (reports.mobile IS NULL AND reports.message_id = parts.ids[1]))
         ORDER BY reports.seq
         LIMIT 1
       ) AS said ON true
       WHERE parts.delivery_id = ANY($2)
          OR parts.delivery_id IN (
            SELECT named.delivery_id
            FROM sms_parts AS named
            WHERE named.account = $1
              AND named.ids && $3::text[]
          )
       GROUP BY parts.delivery_id
       HAVING bool_and(said.is_delivered IS NOT NULL) OR bool_or(NOT said.is_delivered)
       ORDER BY parts.delivery_id`,
      [account, deliveryIds, messageIds],
    );
  }
}
