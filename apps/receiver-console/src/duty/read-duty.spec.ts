import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditor, dutyOfficer, withAccount } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import type { AccountId } from '@rainstorm/warning-model';
import { officerOf, type Officer } from '../officer.js';
import { ChangeDuty } from './change-duty.js';
import { ReadDuty } from './read-duty.js';

describe('who is on duty', () => {
  let bureau: Bureau;
  let reader: ReadDuty;
  beforeAll(async () => {
    bureau = await Bureau.open();
    reader = new ReadDuty(bureau.ledger, bureau.city);
  });
  afterAll(async () => bureau.close());

  const officerWithAccount = async (officeId: string): Promise<Officer> =>
    officerOf(await withAccount(bureau.ledger, dutyOfficer(officeId)));
  const postOf = async (officeId: string) => (await reader.posts()).items.find(({ post }) => post.officeId === officeId);

  it('is told for the own post, with the own obligations only', async () => {
    const officer = await officerWithAccount('duty-office');
    const { id } = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office');
    await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    expect(await reader.own(officer)).toMatchObject({ ok: true, value: { covered: false, onDuty: null, shifts: [] } });
    await new ChangeDuty(bureau.ledger, bureau.city).takeOver(officer, '', null);
    expect(await reader.own(officer)).toMatchObject({
      ok: true,
      value: { covered: true, onDuty: { accountId: officer.id }, obligations: { counts: { receipts: 1 }, items: [{ subjectId: id }] } },
    });
    expect(await reader.own(officerOf(auditor))).toEqual({ ok: false, refusal: { type: 'no-office' } });
  });

  it('is told for the post of an office that has left the configuration, as long as that owes something', async () => {
    const officer = await officerWithAccount('yellow-river-office');
    const { id } = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'yellow-river-office');
    const offices = bureau.city.offices.filter((office) => office.id !== 'yellow-river-office');
    const smaller = { ...bureau.city, offices };
    await new ChangeDuty(bureau.ledger, smaller).takeOver(officer, '', null);
    const name = bureau.city.offices.find((office) => office.id === 'yellow-river-office')?.name;
    expect(await new ReadDuty(bureau.ledger, smaller).own(officer)).toMatchObject({
      ok: true,
      value: { covered: true, post: { name }, obligations: { items: [{ subjectId: id, officeName: name }] } },
    });
  });

  it('is nobody at a post whose officer was disabled, and the last shift is named', async () => {
    const officer = await officerWithAccount('flood-control-office');
    await new ChangeDuty(bureau.ledger, bureau.city).takeOver(officer, '', null);
    expect(await postOf('flood-control-office')).toMatchObject({ covered: true, waitingSince: null, pageOpen: false });
    await bureau.run(async (tx) => tx.accounts.update({ id: officer.id as AccountId }, { disabled: true }));
    expect(await postOf('flood-control-office')).toMatchObject({ covered: false, onDuty: null, waitingSince: { accountId: officer.id } });
  });

  it('is told for the command’s post first, then for those of the offices; and where a page is open', async () => {
    await bureau.ledger.presences.streamsOpen([{ id: 'stream-1', officeId: 'urban-flood-office', accountId: 'acc-1' }]);
    const { items } = await reader.posts();
    expect(items.map(({ post }) => post.officeId)).toEqual([null, ...bureau.city.offices.map(({ id }) => id)]);
    expect(items.filter(({ pageOpen }) => pageOpen).map(({ post }) => post.officeId)).toEqual(['urban-flood-office']);
  });
});
