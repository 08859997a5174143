import { expect, it } from '@jest/globals';
import { step } from './step.js';

it('is innocent: a spec of the model may know the test framework', () => {
  expect(step).toBe('H3');
});
