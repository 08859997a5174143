import type { DeliveryId, SheetRecipient } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import { IS_ARMED } from '../arming/arming.js';
import { newId } from '../store/new-id.js';
import { RIGHT_NOW } from '../store/right-now.js';

/** One mail with the offline sheet, to one person, for one shift. */
export interface SheetMail {
  /** Its id as a mail; there is no row of it among the deliveries. */
  readonly id: DeliveryId;
  readonly shiftAt: Date;
  readonly name: string;
  readonly address: string;
  /** With this one. */
  readonly tries: number;
}

/** `superseded`: it had not left when the next shift began. */
export type SheetMailOutcome = 'sent' | 'failed' | 'superseded';

/** How long it is kept to whom an offline sheet went, in days. The audit chain keeps it too. */
export const SHEET_MAIL_DAYS = 30;
/** How long whoever sends a mail has it for itself. Longer than the longest try of the channel. */
const LEASE_SECONDS = 180;

/** The mails with the offline sheet. */
export class SheetMails {
  constructor(private readonly manager: EntityManager) {}

  /** One mail for each recipient of this shift. What has not left of an earlier shift is given up: its content is older than the new one. */
  async plan(shiftAt: Date, recipients: readonly SheetRecipient[]): Promise<void> {
    await this.manager.query(
      `UPDATE sheet_mails SET settled_at = ${RIGHT_NOW}, outcome = 'superseded' WHERE settled_at IS NULL AND shift_at < $1`,
      [shiftAt],
    );
    await this.manager.query(
      `INSERT INTO sheet_mails (id, shift_at, name, address)
       SELECT mail.id, $1, mail.name, mail.address
       FROM jsonb_to_recordset($2::jsonb) AS mail (id text, name text, address text)
       ON CONFLICT (shift_at, address) DO NOTHING`,
      [shiftAt, JSON.stringify(recipients.map(({ name, address }) => ({ id: newId('delivery'), name, address })))],
    );
  }

  /**
   * The mails that are due, those of a shift by address. Whoever takes them has them for three minutes. Nothing of a ledger that is not armed, which may
   * be a copy.
   */
  async takeDue(): Promise<readonly SheetMail[]> {
    return this.manager.query<SheetMail[]>(
      `WITH due AS (
         SELECT id FROM sheet_mails
         WHERE settled_at IS NULL AND next_at <= ${RIGHT_NOW} AND ${IS_ARMED}
         ORDER BY next_at, id
         FOR UPDATE SKIP LOCKED
       ), taken AS (
         UPDATE sheet_mails
         SET tries = tries + 1, next_at = ${RIGHT_NOW} + $1 * interval '1 second'
         WHERE id IN (SELECT id FROM due)
         RETURNING id, shift_at, name, address, tries
       )
       SELECT id, shift_at AS "shiftAt", name, address, tries FROM taken ORDER BY shift_at, address`,
      [LEASE_SECONDS],
    );
  }

  async settle(id: DeliveryId, outcome: SheetMailOutcome): Promise<void> {
    await this.manager.query(`UPDATE sheet_mails SET settled_at = ${RIGHT_NOW}, outcome = $2 WHERE id = $1 AND settled_at IS NULL`, [
      id,
      outcome,
    ]);
  }

  /** It is tried again after a pause. */
  async putOff(id: DeliveryId, { pauseMs, wasNoTry }: { readonly pauseMs: number; readonly wasNoTry: boolean }): Promise<void> {
    await this.manager.query(
      `UPDATE sheet_mails
       SET next_at = ${RIGHT_NOW} + $2 * interval '1 millisecond', tries = tries - $3::integer
       WHERE id = $1`,
      [id, pauseMs, wasNoTry ? 1 : 0],
    );
  }
}
