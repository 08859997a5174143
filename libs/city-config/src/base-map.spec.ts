import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { changedCity, realCity, removeChangedCities } from '../spec/changed-city.js';
import { formatFault } from './fault.js';
import { loadBaseMap, loadCity } from './index.js';

afterEach(removeChangedCities);

const FILE = 'districts.geo.json';

const loaded = async (dir: string) => {
  const city = await loadCity(realCity);
  if (!city.ok) throw new Error('config/zhengzhou has faults');
  return loadBaseMap(dir, city.value);
};
const faultsOf = async (from: string | RegExp, to: string): Promise<readonly string[]> => {
  const dir = await changedCity([FILE, from, to]);
  const map = await loaded(dir);
  return map.ok ? [] : map.refusal.map((fault) => formatFault(fault).replace(`${dir}/`, ''));
};

describe('the base map', () => {
  it('has the twelve districts with an outline, each an area of the city', async () => {
    const map = await loaded(realCity);
    const features = map.ok ? (map.value?.features ?? []) : [];
    expect(features).toHaveLength(12);
    expect(features[0]).toMatchObject({ id: '410102', properties: { name: '中原区', cp: [113.613337, 34.748256] } });
  });

  it('is optional', async () => {
    const dir = await changedCity(['city.yaml', 'nameEn: Zhengzhou\n', 'nameEn: Zheng\n']);
    await rm(join(dir, FILE));
    expect(await loaded(dir)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['an area that the city does not have', '"id":"410102"', '"id":"410199"', 'features[0].id', 'the code of an area of city.yaml'],
    ['a district twice', '"id":"410103"', '"id":"410102"', 'features[1].id', 'a district that is drawn once'],
    ['another geometry', '"type":"Polygon"', '"type":"Point"', 'features[0].geometry', 'a Polygon or a MultiPolygon'],
    [
      'a place that is nowhere',
      '[113.6182,34.7207]',
      '[113.6182,934.7207]',
      'features[0].geometry.coordinates[0][0]',
      '[longitude, latitude]',
    ],
    ['a ring that is open', '[[[113.6182,34.7207],', '[[[113.7182,34.7207],', 'features[0].geometry.coordinates[0]', 'like the first'],
    ['a name that is missing', '"name":"中原区",', '', 'features[0].properties.name', 'one line of text'],
    ['a file that is broken off', /"id":"410185"[\s\S]*$/, '', '(whole file)', 'valid YAML'],
  ])('names the line and the place of %s', async (_promise, from, to, path, said) => {
    const faults = await faultsOf(from, to);
    expect([faults.find((fault) => fault.includes(` ${path}`) && fault.includes(said)), faults]).toEqual([
      expect.stringMatching(/^districts\.geo\.json:[1-9]\d* /),
      faults,
    ]);
  });
});
