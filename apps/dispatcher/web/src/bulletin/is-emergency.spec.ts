import { expect, it } from '@jest/globals';
import { isEmergency } from './is-emergency.ts';

const cityWith = (emergencySteps: readonly string[], emergencyColours: readonly string[]) =>
  ({ approval: { emergencySteps, emergencyColours } }) as Parameters<typeof isEmergency>[0];

it("follows the city's own rules, not Zhengzhou's", () => {
  const other = cityWith(['H3'], ['red']);
  expect(isEmergency(other, { step: 'H3', colour: null })).toBe(true);
  expect(isEmergency(other, { step: 'H1', colour: null })).toBe(false);
  expect(isEmergency(other, { step: null, colour: 'orange' })).toBe(false);
  expect(isEmergency(other, { step: null, colour: 'red' })).toBe(true);
});

it('says no while the city is not known', () => {
  expect(isEmergency(null, { step: 'H1', colour: 'red' })).toBe(false);
});
