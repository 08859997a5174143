import { fromBeijingInput, toBeijingInput } from '@rainstorm/web-kit/time';

export const askedTimes = ['now', 'tonight', 'friday', 'choose'] as const;
export type AskedTime = (typeof askedTimes)[number];

const DAY_MS = 86_400_000;
const FRIDAY = 5;

const at = (day: Date, clock: string): string => fromBeijingInput(`${toBeijingInput(day).slice(0, 10)}T${clock}`) ?? '';
/** 0 is Sunday, of Beijing's calendar. */
const weekdayOf = (day: Date): number => new Date(`${toBeijingInput(day).slice(0, 10)}T00:00:00Z`).getUTCDay();

/**
 * The instant (RFC 3339) that a choice means at `now`; null for now. Tonight is 22:00 of today, and after that the deep of this night, 02:00. Next Friday
 * is that of the week to come where today is Friday, as the weekly outlook is published at 17:00.
 */
export const instantOf = (choice: AskedTime, chosen: string | null, now: Date): string | null => {
  if (choice === 'now') return null;
  if (choice === 'choose') return chosen;
  if (choice === 'tonight') {
    const evening = at(now, '22:00');
    return new Date(evening) > now ? evening : at(new Date(now.getTime() + DAY_MS), '02:00');
  }
  const days = (FRIDAY - weekdayOf(now) + 7) % 7;
  return at(new Date(now.getTime() + (days === 0 ? 7 : days) * DAY_MS), '17:00');
};
