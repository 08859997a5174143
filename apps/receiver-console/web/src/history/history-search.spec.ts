import { expect, it } from '@jest/globals';
import type { HistoryItem } from '../api/console-paths.ts';
import { searched } from './history-search.ts';

const item = (number: string, headline: string, name: string | null): HistoryItem =>
  ({ bulletin: { number, headline, description: '' }, receipt: name === null ? null : { givenByName: name } }) as unknown as HistoryItem;
const items = [item('豫郑气〔2021〕44号', '暴雨红色预警', '周值班'), item('45', '未来3小时有暴雨', null)];

it.each([
  ['', ['豫郑气〔2021〕44号', '45']],
  [' 红色 ', ['豫郑气〔2021〕44号']],
  ['周', ['豫郑气〔2021〕44号']],
  // In full width, as an input method writes it.
  ['３小时', ['45']],
  ['无', []],
])('“%s” finds %j', (search, numbers) => {
  expect(searched(items, search).map(({ bulletin }) => bulletin?.number)).toEqual(numbers);
});
