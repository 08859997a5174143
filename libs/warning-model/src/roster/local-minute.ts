import { instantAt, zonedParts } from '../time-zone.js';

/** `YYYY-MM-DDTHH:mm` in the city's zone. Such texts sort as the times that they name. */
export type LocalMinute = string;

const two = (value: number): string => String(value).padStart(2, '0');

/** The minute in which this instant lies. */
export const localMinute = (instant: Date, zone: string): LocalMinute => {
  const { date, hour, minute } = zonedParts(instant, zone);
  return `${date}T${two(hour)}:${two(minute)}`;
};

/** Throws a RangeError on what is no minute of the calendar. */
export const instantOfMinute = (minute: LocalMinute, zone: string): Date => instantAt(minute.slice(0, 10), minute.slice(11), zone);

const hasDate = (date: string): boolean => {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(`${date}T`);
};

/** Whether this is a day that the calendar has, `YYYY-MM-DD`. */
export const isLocalDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && hasDate(text);

/** Whether this is a time of the day, `HH:mm`. */
export const isLocalTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

export const isLocalMinute = (text: string): boolean =>
  text.at(10) === 'T' && isLocalDate(text.slice(0, 10)) && isLocalTime(text.slice(11));

const DAY_MS = 86_400_000;

/** Whole days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
