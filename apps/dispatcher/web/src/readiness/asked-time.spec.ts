import { expect, it } from '@jest/globals';
import { instantOf } from './asked-time.ts';

const monday = new Date('2026-11-30T10:00:00+08:00');

it.each([
  ['now', monday, null],
  ['tonight', monday, '2026-11-30T14:00:00.000Z'],
  // After 22:00 the rest of this night is meant.
  ['tonight', new Date('2026-11-30T22:30:00+08:00'), '2026-11-30T18:00:00.000Z'],
  ['friday', monday, '2026-12-04T09:00:00.000Z'],
  ['friday', new Date('2026-12-04T08:00:00+08:00'), '2026-12-11T09:00:00.000Z'],
  // Saturday in Beijing, still Friday in UTC.
  ['friday', new Date('2026-12-04T23:00:00Z'), '2026-12-11T09:00:00.000Z'],
] as const)('%s at %s', (choice, now, meant) => {
  expect(instantOf(choice, null, now)).toBe(meant);
});

it('is the typed time where another one is chosen', () => {
  expect(instantOf('choose', '2026-12-05T01:00:00.000Z', monday)).toBe('2026-12-05T01:00:00.000Z');
});
