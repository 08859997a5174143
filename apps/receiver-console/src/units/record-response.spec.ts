import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandOfficer, dutyOfficer, officeSystem } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { withDistricts } from '@rainstorm/harness/districts';
import type { NewUnitResponse } from '@rainstorm/operations';
import type { OfficeId } from '@rainstorm/warning-model';
import { officerOf } from '../officer.js';
import { RecordResponse } from './record-response.js';

describe('the response of a district', () => {
  let bureau: Bureau;
  let responses: RecordResponse;
  let given: NewUnitResponse;
  beforeAll(async () => {
    bureau = await Bureau.open(await withDistricts());
    responses = new RecordResponse(bureau.ledger, bureau.city);
    given = {
      unitId: 'jinshui-office' as OfficeId,
      status: 'actual',
      track: 'emergency-response',
      chosen: 'II',
      decidedAt: await bureau.ledger.now(),
      decidedBy: '王区长',
      note: '',
    };
  });
  afterAll(async () => bureau.close());

  it('is recorded by a person of the district or by the command, once for each key', async () => {
    const jinshui = officerOf(dutyOfficer('jinshui-office'));
    const [first, again] = [await responses.record(jinshui, given, 'key-one'), await responses.record(jinshui, given, 'key-one')];
    expect([first.ok, again.ok && again.value.response.id]).toEqual([true, first.ok && first.value.response.id]);
    expect(await responses.record(officerOf(commandOfficer), { ...given, note: '电话报告' }, null)).toMatchObject({
      ok: true,
      value: { response: { recordedByName: '方值班' } },
    });
  });

  it('is refused to another district, to an office of the city, and to a machine', async () => {
    for (const actor of [dutyOfficer('erqi-office'), dutyOfficer('duty-office'), officeSystem('jinshui-office')])
      expect(await responses.record(officerOf(actor), given, null)).toMatchObject({ ok: false, refusal: { type: 'not-your-unit' } });
    const nobody = { ...given, unitId: 'duty-office' as OfficeId };
    expect(await responses.record(officerOf(commandOfficer), nobody, null)).toMatchObject({ refusal: { type: 'unknown-unit' } });
  });
});
