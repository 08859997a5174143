/** The local date and time in a zone. */
export interface ZonedParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly isoWeekday: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

export const MINUTE_MS = 60_000;
export const minutesAfter = (instant: Date, minutes: number): Date => new Date(instant.getTime() + Math.round(minutes * MINUTE_MS));
export const minutesBefore = (instant: Date, minutes: number): Date => minutesAfter(instant, -minutes);
const earlier = (one: Date, other: Date): Date => (one <= other ? one : other);
const later = (one: Date, other: Date): Date => (one >= other ? one : other);
export { earlier, later };

const two = (value: number): string => String(value).padStart(2, '0');
const formats = new Map<string, Intl.DateTimeFormat>();
const formatFor = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
};

/** A cache, because the same few deadlines are formatted for thousands of messages and `Intl` is slow. */
const walls = new Map<string, ZonedParts>();
const REMEMBERED_WALLS = 500;

/** `zone` is an IANA name; throws a RangeError for an unknown one. */
export const zonedParts = (instant: Date, zone: string): ZonedParts => {
  const key = `${zone} ${Math.floor(instant.getTime() / 1000)}`;
  const known = walls.get(key);
  if (known !== undefined) return known;
  const asked = askCalendar(instant, zone);
  if (walls.size >= REMEMBERED_WALLS) walls.clear();
  walls.set(key, asked);
  return asked;
};

const askCalendar = (instant: Date, zone: string): ZonedParts => {
  const found = new Map(
    formatFor(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => found.get(name) ?? 0;
  const [year, month, day] = [part('year'), part('month'), part('day')];
  return {
    year,
    month,
    day,
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    isoWeekday: ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1,
    date: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`,
  };
};

/** The zone's offset from UTC at an instant, in minutes. */
const offsetMinutes = (instant: Date, zone: string): number => {
  const wall = zonedParts(instant, zone);
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return Math.round((asUtc - Math.floor(instant.getTime() / 1000) * 1000) / MINUTE_MS);
};

/** The instant of this local date (`YYYY-MM-DD`) and time (`HH:mm`) in `zone`; in a gap of the zone, the instant after it. */
export const instantAt = (date: string, time: string, zone: string): Date => {
  const asUtc = new Date(`${date}T${time}:00Z`);
  // JavaScript accepts 30 February as 2 March, and 24:00 as the next day.
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString() !== `${date}T${time}:00.000Z`)
    throw new RangeError(`Not a date and time: ${date} ${time}`);
  const guess = minutesBefore(asUtc, offsetMinutes(asUtc, zone));
  const found = minutesBefore(asUtc, offsetMinutes(guess, zone));
  return formatTime(found, zone) === time ? found : later(guess, found);
};

/** The date `days` after `date`, both `YYYY-MM-DD`. */
export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const;

/** For people: 2021年07月20日08时00分, or 20 Jul 2021, 08:00. */
export const formatInstant = (instant: Date, zone: string, language: 'zh' | 'en'): string => {
  const { year, month, day, hour, minute } = zonedParts(instant, zone);
  if (language === 'zh') return `${year}年${two(month)}月${two(day)}日${two(hour)}时${two(minute)}分`;
  return `${day} ${months[month - 1] ?? ''} ${year}, ${two(hour)}:${two(minute)}`;
};

/** The short form of the bulletins: 18日14时, or 29日12时55分 where it is not a full hour. */
export const formatDayHour = (instant: Date, zone: string): string => {
  const { day, hour, minute } = zonedParts(instant, zone);
  return `${day}日${two(hour)}时${minute === 0 ? '' : `${two(minute)}分`}`;
};

/** Local time as `HH:mm`. */
export const formatTime = (instant: Date, zone: string): string => {
  const { hour, minute } = zonedParts(instant, zone);
  return `${two(hour)}:${two(minute)}`;
};

/** For people of either language: local time as `YYYY-MM-DD HH:mm:ss`. */
export const wallClock = (instant: Date, zone: string): string => {
  const { date, hour, minute, second } = zonedParts(instant, zone);
  return `${date} ${two(hour)}:${two(minute)}:${two(second)}`;
};

/** CAP 1.2, 3.3.2: `YYYY-MM-DDThh:mm:ss+08:00`; neither `Z` nor milliseconds. */
export const capTime = (instant: Date, zone: string): string => {
  const { date, hour, minute, second } = zonedParts(instant, zone);
  const offset = offsetMinutes(instant, zone);
  const size = Math.abs(offset);
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};
