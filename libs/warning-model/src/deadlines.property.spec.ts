import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, cadence, weeklyReceipt, ZONE } from '../spec/moving-episode.js';
import type { ReceiptRule } from './city.js';
import { dispatchDeadlines, patience, queuePriority, retryPauseMs, SHORTEST_RECEIPT_MIN } from './deadlines.js';
import { earlier, later, minutesAfter } from './time-zone.js';

const calendar = { zone: ZONE, holidays: [], workingWeekends: [], statutoryDays: [] };
const publishedAt = at('2021-07-20', '06:02');
const ruleOf = (step: string): ReceiptRule => cadence.find((rule) => rule.step === step)?.receipt ?? weeklyReceipt;
const red: ReceiptRule = { remindAfterMin: 2, phoneAfterMin: 3, receiptDueAfterMin: 5, followUpDue: { afterMin: 15 } };

const anyRule = fc.constantFrom(weeklyReceipt, red, ...cadence.map(({ receipt }) => receipt));

describe('the deadlines of a dispatch', () => {
  it('count from publication', () => {
    expect(dispatchDeadlines({ rule: ruleOf('H3'), publishedAt, calendar, inherited: null })).toEqual({
      remindAt: at('2021-07-20', '06:06'),
      phoneAt: at('2021-07-20', '06:08'),
      receiptDueAt: at('2021-07-20', '06:12'),
      followUpDueAt: at('2021-07-20', '06:22'),
    });
  });

  it('inherit an earlier deadline, and move reminder and phone task in proportion', () => {
    const inherited = minutesAfter(publishedAt, 5);
    expect(dispatchDeadlines({ rule: ruleOf('H3'), publishedAt, calendar, inherited })).toEqual({
      remindAt: at('2021-07-20', '06:04'),
      phoneAt: at('2021-07-20', '06:05'),
      receiptDueAt: inherited,
      followUpDueAt: at('2021-07-20', '06:22'),
    });
  });

  it('leave at least two minutes, and do not inherit a later deadline', () => {
    const due = (inherited: Date): Date => dispatchDeadlines({ rule: red, publishedAt, calendar, inherited }).receiptDueAt;
    expect(due(minutesAfter(publishedAt, 1))).toEqual(minutesAfter(publishedAt, 2));
    expect(due(minutesAfter(publishedAt, -30))).toEqual(minutesAfter(publishedAt, 2));
    expect(due(minutesAfter(publishedAt, 9))).toEqual(minutesAfter(publishedAt, 5));
  });

  it('are never moved later by a series of updates, except for the two minutes that each leaves', () => {
    const updates = fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 40 * 60_000 }), rule: anyRule }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(anyRule, updates, (first, stream) => {
        let now = publishedAt;
        let open = dispatchDeadlines({ rule: first, publishedAt: now, calendar, inherited: null });
        for (const { afterMs, rule } of stream) {
          now = new Date(now.getTime() + afterMs);
          const next = dispatchDeadlines({ rule, publishedAt: now, calendar, inherited: open.receiptDueAt });
          const floor = minutesAfter(now, SHORTEST_RECEIPT_MIN);
          expect(next.receiptDueAt <= later(open.receiptDueAt, floor)).toBe(true);
          expect(next.receiptDueAt >= earlier(floor, minutesAfter(now, rule.receiptDueAfterMin))).toBe(true);
          open = next;
        }
      }),
    );
  });

  it('remind and call after publication and before the receipt is due, and never ask for the follow-up before the receipt', () => {
    fc.assert(
      fc.property(anyRule, fc.option(fc.integer({ min: -60, max: 200 })), (rule, inheritedMin) => {
        const inherited = inheritedMin === null ? null : minutesAfter(publishedAt, inheritedMin);
        const { remindAt, phoneAt, receiptDueAt, followUpDueAt } = dispatchDeadlines({ rule, publishedAt, calendar, inherited });
        expect(remindAt).not.toBeNull();
        expect(phoneAt === null).toBe(rule.phoneAfterMin === null);
        for (const before of [remindAt, phoneAt]) if (before !== null) expect(before > publishedAt && before < receiptDueAt).toBe(true);
        expect(followUpDueAt >= receiptDueAt).toBe(true);
      }),
    );
  });

  it('never put the follow-up before the receipt', () => {
    const rule = { ...red, followUpDue: { afterMin: 3 } };
    const { receiptDueAt, followUpDueAt } = dispatchDeadlines({ rule, publishedAt, calendar, inherited: null });
    expect(followUpDueAt).toEqual(receiptDueAt);
  });

  it('leave out a reminder that the rule puts at or after its deadline', () => {
    const rule = { ...red, remindAfterMin: 5, phoneAfterMin: 7 };
    expect(dispatchDeadlines({ rule, publishedAt, calendar, inherited: null })).toMatchObject({ remindAt: null, phoneAt: null });
  });
});

describe('the queue priority', () => {
  it('is higher for an earlier deadline, within the range that the queue accepts', () => {
    const seconds = fc.integer({ min: -100_000, max: 4_000_000 });
    fc.assert(
      fc.property(seconds, seconds, (one, other) => {
        const place = (after: number): number => queuePriority(new Date(publishedAt.getTime() + after * 1000), publishedAt);
        expect(Number.isInteger(place(one)) && place(one) >= 1 && place(one) <= 2_000_000).toBe(true);
        if (one <= other) expect(place(one)).toBeLessThanOrEqual(place(other));
      }),
    );
    expect(queuePriority(publishedAt, publishedAt)).toBe(1);
    expect(queuePriority(new Date(publishedAt.getTime() + 1), publishedAt)).toBe(2);
    expect(queuePriority(null, publishedAt)).toBe(2_000_000);
  });
});

describe('the pause before a retry', () => {
  it('grows from one second to one minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 1_000].map((attempt) => retryPauseMs(attempt, 0.5) / 1000)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('varies randomly by up to a quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const ratio = retryPauseMs(attempt, random) / retryPauseMs(attempt, 0.5);
        expect(ratio).toBeGreaterThanOrEqual(0.75);
        expect(ratio).toBeLessThanOrEqual(1.25);
      }),
    );
  });
});

describe('patience with a way that is only put off', () => {
  const deadlineAt = minutesAfter(publishedAt, 60);
  const percent = fc.integer({ min: 0, max: 100 });

  it('ends at the shares of the rule, which never pass the deadline', () => {
    fc.assert(
      fc.property(percent, percent, (standbyAfterPercent, unreachableAfterPercent) => {
        const ends = patience(publishedAt, deadlineAt, { standbyAfterPercent, unreachableAfterPercent });
        expect(ends.standbyFrom).toEqual(new Date(publishedAt.getTime() + standbyAfterPercent * 36_000));
        expect(ends.unreachableFrom).toEqual(new Date(publishedAt.getTime() + unreachableAfterPercent * 36_000));
        expect(ends.unreachableFrom <= deadlineAt).toBe(true);
      }),
    );
  });

  it('has a quarter and a half where the frozen policy says nothing', () => {
    const usual = { standbyFrom: minutesAfter(publishedAt, 15), unreachableFrom: minutesAfter(publishedAt, 30) };
    expect(patience(publishedAt, deadlineAt, undefined)).toEqual(usual);
    expect(patience(publishedAt, deadlineAt, { unreachableAfterPercent: 50 })).toEqual(usual);
  });
});
