/** China has one zone, eight hours ahead of UTC, without summer time since 1991. */
const AHEAD_MS = 8 * 3_600_000;

/** An instant as an `<input type="datetime-local">` shows it: Beijing time, whatever zone this computer is set to. */
export const toBeijingInput = (instant: string | Date): string =>
  new Date(new Date(instant).getTime() + AHEAD_MS).toISOString().slice(0, 16);

/** What was typed there, as an instant (RFC 3339); null while it is no date. */
export const fromBeijingInput = (typed: string): string | null => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(typed)) return null;
  const instant = new Date(`${typed.slice(0, 16)}:00+08:00`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
};
