import { randomBytes } from 'node:crypto';
import type { CardKind, ContactId, DeliveryId, DispatchId, Status } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import { IS_ARMED } from '../arming/arming.js';
import { RIGHT_NOW } from '../store/right-now.js';
import { NOT_WAITING_FOR_THE_DISK } from './delivery-sql.js';

/** Whom a card goes to, and what its button acknowledges. A line test has the id of its delivery in place of a dispatch. */
export interface WorkCardHolder {
  readonly deliveryId: DeliveryId;
  readonly kind: CardKind;
  readonly status: Status;
  /** The member's id in the messenger. */
  readonly member: string;
  readonly dispatchId: DispatchId | DeliveryId;
  readonly contactId: ContactId;
  readonly contactName: string;
}

export interface WorkCard extends WorkCardHolder {
  /** When its button was last pressed by its member, by the messenger's clock; null if it never was. */
  readonly clickedAt: Date | null;
}

/** A click on the button of a card, by its own member. */
export interface CardClick {
  /** By the messenger's clock. */
  readonly at: Date;
  /** The id of the card that was clicked: its token, and the try that sent it. */
  readonly card: string;
  /** With which 企业微信 lets the card be changed once. */
  readonly responseCode: string | null;
}

/** A card that shows no longer what is true. */
export interface OutdatedCard {
  readonly deliveryId: DeliveryId;
  readonly kind: CardKind;
  readonly status: Status;
  readonly member: string;
  readonly contactId: ContactId;
  /** What the messenger gave when it took the card; null where that was lost. */
  readonly providerId: string | null;
  readonly clickedCard: string | null;
  readonly responseCode: string | null;
  readonly tries: number;
  readonly state: 'acknowledged' | 'superseded';
  readonly givenAt: Date | null;
  readonly givenBy: string | null;
  readonly givenByName: string | null;
}

/** A click counts so long after the card was made, in days. */
export const WORK_CARD_DAYS = 7;
/** 企业微信 lets a card be changed for 72 hours. */
const CHANGEABLE_HOURS = 72;
/** How long whoever changes a card has it for itself. */
const LEASE_SECONDS = 30;

/** The cards with a button that went out. */
export class WorkCards {
  constructor(private readonly manager: EntityManager) {}

  /** The token of each card, in their order; made where there is none, before the message carries it. The same for every try of a delivery. */
  async ensure(holders: readonly WorkCardHolder[]): Promise<readonly string[]> {
    if (holders.length === 0) return [];
    await this.manager.query(
      `INSERT INTO work_cards (delivery_id, token, kind, status, member, dispatch_id, contact_id, contact_name)
       SELECT "deliveryId", token, kind, status, member, "dispatchId", "contactId", "contactName"
       FROM jsonb_to_recordset($1::jsonb) AS card (
         "deliveryId" text, token text, kind text, status text, member text, "dispatchId" text, "contactId" text, "contactName" text
       )
       WHERE ${NOT_WAITING_FOR_THE_DISK}
       ON CONFLICT (delivery_id) DO NOTHING`,
      [JSON.stringify(holders.map((holder) => ({ ...holder, token: randomBytes(24).toString('base64url') })))],
    );
    const rows = await this.manager.query<{ id: DeliveryId; token: string }[]>(
      'SELECT delivery_id AS id, token FROM work_cards WHERE delivery_id = ANY($1)',
      [holders.map(({ deliveryId }) => deliveryId)],
    );
    const tokens = new Map(rows.map(({ id, token }) => [id, token]));
    return holders.map(({ deliveryId }) => {
      const token = tokens.get(deliveryId);
      if (token === undefined) throw new Error('A card has no token');
      return token;
    });
  }

  /** The card with this token, locked; null where none went out over this messenger for this status within seven days. */
  async lock(kind: CardKind, status: Status, token: string): Promise<WorkCard | null> {
    const [found] = await this.manager.query<WorkCard[]>(
      `SELECT
         delivery_id AS "deliveryId",
         kind,
         status,
         member,
         dispatch_id AS "dispatchId",
         contact_id AS "contactId",
         contact_name AS "contactName",
         clicked_at AS "clickedAt"
       FROM work_cards
       WHERE token = $1
         AND kind = $2
         AND status = $3
         AND created_at > ${RIGHT_NOW} - $4 * interval '1 day'
       FOR UPDATE`,
      [token, kind, status, WORK_CARD_DAYS],
    );
    return found ?? null;
  }

  async noteClick(deliveryId: DeliveryId, { at, card, responseCode }: CardClick): Promise<void> {
    await this.manager.query(
      `UPDATE work_cards
       SET clicked_at = $2, clicked_card = $3, response_code = coalesce($4, response_code), next_at = ${RIGHT_NOW}
       WHERE delivery_id = $1`,
      [deliveryId, at, card, responseCode],
    );
  }

  /**
   * Cards whose dispatch is acknowledged or superseded, and which still show their button. Whoever asks has them for 30 s. Nothing of a ledger that
   * is not armed, which may be a copy.
   */
  async takeOutdated(limit: number): Promise<readonly OutdatedCard[]> {
    const result: unknown = await this.manager.query(
      `WITH due AS (
         SELECT card.delivery_id
         FROM work_cards AS card
         JOIN dispatches ON dispatches.id = card.dispatch_id
         JOIN deliveries ON deliveries.id = card.delivery_id
         WHERE card.settled_at IS NULL
           AND card.created_at > ${RIGHT_NOW} - $2 * interval '1 hour'
           AND card.next_at <= ${RIGHT_NOW}
           AND dispatches.state IN ('acknowledged', 'superseded')
           AND deliveries.state IN ('sent', 'delivered')
           AND ${IS_ARMED}
         ORDER BY card.next_at
         LIMIT $1
         FOR UPDATE OF card SKIP LOCKED
       )
       UPDATE work_cards AS card
       SET tries = card.tries + 1, next_at = ${RIGHT_NOW} + $3 * interval '1 second'
       FROM due
       JOIN deliveries ON deliveries.id = due.delivery_id
       JOIN dispatches ON dispatches.id = deliveries.dispatch_id
       LEFT JOIN receipts ON receipts.dispatch_id = dispatches.id AND receipts.withdrawn_at IS NULL
       WHERE card.delivery_id = due.delivery_id
       RETURNING
         card.delivery_id AS "deliveryId",
         card.kind,
         card.status,
         card.member,
         card.contact_id AS "contactId",
         deliveries.provider_id AS "providerId",
         card.clicked_card AS "clickedCard",
         card.response_code AS "responseCode",
         card.tries,
         dispatches.state,
         receipts.given_at AS "givenAt",
         receipts.given_by AS "givenBy",
         receipts.given_by_name AS "givenByName"`,
      [limit, CHANGEABLE_HOURS, LEASE_SECONDS],
    );
    return (result as [OutdatedCard[], number])[0];
  }

  /** The card shows this now; null: it cannot be changed any more, and is left as it is. */
  async settle(deliveryId: DeliveryId, shown: string | null): Promise<void> {
    await this.manager.query(`UPDATE work_cards SET settled_at = ${RIGHT_NOW}, shown = $2 WHERE delivery_id = $1`, [deliveryId, shown]);
  }

  /** The card is tried again after a pause. */
  async putOff(deliveryId: DeliveryId, { pauseMs, wasNoTry }: { readonly pauseMs: number; readonly wasNoTry: boolean }): Promise<void> {
    await this.manager.query(
      `UPDATE work_cards
       SET next_at = ${RIGHT_NOW} + $2 * interval '1 millisecond', tries = tries - $3::integer
       WHERE delivery_id = $1`,
      [deliveryId, pauseMs, wasNoTry ? 1 : 0],
    );
  }
}
