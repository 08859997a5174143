import type { City } from './city.js';
import { dateAfter, instantAt, MINUTE_MS, zonedParts } from './time-zone.js';

export type WorkingCalendar = Pick<City, 'zone' | 'holidays' | 'workingWeekends' | 'statutoryDays'>;

/**
 * Whether this date (`YYYY-MM-DD`) is a working day: Monday to Friday without holidays, and weekend days that are worked (调休). In a year whose
 * notice is not configured the statutory holidays count.
 */
export const isWorkingDay = (date: string, calendar: WorkingCalendar): boolean => {
  if (calendar.workingWeekends.includes(date)) return true;
  const holidays = knowsHolidaysOf(date.slice(0, 4), calendar) ? calendar.holidays : calendar.statutoryDays;
  if (holidays.includes(date)) return false;
  return ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
};

/** False for a year whose notice is not configured yet: working days around the statutory holidays may then be wrong. */
export const knowsHolidaysOf = (year: string, calendar: WorkingCalendar): boolean =>
  calendar.holidays.some((day) => day.startsWith(`${year}-`));

/** Sixty days. The State Council announces the next year's holidays in November. */
const NOTICE_AHEAD_MS = 60 * 24 * 60 * MINUTE_MS;

/** The years without a configured notice that have begun, or begin within sixty days. */
export const yearsWithoutNotice = (now: Date, calendar: WorkingCalendar): readonly string[] => {
  const years = [now, new Date(now.getTime() + NOTICE_AHEAD_MS)].map((at) => zonedParts(at, calendar.zone).date.slice(0, 4));
  return [...new Set(years)].filter((year) => !knowsHolidaysOf(year, calendar));
};

/** The first working day after the day of `from`, at `time` (`HH:mm`) in the calendar's zone. */
export const nextWorkingDayAt = (from: Date, time: string, calendar: WorkingCalendar): Date => {
  let date = dateAfter(zonedParts(from, calendar.zone).date, 1);
  while (!isWorkingDay(date, calendar)) date = dateAfter(date, 1);
  return instantAt(date, time, calendar.zone);
};
