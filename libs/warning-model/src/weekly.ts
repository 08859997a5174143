import type { WeeklyRule } from './city.js';
import type { SlotTimes } from './plan-episode.js';
import { dateAfter, instantAt, minutesAfter, zonedParts } from './time-zone.js';

export interface WeeklySlot extends SlotTimes {
  /** The date of the day on which it is due, `YYYY-MM-DD` in the city's zone. */
  readonly week: string;
}

/** Every weekly outlook (article 3) whose due time lies after `since` and not after `until`, those of an outage too. Oldest first. */
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
    // Said this way round, an invalid `until` ends it too.
    if (!(dueAt <= until)) return found;
    if (dueAt > since)
      found.push({ week, opensAt: instantAt(week, rule.opensAt, zone), dueAt, graceUntil: minutesAfter(dueAt, rule.graceMin) });
  }
};
