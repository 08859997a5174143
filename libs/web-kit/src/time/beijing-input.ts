/** China has one time zone, UTC+8, without daylight saving time since 1991. */
const AHEAD_MS = 8 * 3_600_000;

/** How each kind of a `BeijingTimeInput` is written. `format` is flatpickr's. */
export const inputKinds = {
  'date-and-time': { format: 'Y-m-d H:i', example: '2021-07-20 08:00', pattern: String.raw`\d{4}-\d\d-\d\d[ T]\d\d:\d\d` },
  date: { format: 'Y-m-d', example: '2021-07-20', pattern: String.raw`\d{4}-\d\d-\d\d` },
  time: { format: 'H:i', example: '08:00', pattern: String.raw`\d\d:\d\d` },
} as const;
export type InputKind = keyof typeof inputKinds;

/** The value of a `BeijingTimeInput` for an instant: Beijing time, independent of the computer's time zone. */
export const toBeijingInput = (instant: string | Date): string =>
  new Date(new Date(instant).getTime() + AHEAD_MS).toISOString().slice(0, 16);

/** The typed value as an instant (RFC 3339); null if it is not a date. */
export const fromBeijingInput = (typed: string): string | null => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(typed)) return null;
  const instant = new Date(`${typed.slice(0, 16)}:00+08:00`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
};
