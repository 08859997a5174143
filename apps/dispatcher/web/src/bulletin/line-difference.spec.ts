import { describe, expect, it } from '@jest/globals';
import { lineDifference } from './line-difference.ts';

const told = (before: string, after: string): string[] => lineDifference(before, after).map(({ kind, text }) => `${kind} ${text}`);

describe('the difference of two bulletins', () => {
  it('keeps what stayed, and tells what went before what came', () => {
    expect(told('一\n二\n三', '一\n二甲\n三\n四')).toEqual(['same 一', 'removed 二', 'added 二甲', 'same 三', 'added 四']);
  });

  it('is nothing but the same for the same text, and ends for an empty one', () => {
    expect(told('一\n二', '一\n二')).toEqual(['same 一', 'same 二']);
    expect(told('', '一')).toEqual(['removed ', 'added 一']);
  });
});
