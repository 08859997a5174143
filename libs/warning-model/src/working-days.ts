import type { City } from './city.js';
import { dateAfter, instantAt, zonedParts } from './time-zone.js';

export type WorkingCalendar = Pick<City, 'zone' | 'holidays' | 'workingWeekends'>;

/** Whether this date (`YYYY-MM-DD`) is a working day: Monday to Friday without holidays, and weekend days that are worked (调休). */
export const isWorkingDay = (date: string, calendar: WorkingCalendar): boolean => {
  if (calendar.workingWeekends.includes(date)) return true;
  if (calendar.holidays.includes(date)) return false;
  return ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
};

/** False for a year whose holidays are not configured yet; every Monday to Friday then counts as a working day. */
export const knowsHolidaysOf = (year: string, calendar: WorkingCalendar): boolean =>
  calendar.holidays.some((day) => day.startsWith(`${year}-`));

/** The first working day after the day of `from`, at `time` (`HH:mm`) in the calendar's zone. */
export const nextWorkingDayAt = (from: Date, time: string, calendar: WorkingCalendar): Date => {
  let date = dateAfter(zonedParts(from, calendar.zone).date, 1);
  while (!isWorkingDay(date, calendar)) date = dateAfter(date, 1);
  return instantAt(date, time, calendar.zone);
};
