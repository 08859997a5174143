import type { ChannelKind, ContactId, ReceiptWay } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';

export interface LastProof {
  readonly contactId: ContactId;
  readonly channel: ChannelKind;
  /** When somebody was known to have had a message by this way. */
  readonly at: Date;
}

/** The receipts that prove a way: they came from what it carried. */
const receiptWayOf: Partial<Readonly<Record<ChannelKind, ReceiptWay>>> = {
  email: 'email-link',
  sms: 'sms',
  voice: 'voice',
  'wecom-app': 'wecom-app',
  'dingtalk-app': 'dingtalk-app',
};

/** The tries of a way that are looked at, newest first: an index finds them, however old the ledger is. */
const TRIES = 100;

/**
 * When each of these ways was proven last: a delivery of it was confirmed, or a receipt came back by what it carried. What only left is no proof. A way
 * that never was is left out. The tests of contacts count like every other message.
 */
export const lastProofs = async (
  manager: EntityManager,
  ways: readonly { readonly contactId: ContactId; readonly channel: ChannelKind; readonly address: string }[],
): Promise<readonly LastProof[]> =>
  manager.query(
    `SELECT way."contactId", way.channel, proof.at
     FROM jsonb_to_recordset($1::jsonb) AS way ("contactId" text, channel text, address text, "receiptWay" text)
     CROSS JOIN LATERAL (
       SELECT max(greatest(tried.delivered_at, receipts.given_at)) AS at
       FROM (
         SELECT delivered_at, dispatch_id
         FROM deliveries
         WHERE contact_id = way."contactId"
           AND channel = way.channel
           AND address = way.address
           AND last_tried_at IS NOT NULL
         ORDER BY last_tried_at DESC
         LIMIT ${TRIES}
       ) AS tried
       LEFT JOIN receipts
         ON receipts.dispatch_id = tried.dispatch_id
         AND receipts.way = way."receiptWay"
         AND receipts.given_by = 'contact:' || way."contactId"
     ) AS proof
     WHERE proof.at IS NOT NULL`,
    [JSON.stringify(ways.map((way) => ({ ...way, receiptWay: receiptWayOf[way.channel] ?? null })))],
  );
