import { describe, expect, it } from '@jest/globals';
import { colours, levels, steps, type AreaLevel, type PublishedBulletin } from '@rainstorm/warning-model';
import fc from 'fast-check';
import { aBulletin, aRevision, at } from '../spec/a-bulletin.js';
import { aCity, someOutlines } from '../spec/a-city.js';
import { alertOfBulletin } from './alert-of-bulletin.js';
import { capBreaches } from './cap-breaches.js';
import { readCap } from './read-cap.js';
import { readForeignCap } from './read-foreign-cap.js';
import { writeCap } from './write-cap.js';

const nasty = fc.constantFrom(
  ']]>',
  '<b>',
  '&amp;',
  '&',
  '"',
  "'",
  '\u0000',
  '\u001b',
  '\ud800',
  '\ufffe',
  '\r\n',
  '\r',
  '\u0085',
  '\u2028',
  '🌧️',
  '暴雨',
  '𠮷',
  '  ',
);
const words = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 })), { minLength: 1, maxLength: 8 })
  .map((parts) => `雨${parts.join('')}雨`);
const codes = fc.constantFrom('410100', '410105', '410105001', '410181', '410174');
const area: fc.Arbitrary<AreaLevel> = fc.record({
  areaCode: codes,
  level: fc.constantFrom(null, ...levels),
  colour: fc.constantFrom(null, ...colours),
});
const minutes = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((after) => new Date(at('09:08').getTime() + after * 60_000));
const content = fc.record({
  headline: words,
  description: words,
  instruction: fc.oneof(fc.constant(''), words),
  areas: fc.uniqueArray(area, { selector: ({ areaCode }) => areaCode, minLength: 1, maxLength: 4 }),
  level: fc.constantFrom(null, ...levels),
  colour: fc.constantFrom(null, ...colours),
  onset: fc.oneof(fc.constant(null), minutes(-600, 600)),
  expires: minutes(601, 3_000),
  kind: fc.constantFrom('scheduled', 'signal', 'express'),
  step: fc.constantFrom(null, ...steps),
  hazard: fc.constantFrom(null, 'rainstorm', 'gone'),
  status: fc.constantFrom('actual', 'exercise'),
  number: words,
  sender: fc.constantFrom('郑州市气象台', '别处的气象台'),
}) satisfies fc.Arbitrary<Partial<PublishedBulletin>>;
const kinds = fc.constantFrom(null, 'continue', 'upgrade', 'downgrade', 'material-correction', 'extend', 'lift', 'retract');

describe('every CAP message', () => {
  it('breaks no rule, and reads back as the same facts, whatever the bulletin says', () => {
    fc.assert(
      fc.property(content, kinds, (given, kind) => {
        const first = aBulletin('first', '08:00');
        const bulletin =
          kind === null ? aBulletin('it', '09:08', given) : aRevision('it', '09:08', kind, { first: 'first', previous: 'first' }, given);
        const alert = alertOfBulletin(bulletin, { city: aCity(), outlines: someOutlines, published: [first, bulletin] });
        const written = writeCap(alert);
        expect(capBreaches(written)).toEqual([]);
        expect(readCap(written)).toEqual({ ok: true, value: alert });
        // A city beside us with this product reads it too.
        expect(readForeignCap(Buffer.from(written), null)).toMatchObject({
          ok: true,
          value: { message: { identifier: alert.identifier } },
        });
      }),
      { numRuns: 200 },
    );
  });
});
