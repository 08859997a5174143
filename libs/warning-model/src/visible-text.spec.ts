import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isVisible } from './visible-text.js';

const invisible = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u180e',
  '\u3164',
  '\u115f',
  '\u2800',
  '\u3000',
  '\u0301',
  '\ufe0f',
  ' ',
  '\n',
];

describe('a text', () => {
  it('of invisible characters alone, however many, is not visible', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...invisible)), (characters) => {
        expect(isVisible(characters.join(''))).toBe(false);
      }),
    );
  });

  it('with one visible character is visible, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('暴', 'a', '1', '。', '⛈'),
        fc.array(fc.constantFrom(...invisible)),
        fc.array(fc.constantFrom(...invisible)),
        (character, before, after) => {
          expect(isVisible([...before, character, ...after].join(''))).toBe(true);
        },
      ),
    );
  });
});
