import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { changedCity, realCity, removeChangedCities } from '../spec/changed-city.js';
import { formatFault } from './fault.js';
import { inspectCity } from './index.js';

afterEach(removeChangedCities);

const FILE = 'channel-order.yaml';
const faultsOf = async (text: string): Promise<readonly string[]> => {
  const dir = await changedCity();
  await writeFile(join(dir, FILE), text);
  return (await inspectCity(dir)).faults.map(formatFault);
};
const first = (channels: string): string => `  - steps: [{ afterMin: 0, channels: [${channels}] }]\n`;

describe('channel-order.yaml', () => {
  it('is read, and may be missing', async () => {
    const { city } = await inspectCity(realCity);
    expect(city?.channelOrder?.orders.map(({ withinMin, steps }) => [withinMin, steps.map(({ afterMin }) => afterMin)])).toEqual([
      [15, [0]],
      [60, [0, 10]],
      [null, [0, 60]],
    ]);
    const without = await changedCity();
    await rm(join(without, FILE));
    expect(await inspectCity(without)).toMatchObject({ faults: [], city: { channelOrder: undefined } });
  });

  it.each([
    ['another channel', `orders:\n${first('email, fax')}`, /channel-order\.yaml:2 .*one of console/],
    ['a first step that waits', 'orders:\n  - steps: [{ afterMin: 5, channels: [email] }]\n', /:2 .*0: the first step/],
    [
      'steps in reverse',
      'orders:\n  - steps:\n      - { afterMin: 0, channels: [email] }\n      - { afterMin: 0, channels: [sms] }\n',
      /:4 .*more than 0/,
    ],
    [
      'a step after the deadline',
      `orders:\n  - withinMin: 10\n    steps: [{ afterMin: 0, channels: [email] }, { afterMin: 10, channels: [sms] }]\n${first('email')}`,
      /:3 .*fewer than 10/,
    ],
    ['a channel twice', `orders:\n  - steps: [{ afterMin: 0, channels: [email, email] }]\n`, /:2 .*no other step/],
    ['no order for the rest', `orders:\n  - withinMin: 10\n    steps: [{ afterMin: 0, channels: [email] }]\n`, /:2 .*everything else/],
    ['robots only', `orders:\n${first('wecom')}`, /:2 .*can reach somebody/],
    [
      'a contact that is none',
      `orders:\n${first('email')}contacts:\n  - contact: duty-office-nobody\n    orders:\n    ${first('email')}`,
      /:4 .*a contact of offices\.yaml/,
    ],
  ])('refuses %s, with file and line', async (_what, text, expected) => {
    expect(await faultsOf(text)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });
});
