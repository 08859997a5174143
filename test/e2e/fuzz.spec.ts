import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fuzzConfiguration, fuzzRoutes } from '@rainstorm/tools/fuzz';
import { CapStation, stationMessage } from '@rainstorm/harness/cap-station';
import { playBusyNight } from '@rainstorm/harness/busy-night';
import { writeCityWithLeaders } from '@rainstorm/harness/demo-channels';
import { projectRoot } from '@rainstorm/harness/processes';
import { World } from '@rainstorm/harness/world';

const SEED = 131631;

let folder: string;
let world: World;
let station: CapStation;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-fuzz-'));
  const cityDirectory = join(projectRoot, 'config', 'zhengzhou-districts');
  const configDir = writeCityWithLeaders(cityDirectory, folder);
  station = await CapStation.start();
  station.writeSource(join(folder, 'zhengzhou-districts'));
  const sent = new Date('2021-07-19T12:50:00Z');
  station.publish('1.xml', stationMessage({ identifier: 'one', sent, minutes: 5_000 }));
  station.publish('2.xml', stationMessage({ identifier: 'two', sent, status: 'Exercise' }));
  world = await World.open({ startsAt: new Date('2021-07-19T13:00:00Z'), city: 'zhengzhou-districts', cityDirectory, configDir });
  await playBusyNight(world.stage);
}, 120_000);
afterAll(async () => {
  await world.close();
  await station.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('bad input at volume', () => {
  it('breaks no invariant of either app', async () => {
    const { promises, requests } = await fuzzRoutes(world.stage, { requests: 4_500, seed: SEED });
    expect(requests).toBe(4_500);
    expect(promises.flatMap(({ promise, broken }) => broken.map((line) => `${promise}: ${line}`))).toEqual([]);
    expect(promises.filter(({ tested }) => tested === 0)).toEqual([]);
  }, 300_000);

  it('in the configuration is reported with its file and line', async () => {
    const { broken, tested } = await fuzzConfiguration('config/zhengzhou', { files: 15, seed: SEED });
    expect({ broken, tested }).toEqual({ broken: [], tested: 15 });
  }, 120_000);
});
