/** Beijing time, independent of the computer's time zone. */
const ZONE = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const weekdayOf = new Intl.DateTimeFormat('en-US', { timeZone: ZONE, weekday: 'short' });
const weekdaysZh: Readonly<Record<string, string>> = {
  Mon: '周一',
  Tue: '周二',
  Wed: '周三',
  Thu: '周四',
  Fri: '周五',
  Sat: '周六',
  Sun: '周日',
};

export interface ZonedTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly clock: string;
  readonly second: string;
  readonly weekday: string;
}

export const zoned = (instant: string | Date): ZonedTime => {
  const date = new Date(instant);
  const found = Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]));
  return {
    year: Number(found['year']),
    month: Number(found['month']),
    day: Number(found['day']),
    clock: `${found['hour'] ?? ''}:${found['minute'] ?? ''}`,
    second: found['second'] ?? '',
    weekday: weekdayOf.format(date),
  };
};

const sameDay = (a: ZonedTime, b: ZonedTime): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

/** `16:25` today, else `7月21日 16:25`: never 明天 or 昨天, which mean another day after midnight. With the year if it is not this one. */
export const shortTime = (instant: string | Date, now: Date, language: string): string => {
  const time = zoned(instant);
  const today = zoned(now);
  if (sameDay(time, today)) return time.clock;
  if (language.startsWith('zh')) return `${time.year === today.year ? '' : `${time.year}年`}${time.month}月${time.day}日 ${time.clock}`;
  return `${time.day}/${time.month}${time.year === today.year ? '' : `/${time.year}`} ${time.clock}`;
};

/** `7月20日 周二`. */
export const shortDate = (instant: string | Date, language: string): string => {
  const { month, day, weekday } = zoned(instant);
  return language.startsWith('zh') ? `${month}月${day}日 ${weekdaysZh[weekday] ?? ''}` : `${weekday} ${day}/${month}`;
};

/** `2021年7月20日 周二 16:25`, always with the day. */
export const longTime = (instant: string | Date, language: string): string => {
  const { year, month, day, clock, weekday } = zoned(instant);
  return language.startsWith('zh')
    ? `${year}年${month}月${day}日 ${weekdaysZh[weekday] ?? ''} ${clock}`
    : `${weekday} ${day}/${month}/${year} ${clock}`;
};

const two = (number: number): string => String(number).padStart(2, '0');

/** Formats a duration: `4:05`, `1:04:05`, and from two days on `3 d 4 h`. */
export const span = (ms: number, language: string): string => {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor(seconds / 3600);
  if (hours >= 48) return language.startsWith('zh') ? `${days}天${hours % 24}小时` : `${days} d ${hours % 24} h`;
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
};

/** A duration in words, for screen readers: `4分5秒`. */
export const spanInWords = (ms: number, language: string): string => {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const [d, h, m, s] = [
    Math.floor(seconds / 86_400),
    Math.floor((seconds % 86_400) / 3600),
    Math.floor((seconds % 3600) / 60),
    seconds % 60,
  ];
  const zh = language.startsWith('zh');
  const words: [number, string][] = zh
    ? [
        [d, '天'],
        [h, '小时'],
        [m, '分'],
        [s, '秒'],
      ]
    : [
        [d, ' days'],
        [h, ' h'],
        [m, ' min'],
        [s, ' s'],
      ];
  const said = words.filter(([count], index) => count > 0 && !(index === 3 && (d > 0 || h > 0)));
  if (said.length === 0) return zh ? '0秒' : '0 s';
  return said.map(([count, word]) => `${count}${word}`).join(zh ? '' : ' ');
};
