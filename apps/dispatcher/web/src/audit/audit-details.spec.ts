import { expect, it } from '@jest/globals';
import { aboutOf, detailLines } from './audit-details.ts';

const speech = {
  name: (key: string) => ({ officeId: '单位', emergency: '应急', to: '到' })[key] ?? key,
  value: (_key: string, value: string) => (value === 'duty-office' ? '总值班室' : value),
  yes: '是',
  no: '否',
  listed: (parts: readonly string[]) => parts.join('、'),
};

it('says details in words, and leaves out what is empty or only for machines', () => {
  const details = {
    officeId: 'duty-office',
    emergency: true,
    note: null,
    contentHash: 'abc',
    dispatchId: 'dsp-1',
    answers: ['bul-1'],
    fields: ['a', 'b'],
    more: { to: 'x' },
  };
  expect(detailLines(details, speech)).toEqual([
    { name: '单位', said: '总值班室' },
    { name: '应急', said: '是' },
    { name: 'fields', said: 'a、b' },
    { name: 'more', said: '到 x' },
  ]);
});

it('is about its number first, else what it is called', () => {
  expect(aboutOf({ title: '过程', number: '1号' })).toBe('1号');
  expect(aboutOf({ number: null, title: '过程' })).toBe('过程');
  expect(aboutOf({})).toBe('');
});
