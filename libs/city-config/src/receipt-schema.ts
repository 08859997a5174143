import type { ReceiptRule } from '@rainstorm/warning-model';
import { z } from 'zod';
import { minutes, record, wallClock } from './schema-parts.js';

const followUpDue: z.ZodType<ReceiptRule['followUpDue']> = z.union(
  [record({ afterMin: minutes }), record({ nextWorkingDayAt: wallClock })],
  {
    error: 'either afterMin with whole minutes or nextWorkingDayAt with "HH:mm"',
  },
);

const receipt = record({
  remindAfterMin: minutes,
  phoneAfterMin: minutes.nullable(),
  receiptDueAfterMin: minutes,
  followUpDue,
}).superRefine((rule, context) => {
  const fault = (key: string, message: string): void => context.addIssue({ code: 'custom', path: [key], message });
  const due = rule.receiptDueAfterMin;
  if (rule.remindAfterMin >= due) fault('remindAfterMin', `fewer minutes than receiptDueAfterMin (${due})`);
  if (rule.phoneAfterMin !== null && rule.phoneAfterMin >= due) fault('phoneAfterMin', `fewer minutes than receiptDueAfterMin (${due})`);
  if ('afterMin' in rule.followUpDue && rule.followUpDue.afterMin < due)
    fault('followUpDue', `at least the minutes of receiptDueAfterMin (${due})`);
});

/** A scheduled step reminds the office before it asks anybody to call. A signal may start with the call (docs/mechanism.md, section 3). */
export const unhurriedReceipt: z.ZodType<ReceiptRule> = receipt.superRefine(({ remindAfterMin, phoneAfterMin }, context) => {
  if (phoneAfterMin !== null && phoneAfterMin <= remindAfterMin) {
    context.addIssue({ code: 'custom', path: ['phoneAfterMin'], message: `more minutes than remindAfterMin (${remindAfterMin})` });
  }
});
export const urgentReceipt: z.ZodType<ReceiptRule> = receipt;
