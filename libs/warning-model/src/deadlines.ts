import type { ReceiptRule } from './city.js';
import type { DispatchDeadlines } from './dispatch.js';
import { earlier, later, MINUTE_MS, minutesAfter } from './time-zone.js';
import { nextWorkingDayAt, type WorkingCalendar } from './working-days.js';

/** What an update leaves at the least, however near the deadline that it inherits. */
export const SHORTEST_RECEIPT_MIN = 2;

/**
 * The deadlines of one bulletin at one office, counted from publication. `inherited` is the deadline of the open receipt that this one
 * supersedes: the nearer one holds, but never less than two minutes from now. Reminder and phone task then move up in proportion: an
 * office is reminded and called before it is escalated. One that would not come before the rule's own deadline is left out.
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

/** For a queue: 1 is first. One step a second of what is left, up to 23 days; what has no deadline comes last. */
export const queuePriority = (deadlineAt: Date | null, now: Date): number => {
  const LAST = 2_000_000;
  if (deadlineAt === null) return LAST;
  return Math.min(LAST, Math.max(1, 1 + Math.ceil((deadlineAt.getTime() - now.getTime()) / 1000)));
};

/** The pause after the `attempt`-th failed try: 1, 2, 4 … 60 s, a quarter more or less by `random` (0 to 1), so that many do not come back at once. */
export const retryPauseMs = (attempt: number, random: number): number => {
  const pause = Math.min(60_000, 1000 * 2 ** Math.min(10, Math.max(0, attempt - 1)));
  return Math.round(pause * (0.75 + random / 2));
};

/** After so many failed tries a way no longer counts as reaching somebody; it is tried on all the same. */
export const REACHABLE_TRIES = 4;
