import { expect, it } from '@jest/globals';
import { throttle } from './throttle.js';

it('says the first, and another one only after a while', () => {
  let now = 0;
  const said: number[] = [];
  const say = throttle(30, () => now);
  for (now = 0; now < 100; now += 10) say(() => said.push(now));
  expect(said).toEqual([0, 30, 60, 90]);
});
