import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { commandOfficer, dutyOfficer, withAccount } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { takeOverDuty } from '@rainstorm/operations';
import { readOnDuty } from './read-on-duty.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('names who is on duty at each post, but nobody whose account is disabled', async () => {
  const [zhou, feng, fang] = await Promise.all(
    [dutyOfficer('duty-office'), dutyOfficer('flood-control-office'), commandOfficer].map(async (one) => withAccount(bureau.ledger, one)),
  );
  if (zhou === undefined || feng === undefined || fang === undefined) throw new Error('Nobody');
  for (const { accountId: id, name, officeId } of [zhou, feng, fang])
    await bureau.run(async (tx) => takeOverDuty(tx, officeId, { note: '', seenShiftId: null }, { id, name }));
  await bureau.run(async (tx) => tx.accounts.update({ id: feng.accountId }, { disabled: true }));
  const onDuty = await readOnDuty(bureau.ledger);
  expect([...onDuty].map(([officeId, { name }]) => [officeId, name])).toEqual([
    ['duty-office', zhou.name],
    [null, fang.name],
  ]);
});
