import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { changedCity, realCity, removeChangedCities } from '../spec/changed-city.js';
import { formatFault } from './fault.js';
import { inspectCity } from './index.js';

afterEach(removeChangedCities);

const faultsOf = async (dir: string): Promise<readonly string[]> => (await inspectCity(dir)).faults.map(formatFault);

describe('patience.yaml', () => {
  it('says how long a way that is put off is waited for, also for the levels of the command', async () => {
    const byDefault = { standbyAfterPercent: 25, unreachableAfterPercent: 50 };
    expect((await inspectCity(realCity)).city?.patience).toEqual(byDefault);
    const without = await changedCity();
    await rm(join(without, 'patience.yaml'));
    expect((await inspectCity(without)).city?.patience).toEqual(byDefault);
    const changed = await changedCity(['patience.yaml', 'unreachableAfterPercent: 50', 'unreachableAfterPercent: 30']);
    const { city } = await inspectCity(changed);
    expect(city?.patience).toEqual({ ...byDefault, unreachableAfterPercent: 30 });
    expect(city?.command.levels.map(({ unreachableAfterPercent }) => unreachableAfterPercent)).toEqual([30, 30]);
  });

  it('says how often somebody is called by machine before the next person is', async () => {
    expect((await inspectCity(realCity)).city?.calls).toEqual({ most: 3, withinSec: 300 });
    const changed = await changedCity(['patience.yaml', 'withinSec: 300', 'withinSec: 240']);
    expect((await inspectCity(changed)).city?.calls).toEqual({ most: 3, withinSec: 240 });
    expect(await faultsOf(await changedCity(['patience.yaml', 'most: 3', 'most: 0']))).toEqual([
      expect.stringContaining('a whole number, 1 to 10'),
    ]);
  });

  it.each([
    ['standbyAfterPercent: 25', 'standbyAfterPercent: 4', 'whole percent, 5 to 80'],
    ['unreachableAfterPercent: 50', 'unreachableAfterPercent: 91', 'whole percent, 10 to 90'],
    ['unreachableAfterPercent: 50', 'unreachableAfterPercent: 0.5', 'whole percent, 10 to 90'],
    ['standbyAfterPercent: 25', 'standbyAfterPercent: 50', 'the standby contacts are tried first'],
  ])('refuses shares of the deadline that leave no time: %s as %s', async (from, to, expected) => {
    expect(await faultsOf(await changedCity(['patience.yaml', from, to]))).toEqual([expect.stringContaining(expected)]);
  });
});
