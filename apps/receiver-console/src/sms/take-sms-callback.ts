import type { Ledger } from '@rainstorm/ledger';
import { answerBySms, recordSmsReport } from '@rainstorm/operations';
import { codeIn, mobileIn, type DeliveryId } from '@rainstorm/warning-model';
import type { z } from 'zod';
import type { smsReplies, smsReports } from './sms-callback.dto.js';

/** What an SMS gateway tells us: how an SMS ended, and what somebody replied. Each report is handled by itself: one does not hold up another. */
export class TakeSmsCallback {
  constructor(private readonly ledger: Ledger) {}

  /** False where one of them has to come again: its SMS is not recorded as sent yet. */
  async reports(reports: z.output<typeof smsReports>): Promise<boolean> {
    let areAllTaken = true;
    for (const { out_id: outId, success: isDelivered, err_code: detail } of reports) {
      const report = { deliveryId: outId as DeliveryId, isDelivered, detail };
      const recorded = await this.ledger.transaction(async (tx) => recordSmsReport(tx, report));
      areAllTaken = areAllTaken && recorded !== 'later';
    }
    return areAllTaken;
  }

  /** How many of them were receipts. What has no code of ours, or comes from another number, is none. */
  async replies(replies: z.output<typeof smsReplies>): Promise<number> {
    let receipts = 0;
    for (const { phone_number: number, content } of replies) {
      const [mobile, code] = [mobileIn(number), codeIn(content)];
      if (mobile === null || code === null) continue;
      const answer = await this.ledger.transaction(async (tx) => answerBySms(tx, { mobile, code }));
      if (answer === 'receipt') receipts += 1;
    }
    return receipts;
  }
}

/** The secret in the address of the callbacks; null where no SMS gateway reports. */
export const SMS_CALLBACK_KEY = Symbol('sms-callback-key');
