import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { changedCity, realCity, removeChangedCities } from '../spec/changed-city.js';
import { formatFault } from './fault.js';
import { inspectCity } from './index.js';

afterEach(removeChangedCities);

const good = [
  'hazards: [rainstorm]',
  'reachWithinMin: { orange: 10, red: 5 }',
  'callers: [duty-office]',
  'leaders:',
  "  - { id: jinshui-head, name: 演示·金区长, post: 金水区区长, area: '410105', phone: '13800000001', from: orange }",
  "  - { id: duling-head, name: 演示·杜主任, post: 杜岭街道主任, area: '410105004', phone: '13800000002', from: red }",
  '',
].join('\n');
const cityWith = async (text: string): Promise<string> => {
  const folder = await changedCity();
  await writeFile(join(folder, 'leaders.yaml'), text);
  return folder;
};

describe('leaders.yaml', () => {
  it('says who is called for which colour, and may be missing: then nobody is', async () => {
    const { city, faults, warnings } = await inspectCity(await cityWith(good));
    expect(faults).toEqual([]);
    expect(city?.leaders).toMatchObject({
      reachWithinMin: { orange: 10, red: 5 },
      againAfterMin: 180,
      byMachine: true,
      inExercises: true,
      callers: ['duty-office'],
    });
    expect(city?.leaders?.leaders.map(({ id }) => id)).toEqual(['jinshui-head', 'duling-head']);
    // Of fifteen of the sixteen units nobody would be called.
    expect(warnings.map(formatFault).filter((text) => text.includes('expected a leader of'))).toHaveLength(15);
    expect((await inspectCity(realCity)).city?.leaders).toBeUndefined();
  });

  it('is accepted as docs/operations.md shows it', async () => {
    const example = /```yaml\n# leaders\.yaml\n([\s\S]*?)```/.exec(await readFile('docs/operations.md', 'utf8'))?.[1] ?? '';
    const { city, faults } = await inspectCity(await cityWith(example));
    expect(faults).toEqual([]);
    expect(city?.leaders?.leaders.length).toBeGreaterThan(0);
  });

  it.each([
    ['[rainstorm]', '[hail]', /leaders\.yaml:1 hazards\[0\]: expected .*the code of a hazard/],
    ['red: 5', 'red: 15', /leaders\.yaml:2 reachWithinMin\.red: expected at most 10 minutes/],
    ['orange: 10, red: 5', 'orange: 10', /leaders\.yaml:2 reachWithinMin: expected minutes for red too/],
    ['orange: 10, red: 5', 'red: 0', /leaders\.yaml:2 reachWithinMin\.red: expected whole minutes/],
    ['[duty-office]', '[duty-desk]', /leaders\.yaml:3 callers\[0\]: expected .*the id of an office/],
    ["area: '410105'", "area: '410199'", /leaders\.yaml:5 leaders\[0\]\.area: expected the code of an area of city\.yaml/],
    ["area: '410105004'", "area: '4101050'", /leaders\.yaml:6 leaders\[1\]\.area: expected a code of six digits, or nine/],
    ["'13800000002'", "'0371-6788'", /leaders\.yaml:6 leaders\[1\]\.phone: expected a mobile number of 11 digits/],
    ['id: duling-head', 'id: jinshui-head', /leaders\.yaml:6 leaders\[1\]\.id: expected an id that no other leader has \(line 5\)/],
    ['from: orange', 'from: yellow', /leaders\.yaml:5 leaders\[0\]\.from: expected orange, red: nobody is called for yellow/],
    ['from: red', 'form: red', /leaders\.yaml:6 .*form/],
  ])('refuses %s as %s, with file and line', async (from, to, expected) => {
    const { faults } = await inspectCity(await cityWith(good.replace(from, to)));
    expect(faults.map(formatFault)).toContainEqual(expect.stringMatching(expected));
  });

  it('names a number that two leaders have', async () => {
    const { faults, warnings } = await inspectCity(await cityWith(good.replace('13800000002', '13800000001')));
    expect(faults).toEqual([]);
    expect(warnings.map(formatFault)).toContainEqual(expect.stringMatching(/leaders\.yaml:6 leaders\[1\]\.phone: .*演示·金区长/));
  });
});
