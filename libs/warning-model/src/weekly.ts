import type { WeeklyRule } from './city.js';
import type { SlotTimes } from './plan-episode.js';
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
