import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, weeklyReceipt, ZONE } from '../spec/moving-episode.js';
import type { WeeklyRule } from './city.js';
import { dispatchDeadlines } from './deadlines.js';
import { minutesAfter, zonedParts } from './time-zone.js';
import { weekFacts, weeklySlotsDue } from './weekly.js';
import { isWorkingDay, nextWorkingDayAt, type WorkingCalendar } from './working-days.js';

const rule: WeeklyRule = {
  step: 'W',
  isoWeekday: 5,
  opensAt: '15:00',
  dueAt: '17:00',
  graceMin: 60,
  deskRemindersBeforeDueMin: [60, 15],
  receipt: weeklyReceipt,
};
const due = (since: Date, until: Date): readonly string[] => weeklySlotsDue({ rule, zone: ZONE, since, until }).map(({ week }) => week);

describe('the Friday outlook', () => {
  it('is due at 17:00 local time, with its window and grace', () => {
    expect(weeklySlotsDue({ rule, zone: ZONE, since: at('2021-07-12', '00:00'), until: at('2021-07-18', '00:00') })).toEqual([
      { week: '2021-07-16', opensAt: at('2021-07-16', '15:00'), dueAt: at('2021-07-16', '17:00'), graceUntil: at('2021-07-16', '18:00') },
    ]);
  });

  it('includes the end of the interval but not its beginning, so that no Friday is planned twice or missed', () => {
    const friday = at('2021-07-16', '17:00');
    expect(due(friday, at('2021-07-23', '16:59'))).toEqual([]);
    expect(due(new Date(friday.getTime() - 1), friday)).toEqual(['2021-07-16']);
    expect(due(friday, friday)).toEqual([]);
  });

  it('is owed for each Friday of an outage, oldest first', () => {
    expect(due(at('2021-07-16', '17:01'), at('2021-08-07', '00:00'))).toEqual(['2021-07-23', '2021-07-30', '2021-08-06']);
  });

  it('is found once, however the time is divided into intervals', () => {
    const start = at('2021-01-01', '00:00');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 * 24 * 60 }), { minLength: 1, maxLength: 12 }), (waits) => {
        const looks = waits.reduce<Date[]>((seen, wait) => [...seen, minutesAfter(seen.at(-1) ?? start, wait)], [start]);
        const pieces = looks.slice(1).flatMap((until, index) => due(looks[index] ?? start, until));
        expect(pieces).toEqual(due(start, looks.at(-1) ?? start));
        for (const week of pieces) expect(zonedParts(at(week, '12:00'), ZONE).isoWeekday).toBe(5);
      }),
    );
  });

  it('is not searched for endlessly if the end of the interval is an invalid date', () => {
    expect(due(at('2021-07-12', '00:00'), new Date(Number.NaN))).toEqual([]);
  });
});

describe('the next working day', () => {
  // The National Day of 2021: Friday 1 to Thursday 7 October off; Sunday 26 September and Saturday 9 October worked.
  const calendar: WorkingCalendar = {
    zone: ZONE,
    holidays: ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2021-10-${day}`),
    statutoryDays: [],
    workingWeekends: ['2021-09-26', '2021-10-09'],
  };

  it('is Monday noon for the follow-up of an ordinary Friday', () => {
    const publishedAt = at('2021-07-16', '17:00');
    const deadlines = dispatchDeadlines({ rule: weeklyReceipt, publishedAt, calendar, inherited: null });
    expect(deadlines).toEqual({
      remindAt: at('2021-07-16', '18:00'),
      phoneAt: null,
      receiptDueAt: at('2021-07-16', '19:00'),
      followUpDueAt: at('2021-07-19', '12:00'),
    });
  });

  it('comes after the holidays, and may be a working Saturday', () => {
    expect(nextWorkingDayAt(at('2021-10-01', '17:00'), '12:00', calendar)).toEqual(at('2021-10-08', '12:00'));
    expect(nextWorkingDayAt(at('2021-10-08', '17:00'), '12:00', calendar)).toEqual(at('2021-10-09', '12:00'));
    expect(nextWorkingDayAt(at('2021-09-24', '17:00'), '12:00', calendar)).toEqual(at('2021-09-26', '12:00'));
  });

  it('counts from the local day: early Friday there is still Thursday in UTC', () => {
    expect(nextWorkingDayAt(at('2021-07-16', '00:30'), '12:00', calendar)).toEqual(at('2021-07-19', '12:00'));
  });

  it('is always later, and a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 24 * 60 }), (minutes) => {
        const from = minutesAfter(at('2021-01-01', '00:00'), minutes);
        const next = nextWorkingDayAt(from, '12:00', calendar);
        expect(next > from).toBe(true);
        expect(isWorkingDay(zonedParts(next, ZONE).date, calendar)).toBe(true);
      }),
    );
  });
});

describe('the days of an outlook', () => {
  it('are the seven after the day on which it is due, with their weekdays, over the end of a year too', () => {
    expect(weekFacts('2021-12-31')).toEqual({
      ...{ weekFrom: '1月1日', weekTo: '1月7日', day1: '1月1日（星期六）', day2: '1月2日（星期日）', day3: '1月3日（星期一）' },
      ...{ day4: '1月4日（星期二）', day5: '1月5日（星期三）', day6: '1月6日（星期四）', day7: '1月7日（星期五）' },
    });
  });
});
