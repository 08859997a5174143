import type { WeeklyRule } from './city.js';
import type { SlotTimes } from './plan-episode.js';
import type { TemplateValues } from './render-template.js';
import { dateAfter, instantAt, minutesAfter, zonedParts } from './time-zone.js';

export interface WeeklySlot extends SlotTimes {
  /** The date of the day on which it is due, `YYYY-MM-DD` in the city's zone. */
  readonly week: string;
}

/** Every weekly outlook (article 3) with a due time after `since` and not after `until`, including those of an outage. Oldest first. */
export const weeklySlotsDue = (input: {
  readonly rule: WeeklyRule;
  readonly zone: string;
  readonly since: Date;
  readonly until: Date;
}): readonly WeeklySlot[] => {
  const { rule, zone, since, until } = input;
  const found: WeeklySlot[] = [];
  const from = zonedParts(since, zone);
  for (let week = dateAfter(from.date, (rule.isoWeekday - from.isoWeekday + 7) % 7); ; week = dateAfter(week, 7)) {
    const dueAt = instantAt(week, rule.dueAt, zone);
    // Written so that an invalid `until` ends the loop too.
    if (!(dueAt <= until)) return found;
    if (dueAt > since)
      found.push({ week, opensAt: instantAt(week, rule.opensAt, zone), dueAt, graceUntil: minutesAfter(dueAt, rule.graceMin) });
  }
};

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;

/**
 * The seven days after `week` (`YYYY-MM-DD`, the day on which the outlook is due) as its text names them: 1月5日 for the first and the last day,
 * 1月5日（星期五） for each line.
 */
export const weekFacts = (week: string): TemplateValues => {
  const dateOf = (n: number): string => {
    const [, month, date] = dateAfter(week, n).split('-');
    return `${Number(month)}月${Number(date)}日`;
  };
  const weekdayOf = (n: number): string => weekdays[new Date(`${dateAfter(week, n)}T00:00:00Z`).getUTCDay()] ?? '';
  const day = (n: number): string => `${dateOf(n)}（星期${weekdayOf(n)}）`;
  const days = { day1: day(1), day2: day(2), day3: day(3), day4: day(4), day5: day(5), day6: day(6), day7: day(7) };
  return { weekFrom: dateOf(1), weekTo: dateOf(7), ...days };
};
