/**
 * The form asks for minutes, and a signal has seconds: a decision in the minute of a signal's publication is meant to come after it. Returns
 * the latest of `typed` (ISO text of a full minute) and those instants of `named` that lie in the same minute.
 */
export const decisionTime = (typed: string, named: readonly (string | null)[]): string => {
  const minute = new Date(typed).getTime();
  const within = named.flatMap((sentAt) => {
    const instant = sentAt === null ? Number.NaN : new Date(sentAt).getTime();
    return instant >= minute && instant < minute + 60_000 ? [instant] : [];
  });
  return new Date(Math.max(minute, ...within)).toISOString();
};
