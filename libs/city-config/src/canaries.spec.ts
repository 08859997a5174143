import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { canaryChannels } from '@rainstorm/warning-model';
import { changedCity, realCity, removeChangedCities } from '../spec/changed-city.js';
import { formatFault } from './fault.js';
import { inspectCity } from './index.js';

afterEach(removeChangedCities);

const good = 'maxADay: 20\nmaxADayPerAddress: 1\nchannels:\n  email: { everyDays: 7, afterMissDays: 1, answerWithinHours: 24 }\n';
const cityWith = async (text: string): Promise<string> => {
  const folder = await changedCity();
  await writeFile(join(folder, 'canaries.yaml'), text);
  return folder;
};

describe('canaries.yaml', () => {
  it('says how often each channel is tested, and may be missing: then nothing is tested', async () => {
    const { city, faults } = await inspectCity(await cityWith(good));
    expect(faults).toEqual([]);
    expect(city?.canaries).toEqual({
      maxADay: 20,
      maxADayPerAddress: 1,
      channels: { email: { everyDays: 7, afterMissDays: 1, answerWithinHours: 24 } },
    });
    expect((await inspectCity(realCity)).city?.canaries).toBeUndefined();
  });

  it('is accepted as docs/operations.md shows it', async () => {
    const example = /```yaml\n# canaries\.yaml\n([\s\S]*?)```/.exec(await readFile('docs/operations.md', 'utf8'))?.[1] ?? '';
    const { city, faults } = await inspectCity(await cityWith(example));
    expect(faults).toEqual([]);
    expect(Object.keys(city?.canaries?.channels ?? {})).toEqual([...canaryChannels]);
  });

  it.each([
    ['maxADay: 20', 'maxADay: 0', /canaries\.yaml:1 maxADay: expected whole tests, from 1 to 1000/],
    ['maxADay: 20', 'maxADay: 1', /canaries\.yaml:1 maxADay: expected at least \d+: \d+ ways could not be tested as often as promised/],
    ['everyDays: 7', 'everyDays: 0.5', /canaries\.yaml:4 channels\.email\.everyDays: expected whole days, from 1 to 92/],
    ['answerWithinHours: 24', 'answerWithinHours: 100', /canaries\.yaml:4 .*answerWithinHours: expected whole hours, from 1 to 72/],
    ['email:', 'feishu:', /canaries\.yaml:4 .*feishu/],
    [
      '\n  email: { everyDays: 7, afterMissDays: 1, answerWithinHours: 24 }',
      ' {}',
      /canaries\.yaml:3 channels: expected at least one of email/,
    ],
  ])('refuses %s as %s, with file and line', async (from, to, expected) => {
    const { faults } = await inspectCity(await cityWith(good.replace(from, to)));
    expect(faults.map(formatFault)).toContainEqual(expect.stringMatching(expected));
  });
});
