import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { changedCity, realCity, removeChangedCities } from '../spec/changed-city.js';
import { formatFault } from './fault.js';
import { inspectCity } from './index.js';

afterEach(removeChangedCities);

const faultsOf = async (dir: string): Promise<readonly string[]> => (await inspectCity(dir)).faults.map(formatFault);

describe('cap.yaml', () => {
  it('names the senders in English, and may be missing', async () => {
    expect((await inspectCity(realCity)).city?.cap?.senderNames).toContainEqual({
      name: '郑州市气象台',
      nameEn: 'Zhengzhou Meteorological Observatory',
    });
    const without = await changedCity();
    await rm(join(without, 'cap.yaml'));
    const { city, faults } = await inspectCity(without);
    expect(faults).toEqual([]);
    expect(city?.cap).toBeUndefined();
  });

  it.each([
    ['scope: Public', 'scope: public', 'one of Public, Restricted'],
    ['scope: Public', 'scope: Restricted', 'a restriction in words, with the scope Restricted'],
    ['scope: Public', 'scope: Public\nrestriction: 内部', 'no restriction, unless the scope is Restricted'],
    ['scope: Public', 'scope: Public\nsender: two words', 'a sender without spaces, commas, < and &'],
    ['scope: Public', 'scope: Public\nweb: ftp://example.cn', 'an address that begins with https://'],
    ['scope: Public', 'scope: Public\nlanguage: zh', 'an unknown key'],
    ['name: 郑州市气象台', 'name: 郑州气象台', 'a sender of products.yaml'],
    ['name: 郑州市气象台', 'name: 郑州市气象局', 'a sender that is named once'],
    ['eventEn: Weather', 'eventCode: storm, eventEn: Weather', 'an event code such as 11B03'],
  ])('refuses %s as %s', async (from, to, expected) => {
    expect(await faultsOf(await changedCity(['cap.yaml', from, to]))).toContainEqual(expect.stringContaining(expected));
  });

  it('warns of a sender that has no English name', async () => {
    const dir = await changedCity(['cap.yaml', / {2}- \{ name: 郑州市气象台.*\n/, '']);
    const { faults, warnings } = await inspectCity(dir);
    expect(faults).toEqual([]);
    expect(warnings.map(formatFault)).toContainEqual(expect.stringContaining('an English name of each sender'));
  });

  it('refuses an event code of another form, in the file of the hazard', async () => {
    const dir = await changedCity(['hazards/rainstorm.yaml', 'eventCode: 11B03', 'eventCode: rain']);
    expect(await faultsOf(dir)).toEqual([expect.stringMatching(/rainstorm\.yaml.*eventCode.*an event code such as 11B03/)]);
  });
});
