import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { changedCity, realCity, removeChangedCities } from '../spec/changed-city.js';
import { formatFault } from './fault.js';
import { inspectCity } from './index.js';

afterEach(removeChangedCities);

const good = [
  'sources:',
  '  - id: gongyi-station',
  '    name: 巩义市气象台',
  '    nameEn: Gongyi Meteorological Station',
  '    kind: county',
  '    url: https://gongyi.example/cap/feed.atom',
  "    senders: ['41018141600000']",
  "    areas: ['410181']",
  '  - id: henan-station',
  '    name: 河南省气象台',
  '    nameEn: Henan Meteorological Observatory',
  '    kind: province',
  "    senders: ['41000041600000', cap@henan.example]",
  "    areas: ['410000']",
  '',
].join('\n');
const cityWith = async (text: string): Promise<string> => {
  const folder = await changedCity();
  await writeFile(join(folder, 'cap-sources.yaml'), text);
  return folder;
};

describe('cap-sources.yaml', () => {
  it('names the stations whose signals come in, and may be missing: then none do', async () => {
    const { city, faults, warnings } = await inspectCity(await cityWith(good));
    expect(faults).toEqual([]);
    expect(warnings.map(formatFault).filter((text) => text.includes('cap-sources'))).toEqual([]);
    expect(city?.capSources).toMatchObject([
      { id: 'gongyi-station', kind: 'county', everySec: 60, areas: ['410181'], certificate: null },
      { id: 'henan-station', kind: 'province', url: null, senders: ['41000041600000', 'cap@henan.example'] },
    ]);
    expect((await inspectCity(realCity)).city?.capSources).toBeUndefined();
  });

  it('is accepted as docs/cap.md shows it', async () => {
    const example = /```yaml\n# cap-sources\.yaml\n([\s\S]*?)```/.exec(await readFile('docs/cap.md', 'utf8'))?.[1] ?? '';
    const { city, faults } = await inspectCity(await cityWith(example));
    expect(faults).toEqual([]);
    expect(city?.capSources?.length).toBeGreaterThan(1);
  });

  it.each([
    ['kind: county', 'kind: town', /cap-sources\.yaml:5 sources\[0\]\.kind: expected one of province, county/],
    ['https://gongyi', 'ftp://gongyi', /sources\[0\]\.url: expected an address that begins with https/],
    ['https://gongyi', 'https://me:secret@gongyi', /sources\[0\]\.url: expected .*without a password/],
    ["senders: ['41018141600000']", 'senders: []', /sources\[0\]\.senders: expected a list with at least one CAP sender/],
    ["areas: ['410181']", "areas: ['4101']", /sources\[0\]\.areas\[0\]: expected a GB\/T 2260 code/],
    ['cap@henan.example', "'41018141600000'", /sources\[1\]\.senders\[1\]: expected a sender that is neither our own/],
    ['cap@henan.example', "'41010041600000'", /sources\[1\]\.senders\[1\]: expected a sender that is neither our own/],
    ['id: henan-station', 'id: gongyi-station', /sources\[1\]\.id: expected an id that no other source has/],
    ['    kind: province', '    kind: province\n    everySec: 5', /sources\[1\]\.everySec: expected whole seconds, from 15 to 3600/],
    ['    kind: province', '    kind: province\n    certificate: none', /sources\[1\]\.certificate: expected a certificate of an RSA key/],
  ])('refuses %s as %s, with file and line', async (from, to, expected) => {
    const { faults } = await inspectCity(await cityWith(good.replace(from, to)));
    expect(faults.map(formatFault)).toContainEqual(expect.stringMatching(expected));
  });

  it('warns of plain HTTP without signatures', async () => {
    const { faults, warnings } = await inspectCity(await cityWith(good.replace('https://gongyi', 'http://gongyi')));
    expect(faults).toEqual([]);
    expect(warnings.map(formatFault)).toContainEqual(expect.stringMatching(/sources\[0\]\.url: .*a certificate for the signatures/));
  });
});
