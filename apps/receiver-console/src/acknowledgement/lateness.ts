/** `12:05`: minutes and seconds, as an escalation's end and the pages say it. */
export const minutesAndSeconds = (ms: number): string => {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
