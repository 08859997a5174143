import type { PatienceRule, ReceiptRule } from './city.js';
import type { DispatchDeadlines } from './dispatch.js';
import { earlier, later, MINUTE_MS, minutesAfter } from './time-zone.js';
import { nextWorkingDayAt, type WorkingCalendar } from './working-days.js';

/** The fewest minutes for a receipt, even if an update inherits an earlier deadline. */
export const SHORTEST_RECEIPT_MIN = 2;

/**
 * The deadlines of one bulletin at one office, counted from publication. `inherited` is the deadline of the open receipt that this bulletin
 * supersedes. The earlier deadline holds, but at least two minutes remain. Reminder and phone task then move earlier in proportion, so that
 * an office is reminded and called before it is escalated. A reminder or call at or after the rule's own deadline is left out.
 */
export const dispatchDeadlines = (input: {
  readonly rule: ReceiptRule;
  readonly publishedAt: Date;
  readonly calendar: WorkingCalendar;
  readonly inherited: Date | null;
}): DispatchDeadlines => {
  const { rule, publishedAt, calendar, inherited } = input;
  const own = minutesAfter(publishedAt, rule.receiptDueAfterMin);
  const receiptDueAt = inherited === null ? own : earlier(own, later(inherited, minutesAfter(publishedAt, SHORTEST_RECEIPT_MIN)));
  const share = (receiptDueAt.getTime() - publishedAt.getTime()) / (own.getTime() - publishedAt.getTime());
  const before = (minutes: number | null): Date | null =>
    minutes === null || minutes >= rule.receiptDueAfterMin
      ? null
      : new Date(publishedAt.getTime() + Math.floor(minutes * MINUTE_MS * share));
  const followUpDueAt =
    'afterMin' in rule.followUpDue
      ? minutesAfter(publishedAt, rule.followUpDue.afterMin)
      : nextWorkingDayAt(publishedAt, rule.followUpDue.nextWorkingDayAt, calendar);
  return {
    remindAt: before(rule.remindAfterMin),
    phoneAt: before(rule.phoneAfterMin),
    receiptDueAt,
    followUpDueAt: later(followUpDueAt, receiptDueAt),
  };
};

/** Priority on a queue: 1 is first. One step for each remaining second, up to 23 days; without a deadline, last. */
export const queuePriority = (deadlineAt: Date | null, now: Date): number => {
  const LAST = 2_000_000;
  if (deadlineAt === null) return LAST;
  return Math.min(LAST, Math.max(1, 1 + Math.ceil((deadlineAt.getTime() - now.getTime()) / 1000)));
};

/** The pause after the `attempt`-th failed attempt in ms: 1, 2, 4 … 60 s, varied by up to a quarter by `random` (0 to 1), so that retries spread out. */
export const retryPauseMs = (attempt: number, random: number): number => {
  const pause = Math.min(60_000, 1000 * 2 ** Math.min(10, Math.max(0, attempt - 1)));
  return Math.round(pause * (0.75 + random / 2));
};

/** The shares of a city that does not set them, and of policies that were frozen before there was the setting [default]. */
export const usualPatience: PatienceRule = { standbyAfterPercent: 25, unreachableAfterPercent: 50 };

/** The instants at which a way that is only put off is not waited for any longer. */
export interface Patience {
  readonly standbyFrom: Date;
  readonly unreachableFrom: Date;
}

/**
 * `begun` is when the message was given out, `deadlineAt` when it must be answered. `rule` is frozen with the dispatch, or with the level of the
 * command; a share that it lacks is the usual one.
 */
export const patience = (
  begun: Date,
  deadlineAt: Date,
  rule: { readonly [Share in keyof PatienceRule]?: PatienceRule[Share] | undefined } | undefined,
): Patience => {
  const at = (share: keyof PatienceRule): Date => {
    const percent = rule?.[share] ?? usualPatience[share];
    return new Date(begun.getTime() + Math.floor(((deadlineAt.getTime() - begun.getTime()) * percent) / 100));
  };
  return { standbyFrom: at('standbyAfterPercent'), unreachableFrom: at('unreachableAfterPercent') };
};
