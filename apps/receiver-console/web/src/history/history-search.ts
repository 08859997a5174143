import { foldText } from '@rainstorm/warning-model';
import type { HistoryItem } from '../api/console-paths.ts';

/** What fits the search: in the number, the headline, the text, or the name of who acknowledged, in any width and case. */
export const searched = (items: readonly HistoryItem[], search: string): readonly HistoryItem[] => {
  const wanted = foldText(search.trim());
  return items.filter(({ bulletin, receipt }) =>
    [bulletin?.number, bulletin?.headline, bulletin?.description, receipt?.givenByName].some(
      (text) => text != null && foldText(text).includes(wanted),
    ),
  );
};
