import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fuzzConfiguration, fuzzRoutes } from '@rainstorm/tools/fuzz';
import { playBusyNight } from '@rainstorm/harness/busy-night';
import { World } from '@rainstorm/harness/world';

const SEED = 131631;

let world: World;
beforeAll(async () => {
  world = await World.open({ startsAt: new Date('2021-07-19T13:00:00Z') });
  await playBusyNight(world.stage);
}, 120_000);
afterAll(async () => world.close());

describe('bad input at volume', () => {
  it('breaks no invariant of either app', async () => {
    const { promises, requests } = await fuzzRoutes(world.stage, { requests: 6_000, seed: SEED });
    expect(requests).toBe(6_000);
    expect(promises.flatMap(({ promise, broken }) => broken.map((line) => `${promise}: ${line}`))).toEqual([]);
    expect(promises.filter(({ tested }) => tested === 0)).toEqual([]);
  }, 300_000);

  it('in the configuration is reported with its file and line', async () => {
    const { broken, tested } = await fuzzConfiguration('config/zhengzhou', { files: 15, seed: SEED });
    expect({ broken, tested }).toEqual({ broken: [], tested: 15 });
  }, 120_000);
});
