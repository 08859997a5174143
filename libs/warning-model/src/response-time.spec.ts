import { expect, it } from '@jest/globals';
import { at } from '../spec/moving-episode.js';
import { responseTimeMs } from './response-time.js';

it('measures 18 h 31 min from red signal no. 1 to the response of 20 July 2021, and is null for an earlier decision', () => {
  const signal = { sentAt: at('2021-07-19', '21:59') };
  expect(responseTimeMs(signal, { decidedAt: at('2021-07-20', '16:30') })).toBe((18 * 60 + 31) * 60_000);
  expect(responseTimeMs(signal, { decidedAt: at('2021-07-19', '21:58') })).toBeNull();
});
