import { zonedParts } from './time-zone.js';

/** The hours of a day, from and to, that a part of the day means in a forecast; night goes on past midnight. Wide, because usage differs. */
const partsOfDay: Readonly<Record<string, readonly [from: number, to: number]>> = {
  凌晨: [0, 6],
  后半夜: [0, 6],
  清晨: [4, 9],
  早晨: [4, 9],
  早上: [5, 10],
  上午: [6, 12],
  白天: [6, 20],
  中午: [11, 14],
  午后: [12, 18],
  下午: [12, 18],
  傍晚: [16, 20],
  前半夜: [18, 24],
  晚上: [17, 30],
  夜间: [17, 32],
  夜里: [17, 32],
};
/** A part of the day, without a group. */
export const PART_OF_DAY = Object.keys(partsOfDay).join('|');

const instantForm = new RegExp(`(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:(\\d{1,2})时)?(?:(\\d{1,2})分)?(${PART_OF_DAY})?`, 'u');
const DAY_MS = 86_400_000;

interface Said {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
}

const agrees = (said: Said, parts: ReturnType<typeof zonedParts>): boolean =>
  (['year', 'month', 'day', 'hour', 'minute'] as const).every((part) => said[part] === undefined || Number(said[part]) === parts[part]);

/**
 * Whether words such as 7月22日14时, 22日午后 or 22日夜里 name this instant, in the zone given. A part that they leave out does not count; the
 * night of a day goes on until the next morning. Words without a day name any instant.
 */
export const namesInstant = (words: string, instant: Date, zone: string): boolean => {
  const found = instantForm.exec(words);
  if (found === null) return true;
  const [, year, month, day, hour, minute, part] = found;
  const said: Said = { year, month, day, hour, minute };
  const own = zonedParts(instant, zone);
  const hours = part === undefined ? undefined : partsOfDay[part];
  if (hours === undefined) return agrees(said, own);
  const [from, to] = hours;
  const within = (at: number): boolean => at >= from && at <= to;
  const at = own.hour + own.minute / 60;
  // 22日后半夜 may be before the day or after it.
  const mayBeNextDay = part === '后半夜' ? within(at) : within(at + 24);
  return (within(at) && agrees(said, own)) || (mayBeNextDay && agrees(said, zonedParts(new Date(instant.getTime() - DAY_MS), zone)));
};
