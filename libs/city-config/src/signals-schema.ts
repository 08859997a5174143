import { colours, levels, type LevelRule, type ReceiptRule, type SignalRule } from '@rainstorm/warning-model';
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

/** Nothing about a graver grade is due later than about a milder one, because an office with several has the deadline of the gravest. */
const checkGraver = (
  rules: readonly { readonly grade: string; readonly gravity: number; readonly receipt: ReceiptRule }[],
  context: z.RefinementCtx,
): void =>
  rules.forEach(({ grade, gravity, receipt: own }, index) => {
    const milder = rules.filter((other) => other.gravity < gravity);
    for (const [path, minutesOf] of limitsOfReceipt) {
      const limits = milder.flatMap((other) => {
        const limit = minutesOf(other.receipt);
        return limit === null ? [] : [{ grade: other.grade, limit }];
      });
      const [tightest] = limits.sort((one, other) => one.limit - other.limit);
      if (tightest === undefined || (minutesOf(own) ?? Infinity) <= tightest.limit) continue;
      const message = `at most ${tightest.limit} minutes, as for ${tightest.grade}: ${grade} is graver`;
      context.addIssue({ code: 'custom', path: [index, 'receipt', ...path], message });
    }
  });

export const signalsSchema = list(signal).superRefine((all, context) =>
  checkGraver(
    all.map(({ colour, receipt }) => ({ grade: colour, gravity: colours.indexOf(colour), receipt })),
    context,
  ),
);

const levelRule: z.ZodType<LevelRule> = record({ level: oneOfWords(levels), receipt: urgentReceipt });

export const levelsSchema = list(levelRule).superRefine((all, context) =>
  checkGraver(
    all.map(({ level, receipt }) => ({ grade: level, gravity: levels.indexOf(level), receipt })),
    context,
  ),
);
