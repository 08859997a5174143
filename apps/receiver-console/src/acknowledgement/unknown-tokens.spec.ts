import { describe, expect, it } from '@jest/globals';
import { UnknownTokens } from './unknown-tokens.js';

describe('unknown links', () => {
  it('are limited for each address separately, and only for the window', () => {
    const unknown = new UnknownTokens(3, 1_000);
    for (const at of [0, 10, 20]) unknown.note('a', at);
    expect(unknown.isExhausted('a', 30)).toBe(true);
    expect(unknown.isExhausted('b', 30)).toBe(false);
    expect(unknown.isExhausted('a', 1_001)).toBe(false);
    unknown.note('a', 1_001);
    expect(unknown.isExhausted('a', 1_002)).toBe(false);
  });

  it('from very many addresses use limited memory', () => {
    const unknown = new UnknownTokens(1, 1_000, 10);
    for (let n = 0; n < 100; n += 1) unknown.note(`address ${n}`, 0);
    expect(unknown.isExhausted('address 99', 1)).toBe(true);
    expect(unknown.isExhausted('address 1', 1)).toBe(false);
  });
});
