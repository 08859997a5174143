import { expect, it } from '@jest/globals';
import { decisionTime } from './decision-time.ts';

it('puts a decision of the same minute after the signal, and leaves any other as it was typed', () => {
  const typed = '2021-07-19T13:59:00.000Z';
  expect(decisionTime(typed, ['2021-07-19T13:59:31.250Z', null])).toBe('2021-07-19T13:59:31.250Z');
  expect(decisionTime(typed, ['2021-07-19T14:00:00.000Z', '2021-07-19T13:58:59.999Z'])).toBe(typed);
  expect(decisionTime(typed, [])).toBe(typed);
});
