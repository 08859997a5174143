import type { City } from './city.js';
import { dateAfter, instantAt, zonedParts } from './time-zone.js';

export type WorkingCalendar = Pick<City, 'zone' | 'holidays' | 'workingWeekends'>;

/** 调休 makes a Saturday or Sunday a working day; a holiday makes a Monday none. */
export const isWorkingDay = (date: string, calendar: WorkingCalendar): boolean => {
  if (calendar.workingWeekends.includes(date)) return true;
  if (calendar.holidays.includes(date)) return false;
  return ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
};

/** A year of which no holiday is known is one whose notice has not been written down yet: its Mondays to Fridays all count as working days. */
export const knowsHolidaysOf = (year: string, calendar: WorkingCalendar): boolean =>
  calendar.holidays.some((day) => day.startsWith(`${year}-`));

/** The first working day after the day of `from`, at `time` (`HH:mm`) on the wall of the calendar's zone. */
export const nextWorkingDayAt = (from: Date, time: string, calendar: WorkingCalendar): Date => {
  let date = dateAfter(zonedParts(from, calendar.zone).date, 1);
  while (!isWorkingDay(date, calendar)) date = dateAfter(date, 1);
  return instantAt(date, time, calendar.zone);
};
