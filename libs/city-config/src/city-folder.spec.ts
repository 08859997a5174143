import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { realCity } from '../spec/changed-city.js';
import { checkCity, formatFault, loadCityWithMap, loadDemoAccounts } from './index.js';

const districts = join('config', 'zhengzhou-districts');
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A folder of the configuration with a copy of both cities, in which this text is changed. */
const changed = async (file: string, from: string | RegExp, to: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'extended-city-'));
  folders.push(folder);
  await cp(realCity, join(folder, 'zhengzhou'), { recursive: true });
  await cp(districts, join(folder, 'zhengzhou-districts'), { recursive: true });
  const path = join(folder, 'zhengzhou-districts', file);
  const text = await readFile(path, 'utf8');
  const next = text.replace(from, to);
  expect(next).not.toBe(text);
  await writeFile(path, next);
  return join(folder, 'zhengzhou-districts');
};
const faultsOf = async (dir: string): Promise<readonly string[]> => (await checkCity(dir)).faults.map(formatFault);

describe('a folder that extends another', () => {
  it('has the offices of both, the accounts of its own, and everything else of the other', async () => {
    const { city, faults, warnings, accounts, scenarios } = await checkCity(districts);
    expect([...faults, ...warnings].map(formatFault)).toEqual([]);
    expect(city?.code).toBe('zhengzhou');
    expect(city?.offices.map(({ id }) => id).slice(0, 5)).toEqual([
      'duty-office',
      'flood-control-office',
      'urban-flood-office',
      'yellow-river-office',
      'zhongyuan-office',
    ]);
    const found = (city?.offices ?? []).filter(({ level }) => level === 'district');
    expect(found.map(({ areas }) => areas)).toEqual(city?.areas.map(({ code }) => [code]));
    expect(city?.offices.find(({ level }) => level === 'township')).toMatchObject({ parent: 'xinzheng-office', areas: ['410184101'] });
    expect([accounts, scenarios]).toEqual([29, (await checkCity(realCity)).scenarios]);
    const map = await loadCityWithMap(districts);
    expect(map.ok && map.value.map !== null).toBe(true);
  });

  it('leaves the city that it extends as it is', async () => {
    expect((await checkCity(realCity)).city?.offices).toHaveLength(4);
  });

  it.each([
    ['zhengzhou-districts', 'another folder than this one'],
    ['kaifeng', 'the name of a folder beside this one'],
    ['../etc', 'the name of a folder beside this one'],
  ])('is refused where it names %s', async (name, said) => {
    const faults = await faultsOf(await changed('extends.yaml', 'city: zhengzhou', `city: ${name}`));
    expect(faults).toEqual([expect.stringMatching(/extends\.yaml:3 city: expected /)]);
    expect(faults[0]).toContain(said);
  });

  it('is refused where the other one extends a third', async () => {
    const dir = await changed('extends.yaml', 'city: zhengzhou', 'city: kaifeng');
    await cp(dir, join(dir, '..', 'kaifeng'), { recursive: true });
    await writeFile(join(dir, '..', 'kaifeng', 'extends.yaml'), 'city: zhengzhou\n');
    expect(await faultsOf(dir)).toEqual([expect.stringContaining('expected a folder that extends no other')]);
  });

  it('has accounts for its offices', async () => {
    const { city } = await checkCity(districts);
    const loaded = await loadDemoAccounts(districts, city ?? undefined);
    expect(loaded.ok && new Set(loaded.value.flatMap(({ officeId }) => officeId ?? [])).size).toBe(21);
  });
});

describe('the tree of the offices', () => {
  it.each([
    [
      "an area outside the parent's",
      "areas: ['410184101']",
      "areas: ['410185101']",
      'areas[0]: expected an area of its parent xinzheng-office (410184)',
    ],
    ['an unknown level', 'level: township', 'level: village', 'level: expected'],
    [
      'a level above that of the parent',
      'level: township',
      'level: city',
      'a level that is not above that of its parent xinzheng-office (district)',
    ],
    ['a parent that is not there', 'parent: xinzheng-office', 'parent: nobody-office', 'expected the id of an office'],
    [
      'a circle',
      /(id: xinzheng-office[\s\S]*?)parent: flood-control-office/,
      '$1parent: xincun-office',
      'a parent that is not below this office itself',
    ],
  ])('is refused with %s', async (_what, from, to, said) => {
    const faults = await faultsOf(await changed('districts.yaml', from, to));
    expect(faults.join('\n')).toContain(said);
    expect(faults.every((fault) => /districts\.yaml:[1-9]\d* offices\[\d+\]/.test(fault))).toBe(true);
  });
});
