import { dateAfter, instantAt, zonedParts } from './time-zone.js';

/** Who is sent the offline sheet, and when (`offline-sheet.yaml`). */
export interface OfflineSheetRule {
  /** Local times, `HH:mm`, at which a shift begins. */
  readonly shifts: readonly string[];
  readonly recipients: readonly SheetRecipient[];
}

export interface SheetRecipient {
  readonly name: string;
  readonly post: string;
  /** An e-mail address. */
  readonly address: string;
}

/** The beginning of the shift that runs at `now`: the last of the times of `shifts` that has passed. */
export const shiftBegan = ({ shifts }: Pick<OfflineSheetRule, 'shifts'>, now: Date, zone: string): Date => {
  const { date } = zonedParts(now, zone);
  const begun = [dateAfter(date, -1), date].flatMap((day) => shifts.map((time) => instantAt(day, time, zone))).filter((at) => at <= now);
  return new Date(Math.max(...begun.map((at) => at.getTime())));
};
