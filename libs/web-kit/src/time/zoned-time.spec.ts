import { describe, expect, it } from '@jest/globals';
import { fromBeijingInput, toBeijingInput } from './beijing-input.ts';
import { longTime, shortDate, shortTime, span, spanInWords } from './zoned-time.ts';

const now = new Date('2021-07-20T08:00:00Z');

describe('times on the pages', () => {
  it('are Beijing time, with the day where it is another one', () => {
    expect(shortTime('2021-07-20T08:25:00Z', now, 'zh-CN')).toBe('16:25');
    expect(shortTime('2021-07-20T18:05:00Z', now, 'zh-CN')).toBe('7月21日 02:05');
    expect(shortTime('2021-07-17T09:00:00Z', now, 'zh-CN')).toBe('7月17日 17:00');
    expect(shortTime('2020-07-17T09:00:00Z', now, 'en')).toBe('17/7/2020 17:00');
    expect(shortDate('2021-07-20T16:00:00Z', 'zh-CN')).toBe('7月21日 周三');
    expect(longTime('2021-07-20T16:00:00Z', 'zh-CN')).toBe('2021年7月21日 周三 00:00');
  });

  it('are counted to the second, beyond two days by the hour', () => {
    expect(span(245_999, 'zh-CN')).toBe('4:05');
    expect(span(-3_845_000, 'zh-CN')).toBe('1:04:05');
    expect(span(3 * 86_400_000 + 4 * 3_600_000, 'en')).toBe('3 d 4 h');
  });

  it('are told in words for who hears the page', () => {
    expect(spanInWords(245_000, 'zh-CN')).toBe('4分5秒');
    expect(spanInWords(3_660_000, 'en')).toBe('1 h 1 min');
    expect(spanInWords(0, 'zh-CN')).toBe('0秒');
  });

  it('are typed as Beijing time, on a computer of any zone', () => {
    expect(toBeijingInput('2021-07-20T18:05:00Z')).toBe('2021-07-21T02:05');
    expect(fromBeijingInput('2021-07-21T02:05')).toBe('2021-07-20T18:05:00.000Z');
    expect(fromBeijingInput('2021-07-21')).toBeNull();
    expect(fromBeijingInput('2021-13-41T25:61')).toBeNull();
  });
});
