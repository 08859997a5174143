import type { SmsIntake, SmsReply } from '@rainstorm/channels';
import { Batcher, type Ledger, type SmsPartReport } from '@rainstorm/ledger';
import { answerBySms, recordSmsPartReports } from '@rainstorm/operations';
import { codeIn, mobileIn } from '@rainstorm/warning-model';

const REPORTS_AT_ONCE = 500;

const notArmed = (): Error => new Error('The ledger is not armed');

/** One after the other: what has no code of ours, or comes from another number, is none. */
const takeReply = async (ledger: Ledger, { number, content }: SmsReply): Promise<void> => {
  const [mobile, code] = [mobileIn(number), codeIn(content)];
  if (mobile === null || code === null) return;
  const isArmed = await ledger.arming.isArmed();
  // A copy leaves the receipt to the real ledger.
  if (!isArmed) throw notArmed();
  await ledger.transaction(async (tx) => answerBySms(tx, { mobile, code }));
};

/**
 * Takes reports and replies of a gateway whose connection this process has. Rejects where they have to come again: the ledger cannot be written, or is not
 * armed and may be a copy.
 */
export const takeSms = (ledger: Ledger): SmsIntake => {
  const reports = new Batcher<{ readonly account: string; readonly report: SmsPartReport }, null>(async (came) => {
    for (const account of new Set(came.map((each) => each.account))) {
      const ofAccount = came.flatMap((each) => (each.account === account ? [each.report] : []));
      const recorded = await ledger.transaction(async (tx) => recordSmsPartReports(tx, account, ofAccount));
      if (recorded === 'later') throw notArmed();
    }
    return came.map(() => null);
  }, REPORTS_AT_ONCE);
  return {
    report: async (account, report) => {
      await reports.add({ account, report });
    },
    reply: async (reply) => takeReply(ledger, reply),
  };
};
