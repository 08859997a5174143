import { expect, it } from '@jest/globals';
import { at } from '../spec/moving-episode.js';
import { canOpenEpisode, canReviseOnset } from './episode-life.js';
import { minutesAfter } from './time-zone.js';

it('takes an onset ahead and one of rain that already falls, and refuses a mistyped one and an end that is past', () => {
  const now = at('2021-07-20', '06:02');
  const day = 24 * 60;
  const answer = (onsetMin: number, endMin: number) => {
    const result = canOpenEpisode({ onset: minutesAfter(now, onsetMin), endsAt: minutesAfter(now, endMin), now });
    return result.ok ? 'ok' : result.refusal.type;
  };
  expect([answer(1, 2), answer(0, 2), answer(-90, 2), answer(2, 2), answer(3, 2)]).toEqual([
    'ok',
    'ok',
    'ok',
    'onset-after-end',
    'onset-after-end',
  ]);
  expect([answer(-7 * day, 60), answer(-7 * day - 1, 60), answer(-90, 0)]).toEqual(['ok', 'onset-too-long-ago', 'end-in-the-past']);
  expect([answer(30 * day, 60 * day), answer(30 * day + 1, 60 * day)]).toEqual(['ok', 'onset-too-far']);
  expect(canReviseOnset({ onset: now, endsAt: minutesAfter(now, 1), now })).toMatchObject({ ok: true });
});
