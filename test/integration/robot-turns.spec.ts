import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { until } from '@rainstorm/harness/until';
import { Ledger } from '@rainstorm/ledger';

let bureau: Bureau;
let other: Ledger;
beforeAll(async () => {
  bureau = await Bureau.open();
  other = await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-other-process' });
});
afterAll(async () => {
  await other.close();
  await bureau.close();
});

const MINUTE = [{ count: 20, perMs: 60_000 }];
const take = async (robot: string, limits = MINUTE): Promise<number> => bureau.ledger.robotTurns.take(robot, limits);
const takenBy = (waits: readonly number[]): number => waits.filter((ms) => ms === 0).length;

it('gives the processes of a robot its turns once, however many ask at the same instant', async () => {
  const asked = Array.from({ length: 50 }, async (_, index) => (index % 2 === 0 ? bureau.ledger : other).robotTurns.take('A_URL', MINUTE));
  const waits = await Promise.all(asked);
  expect(takenBy(waits)).toBe(20);
  const [shortest, longest] = [Math.min(...waits.filter((ms) => ms > 0)), Math.max(...waits)];
  expect(shortest).toBeGreaterThan(40_000);
  expect(longest).toBeLessThanOrEqual(60_000);
  // Another robot has turns of its own.
  expect(await take('B_URL')).toBe(0);
});

it('gives a turn again when the oldest of the window is over, and keeps each of several limits', async () => {
  const limits = [
    { count: 100, perMs: 60_000 },
    { count: 2, perMs: 300 },
  ];
  expect([await take('C_URL', limits), await take('C_URL', limits)]).toEqual([0, 0]);
  expect(await take('C_URL', limits)).toBeGreaterThan(0);
  await until(async () => (await take('C_URL', limits)) === 0);
  const few = [{ count: 3, perMs: 60_000 }];
  expect(await take('C_URL', few)).toBeGreaterThan(0);
});

it('gives none while the messenger wants silence, to no process', async () => {
  await bureau.ledger.robotTurns.pause('D_URL', 600_000);
  await other.robotTurns.pause('D_URL', 1_000);
  const waitMs = await other.robotTurns.take('D_URL', MINUTE);
  expect(waitMs).toBeGreaterThan(590_000);
  expect(waitMs).toBeLessThanOrEqual(600_000);
});
