import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { officeId } from '@rainstorm/harness/ledger-stage';
import { seedDemoPeople } from '@rainstorm/harness/seed-people';
import type { AccountRow, DutyShiftRow } from '@rainstorm/ledger';
import { handOverDuty } from './hand-over-duty.js';
import { takeOverDuty } from './take-over-duty.js';

const office = officeId('flood-control-office');

describe('handing over duty', () => {
  let bureau: Bureau;
  let officer: AccountRow;
  let colleague: AccountRow;
  const handOver = async (who: AccountRow, note = '一切正常'): ReturnType<typeof handOverDuty> =>
    bureau.run(async (tx) => handOverDuty(tx, office, note, who));
  const shift = async (): Promise<DutyShiftRow | null> => bureau.run(async (tx) => tx.dutyShifts.first({ accountId: officer.id }));
  const takeOver = async (): Promise<unknown> =>
    bureau.run(async (tx) => takeOverDuty(tx, office, { note: '', seenShiftId: null }, officer));
  beforeEach(async () => {
    bureau = await Bureau.open();
    await seedDemoPeople(bureau.ledger, 'config/zhengzhou');
    const [first, second] = await bureau.run(async (tx) => tx.accounts.find({}, { take: 2 }));
    if (first === undefined || second === undefined) throw new Error('Nobody to be on duty');
    [officer, colleague] = [first, second];
  });
  afterEach(async () => bureau.close());

  it('records the note and what is still owed, exercises apart', async () => {
    await takeOver();
    await bureau.stage.dispatch(await bureau.stage.bulletin(), office);
    await bureau.stage.dispatch(await bureau.stage.bulletin({ status: 'exercise' }), office);
    const obligations = { receipts: 1, followUps: 0, phoneTasks: 0, escalations: 0, exercise: 1 };
    expect(await handOver(officer, '待签收一份')).toMatchObject({ ok: true, value: { already: false, shift: { obligations } } });
    expect(await shift()).toMatchObject({ note: '待签收一份', obligations, handedOverAt: expect.any(Date), handedOverTo: null });
    const entry = await bureau.run(async (tx) => tx.auditEntries.first({ act: 'duty-handed-over', subjectId: office }));
    expect(entry).toMatchObject({ actor: officer.id, details: { note: '待签收一份', obligations } });
  });

  it('tells everybody that the post is uncovered, but not what was noted', async () => {
    await takeOver();
    await handOver(officer);
    const [, change] = await bureau.run(async (tx) => tx.changes.find({ kind: 'duty-changed' }, { order: { seq: 'ASC' } }));
    expect(change?.payload).toEqual({ post: office, act: 'handed-over', name: officer.name, covered: false });
  });

  it('changes nothing a second time', async () => {
    await takeOver();
    await handOver(officer);
    const before = await shift();
    expect(await handOver(officer, '又一次')).toMatchObject({ ok: true, value: { already: true } });
    expect(await shift()).toEqual(before);
    expect(await bureau.stage.audited(office)).toEqual(['duty-taken-over done', 'duty-handed-over done']);
  });

  it('is refused for anybody who is not on duty, who learns who is', async () => {
    expect(await handOver(officer)).toEqual({ ok: false, refusal: { type: 'not-on-duty', onDutyName: null } });
    await takeOver();
    expect(await handOver(colleague)).toEqual({ ok: false, refusal: { type: 'not-on-duty', onDutyName: officer.name } });
    expect((await shift())?.handedOverAt).toBeNull();
  });
});
