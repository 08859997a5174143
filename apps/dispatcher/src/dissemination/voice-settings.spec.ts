import { describe, expect, it } from '@jest/globals';
import { voiceCredentialsOf, voiceLineOf } from './voice-settings.js';

const account = (prefix: string, keyId: string): Readonly<Record<string, string>> => ({
  [`${prefix}_ACCESS_KEY_ID`]: keyId,
  [`${prefix}_ACCESS_KEY_SECRET`]: 'secret',
  [`${prefix}_SHOW_NUMBER`]: '037100001234',
  [`${prefix}_TEMPLATE_CODE`]: 'TTS_1',
  [`${prefix}_CONFIRM_TEMPLATE_CODE`]: 'TTS_2',
});
const real = account('VOICE', 'LTAIreal');
const exercise = account('VOICE_EXERCISE', 'LTAIexercise');

describe('the account of the voice gateway', () => {
  it('is one for real calls and another for exercises', () => {
    const find = voiceCredentialsOf(real);
    expect(find('actual')).toMatchObject({ status: 'actual', keyId: 'LTAIreal', url: 'https://dyvmsapi.aliyuncs.com' });
    expect(find('exercise')).toBeNull();
    expect(voiceCredentialsOf({ ...real, ...exercise })('exercise')).toMatchObject({ status: 'exercise', keyId: 'LTAIexercise' });
    expect(voiceCredentialsOf({})('actual')).toBeNull();
  });

  it.each([
    [{ ...real, VOICE_SHOW_NUMBER: '' }, 'VOICE_SHOW_NUMBER (missing; set together with the other VOICE_ settings)'],
    [{ ...real, VOICE_SHOW_NUMBER: '0371-6788' }, 'VOICE_SHOW_NUMBER (not digits only)'],
    [{ ...real, VOICE_GATEWAY_URL: 'http://voice.zhengzhou.gov.cn' }, 'VOICE_GATEWAY_URL (not an https:// URL)'],
    [
      { ...real, ...account('VOICE_EXERCISE', 'LTAIreal') },
      'VOICE_EXERCISE_ACCESS_KEY_ID (the same as VOICE_ACCESS_KEY_ID: an exercise could be placed as a real call)',
    ],
  ])('with a fault is refused, and no value is told', (env, fault) => {
    expect(() => voiceCredentialsOf(env)).toThrow(`Invalid environment: ${fault}`);
    try {
      voiceCredentialsOf(env);
    } catch (error) {
      expect(String(error)).not.toMatch(/LTAI|zhengzhou|0371-6788/);
    }
  });

  it('comes with what the gateway allows for one number', () => {
    const surroundings = { allowed: [] as never, now: () => new Date(), take: async () => Promise.resolve() };
    expect(voiceLineOf({}, surroundings).limits).toEqual([
      { count: 1, perSec: 60 },
      { count: 5, perSec: 3_600 },
      { count: 20, perSec: 86_400 },
    ]);
  });
});
