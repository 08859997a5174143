import { expect, it } from '@jest/globals';
import { areasOverlap } from './areas-overlap.js';

it('finds a place in common: the same district, the city around it, or a township in it', () => {
  expect(areasOverlap(['410102', '410181'], ['410181'])).toBe(true);
  expect(areasOverlap(['410100'], ['410181'])).toBe(true);
  expect(areasOverlap(['410181'], ['410100'])).toBe(true);
  expect(areasOverlap(['410181'], ['410181102'])).toBe(true);
  expect(areasOverlap(['410102'], ['410181'])).toBe(false);
  expect(areasOverlap(['410200'], ['410181'])).toBe(false);
  expect(areasOverlap([], ['410100'])).toBe(false);
});
