import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText, ignorableCharacters, narrowText } from './folded-text.js';

describe('a folded text', () => {
  it.each([
    ['２０２６', '2026'],
    ['Cafe\u0301', 'CAFÉ'],
    ['红\u200b色\ufeff', '红色'],
    ['Daiban@Duty.Zhengzhou.example', 'daiban@duty.zhengzhou.example'],
    ['ＺＨＯＵ．ｚｈｉｂａｎ', 'zhou.zhiban'],
    ['㎜', 'mm'],
  ])('%s is %s', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it('stays as it is when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { examples: [['\u0130\u0316'], ['ﬅ'], ['ẞ']] },
    );
  });

  it('has no sign that nobody sees', () => {
    expect(foldText(ignorableCharacters)).toBe('');
    expect(ignorableCharacters).toContain('\u3164');
  });
});

it('narrows digits and letters alone', () => {
  expect(narrowText('未来３小时（金水区，Ⅱ级）\u200b１００ｍｍ')).toBe('未来3小时（金水区，Ⅱ级）100mm');
});
