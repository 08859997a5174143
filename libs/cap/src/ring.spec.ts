import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CapPosition, CapRing } from './cap-alert.js';
import { crossesItself, isClosed, MOST_CORNERS, outlinesOf, plainRing, simplifyRing, type OutlinedMap } from './ring.js';

const closed = (...corners: readonly CapPosition[]): CapRing => [...corners, ...corners.slice(0, 1)];

describe('an outline', () => {
  it.each([
    ['a square', closed([0, 0], [0, 1], [1, 1], [1, 0]), false],
    ['a bow tie', closed([0, 0], [1, 1], [0, 1], [1, 0]), true],
    ['a corner on another edge', closed([0, 0], [0, 2], [2, 2], [0, 1], [2, 0]), true],
    ['a spike that turns back', closed([0, 0], [0, 2], [0, 1], [1, 1]), true],
    ['a corner twice', closed([0, 0], [0, 0], [0, 1], [1, 1]), true],
    ['two loops that share a corner', closed([0, 0], [1, 1], [0, 2], [2, 2], [1, 1], [2, 0]), true],
    ['straight corners', closed([0, 0], [0, 1], [0, 2], [2, 2]), false],
  ])('that is %s crosses itself: %p %p', (_, ring, crosses) => {
    expect(crossesItself(ring)).toBe(crosses);
  });

  it('of many corners has at most a hundred after it was simplified, and still does not cross itself', () => {
    // A star around a centre never crosses itself, whatever its rays.
    const star = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 101, maxLength: 220 });
    fc.assert(
      fc.property(star, (rays) => {
        const ring = closed(
          ...rays.map((ray, index): CapPosition => {
            const angle = (2 * Math.PI * index) / rays.length;
            return [34 + ray * Math.sin(angle), 113 + ray * Math.cos(angle)];
          }),
        );
        const simple = simplifyRing(ring);
        expect([simple.length <= MOST_CORNERS, isClosed(simple), crossesItself(simple)]).toEqual([true, true, false]);
      }),
      { numRuns: 20 },
    );
  });

  it('of each district of Zhengzhou serves as a polygon', () => {
    const outlines = outlinesOf(JSON.parse(readFileSync('config/zhengzhou/districts.geo.json', 'utf8')) as OutlinedMap);
    expect(outlines.size).toBe(12);
    for (const rings of outlines.values()) {
      expect(rings).toHaveLength(1);
      for (const ring of rings) expect([ring.length <= MOST_CORNERS, isClosed(ring), crossesItself(ring)]).toEqual([true, true, false]);
    }
  });

  it('loses the small loops and spikes that rounding left in it, and nothing else', () => {
    const loop = closed([0, 0], [0, 30], [30, 30], [30, 15], [30.1, 15.1], [30.1, 15], [30, 15.1], [30, 0]);
    const plain = plainRing(loop);
    expect(plain === null ? null : crossesItself(plain)).toBe(false);
    expect(plain).toEqual(
      expect.arrayContaining([
        [0, 0],
        [0, 30],
        [30, 30],
        [30, 0],
      ]),
    );
    const spike = closed([0, 0], [0, 30], [30, 30], [30, 15], [32, 15], [30, 15], [30, 0]);
    expect(crossesItself(plainRing(spike) ?? [])).toBe(false);
    expect(plainRing(closed([0, 0], [1, 1], [0, 1], [1, 0]))).toBeNull();
  });

  it('that crosses itself in the map is left out, and so are holes', () => {
    const lngLat = (ring: CapRing): readonly (readonly number[])[] => ring.map(([latitude, longitude]) => [longitude, latitude]);
    const bow = closed([0, 0], [1, 1], [0, 1], [1, 0]);
    const outer = closed([0, 0], [0, 3], [3, 3], [3, 0]);
    const hole = closed([1, 1], [1, 2], [2, 2]);
    const features = [
      { id: '410105', geometry: { type: 'Polygon' as const, coordinates: [lngLat(outer), lngLat(hole)] } },
      { id: '410181', geometry: { type: 'MultiPolygon' as const, coordinates: [[lngLat(bow)], [lngLat(outer)]] } },
    ];
    expect([...outlinesOf({ features })]).toEqual([
      ['410105', [outer]],
      ['410181', [outer]],
    ]);
    expect(outlinesOf(null).size).toBe(0);
  });
});
