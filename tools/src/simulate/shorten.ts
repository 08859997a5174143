import type { Entry, History } from './history.js';

/** Whether a history still ends in what it is shortened for. */
export type Breaks = (history: History) => Promise<boolean>;

/**
 * The shortest history that can be found within `mostRuns` runs: leaves out ever smaller parts of it as long as it still `breaks` (delta
 * debugging, Zeller and Hildebrandt 2002).
 */
export const shorten = async (history: History, breaks: Breaks, mostRuns: number): Promise<History> => {
  let best = history;
  let runs = 0;
  for (let size = Math.ceil(best.entries.length / 2); size >= 1 && runs < mostRuns;) {
    let isShorter = false;
    for (let from = 0; from < best.entries.length && runs < mostRuns;) {
      const entries: readonly Entry[] = [...best.entries.slice(0, from), ...best.entries.slice(from + size)];
      const shorter = { ...best, entries };
      runs += 1;
      if (await breaks(shorter)) {
        best = shorter;
        isShorter = true;
      } else from += size;
    }
    if (size === 1 && !isShorter) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
    if (size === 1 && best.entries.length === 0) break;
  }
  return best;
};
