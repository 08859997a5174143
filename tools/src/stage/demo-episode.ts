import type { EpisodeJson, Items } from '@rainstorm/harness/api-json';
import type { Person } from '@rainstorm/harness/person';

const HOUR = 3_600_000;

/**
 * Opens a rainstorm episode six hours ahead, whose next step is due in minutes, so that the first start shows something.
 * Does so only if the ledger has no episode. Returns true if it was opened.
 */
export const openDemoEpisode = async (forecaster: Person): Promise<boolean> => {
  const { items } = await forecaster.get<Items<EpisodeJson>>('/episodes');
  if (items.length > 0) return false;
  const tenMinutes = HOUR / 6;
  const onset = new Date(Math.ceil((Date.now() + 6 * HOUR) / tenMinutes) * tenMinutes + tenMinutes);
  await forecaster.post('/episodes', {
    hazard: 'rainstorm',
    title: '演示用暴雨过程',
    areas: ['410102', '410103', '410104', '410105', '410108'],
    onset,
    endsAt: new Date(onset.getTime() + 18 * HOUR),
  });
  return true;
};
