import { useI18n } from 'vue-i18n';
import type { WallEnd } from '../api/session.ts';
import { shortTime } from '../time/zoned-time.ts';

/** Says that a wall has ended, when, and by whom, as far as it is known. `seen`: when the page learned of it. */
export const useWallEnd = (): ((end: WallEnd | null, seen: Date, now: Date) => string) => {
  const { t, locale } = useI18n();
  return (end, seen, now) => {
    const time = shortTime(end?.at ?? seen, now, locale.value);
    return end?.byName == null ? t('kit.wallEnded', { time }) : t('kit.wallEndedBy', { time, name: end.byName });
  };
};
