import type { LedgerTransaction, SheetMail } from '@rainstorm/ledger';
import { shiftBegan, type City } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { noteSheetTaken, type SheetCounts } from './take-offline-sheet.js';

const MARK = 'offline-sheet';

/**
 * Plans the mails with the offline sheet when a shift has begun since the last look: once for each shift, whichever process looks. After an outage
 * the shift that runs gets its sheet, and the ones before it do not. The first look of a ledger plans nothing.
 */
export const planSheetMails = async (tx: LedgerTransaction, city: City): Promise<void> => {
  const { offlineSheet, zone } = city;
  if (offlineSheet === undefined || !(await tx.arming.isArmed())) return;
  const since = await tx.schedulerMarks.lock(MARK);
  const shiftAt = shiftBegan(offlineSheet, tx.now, zone);
  if (shiftAt <= since) return;
  await tx.sheetMails.plan(shiftAt, offlineSheet.recipients);
  await tx.schedulerMarks.advance(MARK);
};

export const recordSheetMailed = async (tx: LedgerTransaction, { id, address }: SheetMail, counts: SheetCounts): Promise<void> => {
  await tx.sheetMails.settle(id, 'sent');
  noteSheetTaken(tx, counts, systemActor, address);
};

/** It will not be tried again. */
export const recordSheetNotMailed = async (tx: LedgerTransaction, { id, address }: SheetMail, reason: string): Promise<void> => {
  await tx.sheetMails.settle(id, 'failed');
  tx.audit(auditEntry(systemActor, 'offline-sheet-not-mailed', 'offline-sheet', 'offline-sheet', { address, reason }, 'failed'));
};
