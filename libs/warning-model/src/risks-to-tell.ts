import { isPushNight } from './push-device.js';
import type { Risk, RiskKind } from './readiness-risks.js';
import { minutesAfter } from './time-zone.js';

const DAY_MIN = 24 * 60;
/** What begins later is shown and not told yet: rosters of the week after next are often not made. */
const TELL_AHEAD_MIN = 3 * DAY_MIN;
/** An office that tells nobody within this time is told of at once, at night too. */
const URGENT_AHEAD_MIN = DAY_MIN;
/** So often a risk that stands is told again, in minutes. Null: never told here. */
const againAfterMin: Readonly<Record<RiskKind, number | null>> = {
  'nobody-reached': DAY_MIN,
  'post-empty': DAY_MIN,
  'way-failed': DAY_MIN,
  'canary-missed': 7 * DAY_MIN,
  'way-unproven': 7 * DAY_MIN,
  'certificate-ends': DAY_MIN,
  'quota-near': DAY_MIN,
  'one-way': 7 * DAY_MIN,
  // The auditor tells it within a minute, and until it ends.
  'channel-failed': null,
};

export const isUrgentRisk = ({ kind, from }: Pick<Risk, 'kind' | 'from'>, now: Date): boolean =>
  kind === 'nobody-reached' && from <= minutesAfter(now, URGENT_AHEAD_MIN);

/**
 * Whether a risk is to be told now. `toldAt`: when it was told last; null if it never was. From 22:00 to 07:00 in the city only what is urgent is: a
 * list of what to mend wakes nobody.
 */
export const isRiskToTell = (risk: Pick<Risk, 'kind' | 'from' | 'detail'>, toldAt: Date | null, now: Date, zone: string): boolean => {
  // One test that nobody answered is a note on the page.
  if (risk.kind === 'canary-missed' && risk.detail === '1') return false;
  const again = againAfterMin[risk.kind];
  if (again === null || (toldAt !== null && minutesAfter(toldAt, again) > now)) return false;
  if (isUrgentRisk(risk, now)) return true;
  if (isPushNight(now, zone)) return false;
  return risk.kind === 'certificate-ends' || risk.from <= minutesAfter(now, TELL_AHEAD_MIN);
};
