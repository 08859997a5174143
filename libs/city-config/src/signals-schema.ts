import { colours, type ReceiptRule, type SignalRule } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { urgentReceipt } from './receipt-schema.js';
import { line, list, minutes, oneOfWords, record, someOf } from './schema-parts.js';

const signal: z.ZodType<SignalRule> = record({
  colour: oneOfWords(colours),
  criteria: line(),
  criteriaEn: line().optional(),
  validMin: minutes,
  advice: someOf(line()),
  receipt: urgentReceipt,
});

type Due = number | null;
/** What an office has to do about a signal, in minutes from publication. Null: it has no such limit in minutes. */
const limitsOfReceipt: readonly (readonly [path: readonly string[], minutes: (rule: ReceiptRule) => Due])[] = [
  [['remindAfterMin'], ({ remindAfterMin }) => remindAfterMin],
  [['phoneAfterMin'], ({ phoneAfterMin }) => phoneAfterMin],
  [['receiptDueAfterMin'], ({ receiptDueAfterMin }) => receiptDueAfterMin],
  [['followUpDue'], ({ followUpDue: due }) => ('afterMin' in due ? due.afterMin : null)],
];

/** Nothing about a graver colour is due later than about a milder one, because an office with several has the deadline of the gravest. */
export const signalsSchema = list(signal).superRefine((all, context) => {
  all.forEach(({ colour, receipt: own }, index) => {
    const milder = all.filter((other) => colours.indexOf(other.colour) < colours.indexOf(colour));
    for (const [path, minutesOf] of limitsOfReceipt) {
      const limits = milder.flatMap((other) => {
        const limit = minutesOf(other.receipt);
        return limit === null ? [] : [{ colour: other.colour, limit }];
      });
      const [tightest] = limits.sort((one, other) => one.limit - other.limit);
      if (tightest === undefined || (minutesOf(own) ?? Infinity) <= tightest.limit) continue;
      const message = `at most ${tightest.limit} minutes, as for ${tightest.colour}: ${colour} is graver`;
      context.addIssue({ code: 'custom', path: [index, 'receipt', ...path], message });
    }
  });
});
