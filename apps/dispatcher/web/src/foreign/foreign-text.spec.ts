import { expect, it } from '@jest/globals';
import { headlineIn, textIn } from './foreign-text.ts';

const text = (language: string, headline: string | null) => ({
  ...{ language, event: '暴雨', headline, description: null, instruction: null, senderName: null },
});

it('is said in the language of the page, else in Chinese, else in what there is', () => {
  const both = { identifier: 'x', texts: [text('en', 'Rain'), text('zh-CN', '雨')] };
  expect([headlineIn(both, 'zh-CN'), headlineIn(both, 'en')]).toEqual(['雨', 'Rain']);
  expect(headlineIn({ identifier: 'x', texts: [text('fr', 'Pluie'), text('zh-CN', '雨')] }, 'en')).toBe('雨');
  expect(textIn({ texts: [text('fr', 'Pluie')] }, 'en')?.headline).toBe('Pluie');
});

it('is named by its event, or by its identifier, where it has no headline', () => {
  expect(headlineIn({ identifier: 'x', texts: [text('zh', null)] }, 'zh-CN')).toBe('暴雨');
  expect(headlineIn({ identifier: 'x', texts: [] }, 'zh-CN')).toBe('x');
});
