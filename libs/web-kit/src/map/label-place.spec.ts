import { describe, expect, it } from '@jest/globals';
import { labelPlace } from './label-place.ts';

describe('the place of a label', () => {
  it('is the middle of a square', () => {
    const [x, y] = labelPlace({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
          [0, 0],
        ],
      ],
    });
    expect([Math.abs(x - 2) < 0.2, Math.abs(y - 2) < 0.2]).toEqual([true, true]);
  });

  it('lies inside a district that is bent around its neighbour', () => {
    const bent = [
      [0, 0],
      [10, 0],
      [10, 2],
      [2, 2],
      [2, 8],
      [10, 8],
      [10, 10],
      [0, 10],
      [0, 0],
    ];
    const [x, y] = labelPlace({ type: 'Polygon', coordinates: [bent] });
    expect(x < 2 || y < 2 || y > 8).toBe(true);
  });

  it('lies in the wider of two parts', () => {
    const small = [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ];
    const wide = [
      [
        [5, 5],
        [9, 5],
        [9, 9],
        [5, 9],
        [5, 5],
      ],
    ];
    const [x] = labelPlace({ type: 'MultiPolygon', coordinates: [small, wide] });
    expect(x).toBeGreaterThan(5);
  });
});
