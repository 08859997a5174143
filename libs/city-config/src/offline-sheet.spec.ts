import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { changedCity, realCity, removeChangedCities } from '../spec/changed-city.js';
import { formatFault } from './fault.js';
import { inspectCity } from './index.js';
import { inventedContacts } from './invented-contacts.js';

afterEach(removeChangedCities);

describe('offline-sheet.yaml', () => {
  it('names persons and times of shifts, and may be missing', async () => {
    const { city } = await inspectCity(realCity);
    expect(city?.offlineSheet?.shifts).toEqual(['08:00', '20:00']);
    expect(city?.offlineSheet?.recipients).toHaveLength(3);
    const without = await changedCity();
    await rm(join(without, 'offline-sheet.yaml'));
    const { city: bare, faults } = await inspectCity(without);
    expect(faults).toEqual([]);
    expect(bare?.offlineSheet).toBeUndefined();
  });

  it.each([
    ["shifts: ['08:00', '20:00']", "shifts: ['8:00']", /offline-sheet\.yaml:4 shifts\[0\]: expected a time of day as "HH:mm"/],
    ["shifts: ['08:00', '20:00']", "shifts: ['20:00', '08:00']", /offline-sheet\.yaml:4 shifts\[1\]: expected a time after 20:00/],
    ["shifts: ['08:00', '20:00']", 'shifts: []', /offline-sheet\.yaml:4 shifts: expected a list with at least one time of day/],
    [
      'address: zbs@duty.zhengzhou.example',
      'address: nobody',
      /offline-sheet\.yaml:7 recipients\[1\]\.address: expected an e-mail address/,
    ],
    [
      'address: zbs@duty.zhengzhou.example',
      'address: ZHIBANSHI@command.zhengzhou.example',
      /offline-sheet\.yaml:7 recipients\[1\]\.address: expected an address that stands here once/,
    ],
    ['post: 总值班室值班员', 'posts: 总值班室值班员', /offline-sheet\.yaml:7 .*posts.*/],
  ])('refuses %s as %s, with file and line', async (from, to, expected) => {
    const { faults } = await inspectCity(await changedCity(['offline-sheet.yaml', from, to]));
    expect(faults.map(formatFault)).toContainEqual(expect.stringMatching(expected));
  });

  it('is refused in production with an invented address', async () => {
    const { city } = await inspectCity(realCity);
    if (city === null) throw new Error('The city has faults');
    expect(inventedContacts(city)).toContain('offline-sheet.yaml: 演示·周值班: zbs@duty.zhengzhou.example');
  });
});
