import type { LedgerTransaction, SmsPartReport, SmsParts } from '@rainstorm/ledger';
import type { DeliveryId } from '@rainstorm/warning-model';
import { distinct } from '../distinct.js';
import { recordSmsReport } from './record-sms-report.js';

/** Whoever writes numbers or reports of an account sees what the other one has written: a report may come while its sending is being recorded. */
const lockAccount = async (tx: LedgerTransaction, account: string): Promise<void> => tx.lockPlace(`sms:${account}`);

type SentParts = ReadonlyMap<DeliveryId, SmsParts>;
const accountsOf = (sent: SentParts): readonly string[] => distinct([...sent.values()].map(({ account }) => account));

/** To be called before any row is locked, by whoever records the sending of SMS. */
export const lockSmsAccounts = async (tx: LedgerTransaction, sent: SentParts): Promise<void> => {
  for (const account of [...accountsOf(sent)].sort()) await lockAccount(tx, account);
};

/** Records what the gateways called the parts of those SMS that are `ours`, and applies the reports that came before. */
export const recordSmsParts = async (tx: LedgerTransaction, sent: SentParts, ours: ReadonlySet<DeliveryId>): Promise<void> => {
  for (const account of accountsOf(sent)) {
    const numbered = [...sent].flatMap(([deliveryId, parts]) =>
      parts.account === account && ours.has(deliveryId) ? [{ ...parts, deliveryId }] : [],
    );
    if (numbered.length === 0) continue;
    await tx.smsParts.addParts(numbered);
    const ends = await tx.smsParts.ends(account, { deliveryIds: numbered.map(({ deliveryId }) => deliveryId) });
    for (const end of ends) await recordSmsReport(tx, end);
  }
};

/**
 * Records reports that name a part of an SMS by the number that the gateway gave it. One whose SMS is not recorded as sent yet is kept for it. `later`:
 * the ledger is not armed and may be a copy, so that the gateway has to keep them.
 */
export const recordSmsPartReports = async (
  tx: LedgerTransaction,
  account: string,
  reports: readonly SmsPartReport[],
): Promise<'recorded' | 'later'> => {
  if (!(await tx.arming.isArmed())) return 'later';
  await lockAccount(tx, account);
  await tx.smsParts.addReports(account, reports);
  const ends = await tx.smsParts.ends(account, { messageIds: distinct(reports.map(({ messageId }) => messageId)) });
  for (const end of ends) await recordSmsReport(tx, end);
  return 'recorded';
};
