import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditor, commandOfficer, dutyOfficer, machineWith, withAccount } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { officerOf } from '../officer.js';
import { ChangeDuty } from './change-duty.js';

describe('a change of duty', () => {
  let bureau: Bureau;
  let duty: ChangeDuty;
  beforeAll(async () => {
    bureau = await Bureau.open();
    duty = new ChangeDuty(bureau.ledger, bureau.city);
  });
  afterAll(async () => bureau.close());

  it.each([
    ['an office', dutyOfficer('duty-office'), 'duty-office'],
    ['the command', commandOfficer, null],
  ])('happens at the own post, for %s', async (_who, person, officeId) => {
    const officer = officerOf(await withAccount(bureau.ledger, person));
    const taken = await duty.takeOver(officer, '已交接', null);
    expect(taken).toMatchObject({ ok: true, value: { shift: { officeId, accountId: officer.id, takenNote: '已交接' } } });
    const handed = await duty.handOver(officer, '待叫应');
    expect(handed).toMatchObject({ ok: true, value: { shift: { officeId, note: '待叫应', handedOverTo: null } } });
  });

  it.each([
    ['an auditor', officerOf(auditor)],
    ['a machine', officerOf(machineWith('duty:take'))],
    ['an office that the city does not have', officerOf(dutyOfficer('no-such-office'))],
  ])('is refused to %s', async (_who, officer) => {
    const shifts = async (): Promise<number> => bureau.ledger.read(async (tx) => tx.dutyShifts.count({}));
    const before = await shifts();
    const noOffice = { ok: false, refusal: { type: 'no-office' } };
    expect([await duty.takeOver(officer, '', undefined), await duty.handOver(officer, '')]).toEqual([noOffice, noOffice]);
    expect(await shifts()).toBe(before);
  });
});
