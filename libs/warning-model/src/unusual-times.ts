import { MINUTE_MS, zonedParts } from './time-zone.js';

/** What may be right, and is more often mistyped: asked once more before a publication. */
export type UnusualTime = 'onset-before-today' | 'onset-far-ahead' | 'ends-soon' | 'ends-far-ahead';

/** A signal holds for hours, a report for days: who reads it reckons with that. */
const FAR_MS = 7 * 24 * 60 * MINUTE_MS;
/** Shorter than the time in which the offices have to acknowledge and act. */
const SOON_MS = 30 * MINUTE_MS;

/**
 * The times of a bulletin that somebody should look at again: an onset before today (of the city's zone), an onset or an end more than a week ahead,
 * an end within half an hour. A cancel ends something, so its times are not asked about.
 */
export const unusualTimes = (
  { onset, expires }: { readonly onset: Date | null; readonly expires: Date },
  isCancel: boolean,
  now: Date,
  zone: string,
): readonly UnusualTime[] => {
  if (isCancel) return [];
  const day = (at: Date): string => zonedParts(at, zone).date;
  const ahead = (at: Date): number => at.getTime() - now.getTime();
  return [
    ...(onset !== null && day(onset) < day(now) ? (['onset-before-today'] as const) : []),
    ...(onset !== null && ahead(onset) > FAR_MS ? (['onset-far-ahead'] as const) : []),
    ...(ahead(expires) < SOON_MS ? (['ends-soon'] as const) : []),
    ...(ahead(expires) > FAR_MS ? (['ends-far-ahead'] as const) : []),
  ];
};
