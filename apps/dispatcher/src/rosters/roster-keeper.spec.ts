import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@rainstorm/access';
import { auditor, dutyOfficer, machineWith, personWith } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { keeperAt } from './roster-keeper.js';

describe('whose roster somebody keeps at the desk of the bureau', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await Bureau.open();
  });
  afterAll(async () => bureau.close());
  const placeOf = async (actor: Actor, level = 1): Promise<unknown> =>
    bureau.ledger.read(async (tx) => keeperAt(bureau.city)(actor).placeOf(tx, level));

  it('is the bureau’s: 1 the forecasters on duty, 2 the chief forecaster', async () => {
    expect(await placeOf(personWith(['forecaster']))).toMatchObject({ ok: true, value: { place: 'bureau-desk', levels: [{}, {}] } });
    expect(await placeOf(personWith(['chief-forecaster']), 2)).toMatchObject({ ok: true, value: { place: 'bureau-chief' } });
    expect(await placeOf(personWith(['forecaster']), 3)).toEqual({ ok: false, refusal: { type: 'unknown-level' } });
  });

  it('is nobody’s of an office, the auditor’s or a machine’s', async () => {
    const noOffice = { ok: false, refusal: { type: 'no-office' } };
    for (const actor of [dutyOfficer('duty-office'), auditor, machineWith('roster:edit')]) expect(await placeOf(actor)).toEqual(noOffice);
  });
});
