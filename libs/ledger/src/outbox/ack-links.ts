import type { EntityManager } from 'typeorm';
import type { ContactId, DeliveryId, DispatchId } from '@rainstorm/warning-model';
import { NOT_WAITING_FOR_THE_DISK } from './delivery-sql.js';

export interface NewAckLink {
  /** SHA-256 of the token, hexadecimal; the token itself is never stored. */
  readonly tokenHash: string;
  readonly dispatchId: DispatchId;
  readonly contactId: ContactId;
  readonly contactName: string;
}

export interface NewCanaryLink {
  readonly deliveryId: DeliveryId;
  /** SHA-256 of the token, hexadecimal; the token itself is never stored. */
  readonly tokenHash: string;
}

/** A link expires so long after the follow-up of its dispatch is due. */
const LIFE_AFTER_FOLLOW_UP_HOURS = 24;

/** The personal links that go out with messages, one for each dispatch and contact. */
export class AckLinks {
  constructor(private readonly manager: EntityManager) {}

  /** Creates the links that do not exist yet; to be called before a message carries them. Only a dispatch that owes a receipt gets any. */
  async ensure(links: readonly NewAckLink[]): Promise<void> {
    if (links.length === 0) return;
    await this.manager.query(
      `INSERT INTO ack_links (token_hash, dispatch_id, contact_id, contact_name, created_at, expires_at)
       SELECT
         link."tokenHash",
         dispatches.id,
         link."contactId",
         link."contactName",
         ledger_now(),
         dispatches.follow_up_due_at + $2 * interval '1 hour'
       FROM jsonb_to_recordset($1::jsonb) AS link ("tokenHash" text, "dispatchId" text, "contactId" text, "contactName" text)
       JOIN dispatches
         ON dispatches.id = link."dispatchId"
         AND dispatches.owes_receipt
         AND ${NOT_WAITING_FOR_THE_DISK}
       ON CONFLICT (token_hash) DO NOTHING`,
      [JSON.stringify(links), LIFE_AFTER_FOLLOW_UP_HOURS],
    );
  }

  /** The same for line tests; the second time changes nothing. */
  async ensureOfLineTests(links: readonly NewCanaryLink[]): Promise<void> {
    if (links.length === 0) return;
    await this.manager.query(
      `UPDATE canaries
       SET token_hash = link."tokenHash"
       FROM jsonb_to_recordset($1::jsonb) AS link ("deliveryId" text, "tokenHash" text)
       WHERE canaries.delivery_id = link."deliveryId"
         AND canaries.token_hash IS NULL`,
      [JSON.stringify(links)],
    );
  }
}
