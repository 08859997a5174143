import { expect, it } from '@jest/globals';
import { SeededRandom } from './seeded-random.js';
import type { Fault } from './fault.js';
import { selectFaults } from './select-faults.js';
import { FaultSchedule } from './fault-schedule.js';

const faults = selectFaults([], { redis: true, disk: true });
const turnsOf = (
  seed: number,
  minutes: number,
  count: number,
  among: readonly Fault[] = faults,
  onTurn: (random: SeededRandom) => void = () => undefined,
) => {
  const timetable = new FaultSchedule(among, new SeededRandom(seed, 'faults'), minutes);
  return Array.from({ length: count }, () => {
    const { fault, durationMs, random, pauseMs } = timetable.next();
    onTurn(random);
    return { name: fault.name, durationMs, pauseMs };
  });
};
const longest = (turns: ReturnType<typeof turnsOf>, name: string): number =>
  Math.max(...turns.filter((turn) => turn.name === name).map(({ durationMs }) => durationMs));

it('makes the same faults of the same length for the same seed, however often one of them draws a number', () => {
  const turns = turnsOf(7, 20, 100);
  expect(turnsOf(7, 20, 100, faults, (random) => [1, 2, 3].map(() => random.next()))).toEqual(turns);
  expect(turnsOf(8, 20, 100)).not.toEqual(turns);
});

it('makes every fault before any comes again', () => {
  const names = turnsOf(7, 60, 2 * faults.length).map(({ name }) => name);
  expect(new Set(names.slice(0, faults.length)).size).toBe(faults.length);
  expect(new Set(names.slice(faults.length)).size).toBe(faults.length);
});

it('pauses PostgreSQL and Redis for a full minute early in a run of 20 minutes, and has everything off for ten in one of an hour', () => {
  for (const seed of [1, 2, 3, 131631]) {
    const [twenty, hour] = [turnsOf(seed, 20, 16), turnsOf(seed, 60, 16)];
    for (const turns of [twenty, hour])
      expect([longest(turns, 'PostgreSQL paused'), longest(turns, 'Redis paused')]).toEqual([60_000, 60_000]);
    expect(longest(hour, 'everything stopped')).toBe(600_000);
    expect(longest(turnsOf(seed, 20, 400), 'everything stopped')).toBeLessThanOrEqual(45_000);
    expect(longest(turnsOf(seed, 60, 400).slice(16), 'everything stopped')).toBeLessThanOrEqual(45_000);
  }
});

it('has the first of two SMS gateways dead first of all in a short run', () => {
  for (const seed of [1, 2, 3, 131631]) {
    const [first] = turnsOf(seed, 1.5, 5);
    expect(first).toMatchObject({ name: 'first of two SMS gateways dead', durationMs: 9_000 });
  }
});

it('keeps all of them short in a short run', () => {
  expect(Math.max(...turnsOf(7, 1.5, 100).map(({ durationMs }) => durationMs))).toBeLessThan(10_000);
});

it('makes no fault that the machine or the backend has not got', () => {
  const names = selectFaults([], { redis: false, disk: false }).map(({ name }) => name);
  expect(names.filter((name) => name.includes('Redis') || name.includes('disk'))).toEqual([]);
  expect(selectFaults(['DISK'], { redis: false, disk: true }).map(({ name }) => name)).toEqual(["PostgreSQL's disk full"]);
});
