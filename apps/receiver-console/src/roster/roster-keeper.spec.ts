import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@rainstorm/access';
import { auditor, commandOfficer, dutyOfficer, machineWith } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { keeperAt } from './roster-keeper.js';

describe('whose roster somebody keeps on the console', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await Bureau.open();
  });
  afterAll(async () => bureau.close());
  const placeOf = async (actor: Actor, level = 1): Promise<unknown> =>
    bureau.ledger.read(async (tx) => keeperAt(bureau.city)(actor).placeOf(tx, level));

  it('is the own office’s, and those of the levels of the command', async () => {
    expect(await placeOf(dutyOfficer('duty-office'), 2)).toMatchObject({ ok: true, value: { place: 'duty-office', levels: [] } });
    expect(await placeOf(commandOfficer, 2)).toMatchObject({
      ok: true,
      value: { place: 'command-level-2', name: '指挥部领导', levels: [{}, {}] },
    });
  });

  it('is nobody’s who has no post, nor that of a level which the city does not have', async () => {
    const noOffice = { ok: false, refusal: { type: 'no-office' } };
    expect([await placeOf(auditor), await placeOf(machineWith('roster:edit'))]).toEqual([noOffice, noOffice]);
    expect(await placeOf(commandOfficer, 3)).toEqual({ ok: false, refusal: { type: 'unknown-level' } });
  });
});
