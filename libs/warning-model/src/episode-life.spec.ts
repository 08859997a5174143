import { expect, it } from '@jest/globals';
import { at } from '../spec/moving-episode.js';
import { canOpenEpisode, canReviseOnset } from './episode-life.js';
import { minutesAfter } from './time-zone.js';

it('refuses an episode whose onset is past, after its end, or a year away by mistake', () => {
  const now = at('2021-07-20', '06:02');
  const answer = (onsetMin: number, endMin: number) => {
    const result = canOpenEpisode({ onset: minutesAfter(now, onsetMin), endsAt: minutesAfter(now, endMin), now });
    return result.ok ? 'ok' : result.refusal.type;
  };
  expect([answer(1, 2), answer(0, 2), answer(-1, 2), answer(2, 2), answer(3, 2)]).toEqual([
    'ok',
    'onset-in-the-past',
    'onset-in-the-past',
    'onset-after-end',
    'onset-after-end',
  ]);
  expect([answer(30 * 24 * 60, 60 * 24 * 60), answer(30 * 24 * 60 + 1, 60 * 24 * 60)]).toEqual(['ok', 'onset-too-far']);
  expect(canReviseOnset({ onset: now, endsAt: minutesAfter(now, 1), now })).toMatchObject({ ok: false });
});
