import { afterEach, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changedCity, realCity, removeChangedCities } from '../spec/changed-city.js';
import { inspectCity } from './index.js';

afterEach(removeChangedCities);

it('warns of an address that two offices have, in whatever case', async () => {
  const texts = await readFile(join(realCity, 'offices.yaml'), 'utf8');
  const [own = '', ...others] = [...texts.matchAll(/address: (\S+@\S+)/g)].map(([, address = '']) => address);
  const other = others.at(-1) ?? '';
  const one = await changedCity(['offices.yaml', other, own.toUpperCase()]);
  const inspected = await inspectCity(one);
  expect([inspected.faults, inspected.warnings.map(({ expected }) => expected)]).toEqual([[], ['an address that no other office has']]);
});

it.each(['0371-67880000转8001', '0371-67880000 转接 8001', '+86 371 6788 0000 ext. 8001'])(
  'takes a number with an extension: %s',
  async (phone) => {
    const dir = await changedCity(['offices.yaml', /phone: \S+/, `phone: '${phone}'`]);
    const { city, faults } = await inspectCity(dir);
    expect(faults).toEqual([]);
    expect(city?.offices.flatMap(({ contacts }) => contacts.map((contact) => contact.phone))).toContain(phone);
  },
);
