import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDraft } from '../spec/a-draft.js';
import { at, ZONE } from '../spec/moving-episode.js';
import { otherOnsets } from './other-onsets.js';
import { renderTemplate } from './render-template.js';
import { formatInstant, minutesAfter } from './time-zone.js';

const former = at('2021-07-20', '11:00');
const onset = at('2021-07-20', '07:00');
const episode = { onset, endsAt: at('2021-07-21', '08:00') };
const template = { headline: '{{areas}}暴雨预报', description: '预计{{onset}}起，{{areas}}有暴雨。', instruction: '' };
const draft = { ...aDraft(), onset, headline: '金水区暴雨预报', description: `预计${formatInstant(onset, ZONE, 'zh')}起，金水区有暴雨。` };
const places = (patch: Partial<typeof draft>, formers: readonly Date[] = [former]) =>
  otherOnsets({ ...draft, ...patch }, episode, formers, { template }, ZONE).map(({ field }) => field);

describe('another onset', () => {
  it('is found in the field, and in the words as they are rendered or written', () => {
    expect(places({})).toEqual([]);
    expect(places({ onset: former })).toEqual(['onset']);
    expect(places({ headline: `${formatInstant(former, ZONE, 'zh')}起有暴雨` })).toEqual(['headline']);
    expect(places({ instruction: '请于20日11时起加强值守。' })).toEqual(['instruction']);
    expect(places({ instruction: '7月20日11时前后开始有强降雨。' })).toEqual(['instruction']);
    // A time of day that is not said to be a beginning may be one of many.
    expect(places({ instruction: '20日10时至11时雨强最大。' })).toEqual([]);
    expect(places({ instruction: '7月20日07时开始降雨。' })).toEqual([]);
  });

  it('is found in the place of the onset, even if the episode never had it', () => {
    expect(places({ description: '预计2021年07月22日11时00分起，金水区有暴雨。' }, [])).toEqual(['description']);
    expect(places({ description: `经研判，预计${formatInstant(former, ZONE, 'zh')}起，金水区有暴雨。` }, [])).toEqual([]);
  });

  it('is not what says the right onset with fewer words', () => {
    const said = (words: string) => places({ description: `预计${words}起，金水区有暴雨。` }, []);
    for (const words of ['2021年7月20日7时', '20日07时', '20日', '7月20日早晨', '20日上午', '19日夜里'])
      expect([words, said(words)]).toEqual([words, []]);
    for (const words of ['20日8时', '21日', '8月20日', '20日午后', '20日夜里', '20日7时30分']) {
      expect([words, said(words)]).toEqual([words, ['description']]);
    }
  });

  it('is found as a beginning where the bulletin or the episode ends at the former onset', () => {
    // A 6-hour forecast that is sent 6 hours before its onset expires at that onset, and its update keeps the time.
    expect(places({ expires: former, description: '过程于20日11时0分前后开始影响我市。' })).toEqual(['description']);
    expect(
      otherOnsets({ ...draft, instruction: '请于20日11时起加强值守。' }, { onset, endsAt: former }, [former], null, ZONE).map(
        ({ field }) => field,
      ),
    ).toEqual(['instruction']);
  });

  it('does not concern a cancel, the end of the episode, or the own onset of a signal', () => {
    expect(places({ onset: former, msgType: 'cancel' })).toEqual([]);
    expect(
      otherOnsets(
        { ...draft, instruction: `有效至${formatInstant(former, ZONE, 'zh')}。` },
        { onset, endsAt: former },
        [former],
        null,
        ZONE,
      ),
    ).toEqual([]);
    expect(places({ kind: 'signal', onset: minutesAfter(onset, 30) })).toEqual([]);
    expect(places({ kind: 'signal', onset: former })).toEqual(['onset']);
  });

  it('is never in what was rendered for this onset, and always in what was rendered for another', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000, max: 2_000 }), (shift) => {
        const other = minutesAfter(onset, shift);
        const description = renderTemplate(template.description, { onset: formatInstant(other, ZONE, 'zh'), areas: '金水区' }).text;
        expect(places({ onset: other, description }, [other])).toEqual(shift === 0 ? [] : ['onset', 'description']);
      }),
    );
  });
});
