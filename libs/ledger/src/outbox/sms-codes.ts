import { randomInt } from 'node:crypto';
import type { ContactId, DeliveryId, DispatchId } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import { RIGHT_NOW } from '../store/right-now.js';

/** Whom a code is made for: one dispatch, one contact, one mobile number. A line test has the id of its delivery in place of a dispatch. */
export interface SmsCodeHolder {
  readonly mobile: string;
  readonly dispatchId: DispatchId | DeliveryId;
  readonly contactId: ContactId;
  readonly contactName: string;
}

/** Four digits, never with a zero in front. */
const FIRST = 1_000;
const END = 10_000;
/** A code is free again so long after it went out, in days: nobody answers to an older SMS. */
export const SMS_CODE_DAYS = 7;
const TRIES = 50;

/** The receipt codes that went out by SMS. */
export class SmsCodes {
  constructor(private readonly manager: EntityManager) {}

  /**
   * The code of each holder, in their order; made where there is none, before the message carries it. The same for every try and reminder of one
   * dispatch. No other dispatch of the same number has it within seven days.
   */
  async ensure(holders: readonly SmsCodeHolder[]): Promise<readonly string[]> {
    const codes: string[] = [];
    for (const holder of holders) codes.push(await this.codeOf(holder));
    return codes;
  }

  /** Whom a code was made for, by the number that the reply came from; null if none was. */
  async find(mobile: string, code: string): Promise<SmsCodeHolder | null> {
    const [found] = await this.manager.query<SmsCodeHolder[]>(
      `SELECT mobile, dispatch_id AS "dispatchId", contact_id AS "contactId", contact_name AS "contactName"
       FROM sms_codes
       WHERE mobile = $1
         AND code = $2
         AND created_at > ${RIGHT_NOW} - $3 * interval '1 day'`,
      [mobile, code, SMS_CODE_DAYS],
    );
    return found ?? null;
  }

  private async codeOf(holder: SmsCodeHolder): Promise<string> {
    const { mobile, dispatchId, contactId, contactName } = holder;
    for (let tried = 0; tried < TRIES; tried += 1) {
      // First, so that no message carries a code that is over.
      await this.manager.query(`DELETE FROM sms_codes WHERE mobile = $1 AND created_at <= ${RIGHT_NOW} - $2 * interval '1 day'`, [
        mobile,
        SMS_CODE_DAYS,
      ]);
      const [known] = await this.manager.query<{ code: string }[]>(
        'SELECT code FROM sms_codes WHERE mobile = $1 AND dispatch_id = $2 AND contact_id = $3',
        [mobile, dispatchId, contactId],
      );
      if (known !== undefined) return known.code;
      await this.manager.query(
        `INSERT INTO sms_codes (mobile, code, dispatch_id, contact_id, contact_name)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING`,
        [mobile, String(randomInt(FIRST, END)), dispatchId, contactId, contactName],
      );
    }
    throw new Error('No receipt code is free for this number');
  }
}
