import {
  CANARY_DAYS,
  deleteOutdated,
  PUSH_MESSAGE_DAYS,
  SHEET_MAIL_DAYS,
  SMS_CODE_DAYS,
  SMS_PART_DAYS,
  WORK_CARD_DAYS,
  type Ledger,
  type OutdatedTable,
} from '@rainstorm/ledger';

const DAY_MS = 86_400_000;
const BATCH = 1_000;
/** Long enough to see in the tables what happened to a session. What a session was used for is in the audit chain. */
const SESSION_DAYS = 7;

export type DeletedRows = Readonly<Record<OutdatedTable, number>>;

/**
 * Deletes personal data that is kept no longer: who read personal data, after `keepDays`, sessions of persons and of walls a week after their
 * end, the codes of SMS, the cards of messengers and the pushes when no answer to them counts any more, what gateways reported of SMS,
 * to whom offline sheets went, and line tests. In batches, each in
 * a transaction of its own, so that nothing else waits. What the audit chain covers is never deleted.
 */
export const deletePersonalData = async (ledger: Ledger, keepDays: number): Promise<DeletedRows> => {
  const now = await ledger.now();
  const deleteAll = async (table: OutdatedTable, days: number): Promise<number> => {
    const before = new Date(now.getTime() - days * DAY_MS);
    let total = 0;
    for (;;) {
      const deleted = await ledger.transaction(async (tx) => deleteOutdated(tx, table, before, BATCH));
      total += deleted;
      if (deleted < BATCH) return total;
    }
  };
  return {
    sessions: await deleteAll('sessions', SESSION_DAYS),
    walls: await deleteAll('walls', SESSION_DAYS),
    sms_codes: await deleteAll('sms_codes', SMS_CODE_DAYS),
    push_messages: await deleteAll('push_messages', PUSH_MESSAGE_DAYS),
    work_cards: await deleteAll('work_cards', WORK_CARD_DAYS),
    sheet_mails: await deleteAll('sheet_mails', SHEET_MAIL_DAYS),
    canaries: await deleteAll('canaries', CANARY_DAYS),
    sms_parts: await deleteAll('sms_parts', SMS_PART_DAYS),
    sms_reports: await deleteAll('sms_reports', SMS_PART_DAYS),
    personal_reads: await deleteAll('personal_reads', keepDays),
  };
};
