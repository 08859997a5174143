import { missingBetween, type NumberSpan } from '@rainstorm/warning-model';
import type { HistoryItem } from '../api/console-paths.ts';

type Listed = Pick<HistoryItem, 'dispatch' | 'bulletin'>;

/** Numbers that are not in the list, newest first, above the row in front of which they would stand. By the id of the dispatch of that row. */
export const gapsInList = (items: readonly Listed[]): ReadonlyMap<string, NumberSpan> => {
  const series = new Map<string, { readonly id: string; readonly number: number }[]>();
  for (const { dispatch, bulletin } of items) {
    const { receiverNumber } = dispatch;
    if (receiverNumber === null) continue;
    const key = `${receiverNumber.year} ${bulletin?.status ?? 'actual'}`;
    series.set(key, [...(series.get(key) ?? []), { id: dispatch.id, number: receiverNumber.number }]);
  }
  const found = new Map<string, NumberSpan>();
  for (const rows of series.values())
    for (const gap of missingBetween(rows.map(({ number }) => number))) {
      const below = rows.find(({ number }) => number === gap.first - 1);
      if (below !== undefined) found.set(below.id, gap);
    }
  return found;
};
