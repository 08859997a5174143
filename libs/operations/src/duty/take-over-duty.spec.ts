import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { officeId } from '@rainstorm/harness/ledger-stage';
import { seedDemoPeople } from '@rainstorm/harness/seed-people';
import type { AccountRow, DutyShiftRow } from '@rainstorm/ledger';
import type { DutyShiftId } from '@rainstorm/warning-model';
import { handOverDuty } from './hand-over-duty.js';
import { takeOverDuty } from './take-over-duty.js';

const office = officeId('flood-control-office');

describe('taking over duty', () => {
  let bureau: Bureau;
  let day: AccountRow;
  let night: AccountRow;
  const takeOver = async (who: AccountRow, seenShiftId?: DutyShiftId | null, note = ''): ReturnType<typeof takeOverDuty> =>
    bureau.run(async (tx) => takeOverDuty(tx, office, { note, seenShiftId }, who));
  const shifts = async (): Promise<readonly DutyShiftRow[]> =>
    bureau.run(async (tx) => tx.dutyShifts.find({ officeId: office }, { order: { id: 'ASC' } }));
  const shiftOf = async ({ id }: AccountRow): Promise<DutyShiftRow> => {
    const shift = (await shifts()).find(({ accountId }) => accountId === id);
    if (shift === undefined) throw new Error('Never on duty');
    return shift;
  };
  beforeEach(async () => {
    bureau = await Bureau.open();
    await seedDemoPeople(bureau.ledger, 'config/zhengzhou');
    const [first, second] = await bureau.run(async (tx) => tx.accounts.find({}, { take: 2 }));
    if (first === undefined || second === undefined) throw new Error('Nobody to be on duty');
    [day, night] = [first, second];
  });
  afterEach(async () => bureau.close());

  it('covers a post that was free, and tells everybody who is on duty but not what was noted', async () => {
    expect(await takeOver(day, null, '注意金水河水位')).toMatchObject({ ok: true, value: { already: false, shift: { name: day.name } } });
    expect(await shiftOf(day)).toMatchObject({ takenNote: '注意金水河水位', handedOverAt: null });
    expect(await bureau.stage.audited(office)).toEqual(['duty-taken-over done']);
    const change = await bureau.run(async (tx) => tx.changes.first({ kind: 'duty-changed' }));
    expect(change?.payload).toEqual({ post: office, act: 'taken-over', name: day.name, covered: true });
  });

  it('ends the shift before, with its successor and what was still owed', async () => {
    await takeOver(day);
    await bureau.stage.dispatch(await bureau.stage.bulletin(), office);
    await takeOver(night, (await shiftOf(day)).id);
    const { takenAt } = await shiftOf(night);
    expect(await shiftOf(day)).toMatchObject({ handedOverToName: night.name, handedOverAt: takenAt, obligations: { receipts: 1 } });
    const [, entry] = await bureau.run(async (tx) => tx.auditEntries.find({ act: 'duty-taken-over' }, { order: { seq: 'ASC' } }));
    expect(entry).toMatchObject({ actor: night.id, details: { fromName: day.name, obligations: { receipts: 1 } } });
  });

  it('keeps the end of a shift that was handed over before', async () => {
    await takeOver(day);
    await bureau.run(async (tx) => handOverDuty(tx, office, '一切正常', day));
    const handedOver = await shiftOf(day);
    await takeOver(night, null);
    const { handedOverAt, obligations } = handedOver;
    expect(await shiftOf(day)).toMatchObject({ handedOverAt, obligations, note: '一切正常', handedOverToName: night.name });
  });

  it('changes nothing for the officer who is on duty already', async () => {
    await takeOver(day);
    expect(await takeOver(day)).toMatchObject({ ok: true, value: { already: true, shift: { accountId: day.id } } });
    expect(await shifts()).toHaveLength(1);
    expect(await bureau.stage.audited(office)).toEqual(['duty-taken-over done']);
  });

  it('lets one of two simultaneous officers succeed, and tells the other who it was', async () => {
    const answers = await Promise.all([takeOver(day, null), takeOver(night, null)]);
    const [onDuty] = await shifts();
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: { type: 'post-changed-hands', onDutyName: onDuty?.name } }]);
    expect(await shifts()).toHaveLength(1);
  });

  it('takes a post from a disabled account, which pages show as free', async () => {
    await takeOver(day);
    await bureau.run(async (tx) => tx.accounts.update({ id: day.id }, { disabled: true }));
    expect(await takeOver(night, null)).toMatchObject({ ok: true, value: { already: false, shift: { name: night.name } } });
  });
});
