import { expect, it } from '@jest/globals';
import { sizeText } from './size-text.ts';

it.each([
  [0, '1 KB'],
  [1_000, '1 KB'],
  [493_568, '482 KB'],
  [1_363_149, '1.3 MB'],
])('%d bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
