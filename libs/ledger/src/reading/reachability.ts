import type { ChannelKind, ContactId, DeliveryPurpose } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';

export interface LastOutcome {
  readonly contactId: ContactId;
  readonly channel: ChannelKind;
  readonly result: 'sent' | 'delivered' | 'failed';
  readonly at: Date;
  /** Of a failure, or what was reported of a mail after it was sent; otherwise null. */
  readonly reason: string | null;
  readonly purpose: DeliveryPurpose;
}

/** The outcome of the last try on each of these ways; a way that was never tried is left out. One look into an index for each. */
export const lastOutcomes = async (
  manager: EntityManager,
  ways: readonly { readonly contactId: ContactId; readonly channel: ChannelKind; readonly address: string }[],
): Promise<readonly LastOutcome[]> =>
  manager.query(
    `SELECT
       way."contactId",
       way.channel,
       last.at,
       last.purpose,
       CASE WHEN last.state IN ('sent', 'delivered') THEN last.state ELSE 'failed' END AS result,
       last.reason
     FROM jsonb_to_recordset($1::jsonb) AS way ("contactId" text, channel text, address text)
     CROSS JOIN LATERAL (
       SELECT state, purpose, last_tried_at AS at, last_reason AS reason
       FROM deliveries
       WHERE contact_id = way."contactId"
         AND channel = way.channel
         AND address = way.address
         AND last_tried_at IS NOT NULL
       ORDER BY last_tried_at DESC
       LIMIT 1
     ) AS last`,
    [JSON.stringify(ways)],
  );
