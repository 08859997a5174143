import { afterEach, describe, expect, it } from '@jest/globals';
import { changedCity, removeChangedCities } from '../spec/changed-city.js';
import { inspectCity } from './load-city.js';

afterEach(removeChangedCities);

const faultsOf = async (...change: readonly [file: string, from: string | RegExp, to: string]): Promise<readonly (readonly string[])[]> =>
  (await inspectCity(await changedCity(change))).faults.map(({ path, expected }) => [path, expected]);

/** The last signal of the file is red, after an orange one that reminds after 5 minutes, calls after 3, is due after 10 and asks for the follow-up after 15. */
const red = async (rule: string): Promise<readonly (readonly string[])[]> =>
  faultsOf('hazards/rainstorm.yaml', /(colour: red[\s\S]*?receipt: ).*$/m, `$1${rule}`);

describe('a graver colour', () => {
  it.each([
    [
      'a later deadline',
      'receiptDueAfterMin',
      'remindAfterMin: 2, phoneAfterMin: 3, receiptDueAfterMin: 12, followUpDue: { afterMin: 15 }',
      10,
    ],
    ['a later reminder', 'remindAfterMin', 'remindAfterMin: 6, phoneAfterMin: 3, receiptDueAfterMin: 10, followUpDue: { afterMin: 15 }', 5],
    ['a later call', 'phoneAfterMin', 'remindAfterMin: 2, phoneAfterMin: 4, receiptDueAfterMin: 5, followUpDue: { afterMin: 15 }', 3],
    ['no call', 'phoneAfterMin', 'remindAfterMin: 2, phoneAfterMin: null, receiptDueAfterMin: 5, followUpDue: { afterMin: 15 }', 3],
    ['a later follow-up', 'followUpDue', 'remindAfterMin: 2, phoneAfterMin: 3, receiptDueAfterMin: 5, followUpDue: { afterMin: 16 }', 15],
  ])('may not have %s than a milder one', async (_what, key, rule, most) => {
    expect(await red(`{ ${rule} }`)).toEqual([[`signals[3].receipt.${key}`, `at most ${most} minutes, as for orange: red is graver`]]);
  });

  it('may have the same limits as a milder one', async () => {
    expect(await red('{ remindAfterMin: 5, phoneAfterMin: 3, receiptDueAfterMin: 10, followUpDue: { afterMin: 15 } }')).toEqual([]);
  });

  it('may not have a later decision', async () => {
    expect(await faultsOf('command.yaml', 'orange: 30, red: 15', 'orange: 30, red: 31')).toEqual([
      ['decideWithinMin.red', 'at most 30 minutes, as for orange: red is graver'],
    ]);
  });

  it('may not have a later deadline where it is a level', async () => {
    const rule = '{ remindAfterMin: 5, phoneAfterMin: 6, receiptDueAfterMin: 16, followUpDue: { afterMin: 20 } }';
    expect(await faultsOf('hazards/rainstorm.yaml', /(level: I\n[\s\S]*?receipt: ).*$/m, `$1${rule}`)).toEqual([
      ['levels[1].receipt.receiptDueAfterMin', 'at most 15 minutes, as for II: I is graver'],
    ]);
  });

  it('stands once where it is a level', async () => {
    expect((await faultsOf('hazards/rainstorm.yaml', '- level: II\n', '- level: I\n')).map(([path]) => path)).toEqual(['levels[1].level']);
  });
});
